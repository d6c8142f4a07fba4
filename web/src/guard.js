// Looks at a message before it is sent, and asks where it had better not be sent as it is.
import { findPersonalData } from './personal-data.js';
import { MAILS, MOST, PHONES, URGENT } from './served.js';

const number = new Intl.NumberFormat('da-DK');

/** "a, b og c". */
const listed = kinds => [kinds.slice(0, -1).join(', '), kinds[kinds.length - 1]].filter(Boolean).join(' og ');

function tooLong(length, done) {
  return {
    title: 'Beskeden er for lang',
    text: `Den fylder ${number.format(length)} tegn, og jeg kan højst læse ${number.format(MOST)} ad gangen. Gør den kortere, eller del den i to, og send delene hver for sig. ${URGENT}`,
    choices: [{ label: 'Ret beskeden', action: done, primary: true }]
  };
}

function personal(kinds, done, sendMasked) {
  return {
    title: 'Vil du tage noget ud først?',
    text: `Der ser ud til at stå ${listed(kinds)} i din besked. Det er bedst ikke at sende den slags her.`,
    choices: [
      { label: 'Ret beskeden', action: done, primary: true },
      { label: 'Skjul det, og send resten', action: () => { done(); sendMasked(); } }
    ]
  };
}

/** A middleware of the library's store. `ask(question)` shows a dialog, `done()` takes it away. */
export function guard(ask, done) {
  return ({ dispatch, getState }) => next => action => {
    if (action.type !== 'WEB_CHAT/SUBMIT_SEND_BOX') return next(action);
    const text = getState().sendBoxValue;
    const { length } = [...text]; // as the server counts: an emoji is one
    const { kinds, masked } = findPersonalData(text, Object.values(PHONES), Object.values(MAILS));
    if (length > MOST) return void ask(tooLong(length, done));
    if (!kinds.length) return next(action);
    return void ask(personal(kinds, done, () => {
      dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: masked } });
      dispatch(action); // what stands for a number may be longer than the number
    }));
  };
}
