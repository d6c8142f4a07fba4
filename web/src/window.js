// The chat's window: what is always said, the tools, the conversation, and the report beside it.
import { Components, createStyleSet, hooks } from 'botframework-webchat-component';
import { createStore } from 'botframework-webchat-core';
import React, { useEffect, useMemo, useRef, useState } from 'react';

import { Conversation } from './conversation.js';
import { Dialog } from './dialog.js';
import { guard } from './guard.js';
import { leaveQuickly } from './leave.js';
import { styleOptions } from './look.js';
import { Menu } from './menu.js';
import { NewestInSight } from './newest.js';
import { Phone, Reply, Text } from './reply.js';
import { ReportPanel } from './report.js';
import { stopSecondPress } from './second-press.js';
import { PHONES } from './served.js';
import { download, print, said } from './transcript.js';
import { WORDS } from './words.js';

const { BasicWebChat, Composer } = Components;
const { useFocus } = hooks;

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' });
const PRINT_ID = 'chat-print';
const OPENING = 'Chatten åbner …';
const NOT_DELETED =
  'kunne ikke slettes på serveren lige nu. Den er væk her fra skærmen, og serveren sletter den af sig selv inden for 30 minutter.';
const nonce = document.querySelector('script[nonce]')?.nonce;
function useMedia(query) {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const listen = () => setMatches(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [media]);
  return matches;
}

/** Focus goes to the field to write in, without opening a phone's keyboard: at the start, and with `toBox.current()`. */
function FocusAtStart({ toBox }) {
  const focus = useFocus();
  toBox.current = () => focus('sendBoxWithoutKeyboard');
  useEffect(() => {
    toBox.current();
    const room = document.querySelector('.chat-room');
    setTimeout(() => room.offsetHeight <= window.innerHeight && room.scrollIntoView({ block: 'start' }));
  }, []);
  return null;
}

/** The library's Danish clock says AM and PM. */
function Time({ of }) {
  const time = new Date(of);
  return <time className="chat-time" dateTime={of}>kl. {clock.format(time)}</time>;
}

/** `onMinimise` is left out where there is nothing to minimise it to. */
export function ChatWindow({ onMinimise, onClose }) {
  const [round, setRound] = useState(0);
  const [report, setReport] = useState(null);
  const [question, setQuestion] = useState(null);
  const [status, setStatus] = useState(OPENING);
  const [isClosing, setClosing] = useState(false);
  const [, refresh] = useState(0);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isNarrow = useMedia('(max-width: 40rem)');
  const toBox = useRef(null);
  const latest = useRef(null);

  const done = () => setQuestion(null);
  const store = useMemo(() => createStore({}, guard(setQuestion, done)), [round]);
  const conversation = useMemo(() => new Conversation({
    onReport: setReport,
    onOpen: () => setStatus(''),
    onReturn: text => {
      const since = store.getState().sendBoxValue; // what was written while it was on its way
      store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: [text, since].filter(Boolean).join('\n') } });
    }
  }), [round]);
  latest.current = conversation;
  const start = () => conversation.start().catch(error => latest.current === conversation && setStatus(error.message));
  useEffect(() => { start(); }, [conversation]);
  useEffect(() => { // what is printed is not redrawn with every message
    const listen = () => refresh(before => before + 1);
    window.addEventListener('beforeprint', listen);
    return () => window.removeEventListener('beforeprint', listen);
  }, []);

  // The colours are the page's, which change with isDark.
  const options = useMemo(() => styleOptions(isNarrow), [isDark, isNarrow]);
  const styleSet = useMemo(() => createStyleSet(options), [options]);
  const attachmentMiddleware = useMemo(() => () => next => (...args) => {
    const [{ activity, attachment }] = args;
    return activity.from.role === 'bot' && attachment.contentType === 'text/plain'
      ? <Reply activity={activity} rate={(helpful, topic) => conversation.rate(activity.id, helpful, topic)} />
      : next(...args);
  }, [conversation]);

  const activityStatusMiddleware = useMemo(() => () => next => (...args) => {
    const [{ activity, hideTimestamp, sendState }] = args;
    return sendState === 'sent' && !hideTimestamp ? <Time of={activity.timestamp} /> : next(...args);
  }, []);

  const retry = () => {
    setStatus(OPENING);
    toBox.current();
    start();
  };
  const fresh = () => {
    conversation.close().catch(() => latest.current.say([{ text: `Den gamle samtale ${NOT_DELETED}`, custom: { kind: 'problem' } }]));
    setReport(null);
    setStatus(OPENING);
    setRound(before => before + 1);
  };
  const close = () => {
    setClosing(true);
    conversation.close().then(onClose, () => setQuestion({
      title: 'Samtalen er ikke slettet endnu',
      text: `Samtalen ${NOT_DELETED}`,
      choices: [{ label: 'Luk chatten', action: onClose, primary: true }]
    }));
  };
  const askFirst = (title, text, no, label, action) => setQuestion({
    title,
    text,
    choices: [{ label: no, action: done }, { label, action: () => { done(); action(); }, primary: true }]
  });
  const loss = `Samtalen bliver slettet, også ${report?.report ? 'underretningen og det, du har skrevet i dens felter. Har du ikke hentet eller udskrevet den, findes den ikke andre steder.' : 'en kladde til en underretning.'}`;
  const dropReport = () => askFirst(
    'Vil du lukke underretningen?',
    'Så er den væk, også det, du har skrevet i felterne. Har du ikke hentet eller udskrevet den, findes den ikke andre steder.',
    'Nej, behold den',
    'Ja, luk den',
    () => { conversation.dropReport(); toBox.current(); }
  );

  if (isClosing) {
    return (
      <div className="chat">
        <p className="chat-wait" role="status">Samtalen bliver slettet …</p>
        {question && <Dialog {...question} />}
      </div>
    );
  }
  return (
    <div className={`chat ${report ? 'chat-with-report' : ''}`}>
      <section className="chat-main" aria-label="Chat med robotten">
        <header className="chat-head">
          <h2 className="chat-title">Håndbogsassistenten <span className="chat-robot">Robot</span></h2>
          <div className="chat-tools">
            <Menu
              choices={[
                { label: 'Ny samtale', action: () => askFirst('Vil du begynde på en ny samtale?', loss, 'Nej, bliv her', 'Ja, begynd forfra', fresh) },
                { label: 'Hent samtalen', action: () => download(conversation.activities) },
                { label: 'Udskriv samtalen', action: () => print(PRINT_ID) }
              ]}
            >
              <a href="/privatliv" target="_blank" rel="noopener">Privatliv</a>
              <a href="/tilgaengelighed" target="_blank" rel="noopener">Tilgængelighed</a>
            </Menu>
            <button type="button" onClick={() => leaveQuickly()}>Forlad hurtigt</button>
            {onMinimise && <button type="button" onClick={onMinimise}>Minimér</button>}
            <button type="button" onClick={() => askFirst('Vil du lukke chatten?', loss, 'Nej, bliv her', 'Ja, luk og slet', close)}>Luk</button>
          </div>
        </header>
        <p className="chat-notice">
          <strong>Du skriver med en robot. Skriv ikke CPR-numre eller navne.</strong>{' '}
          Haster det? Er nogen i fare: <Phone number={PHONES.alarm_112} />. Har kommunen lukket: politiet på <Phone number={PHONES.politiet_114} />. Ellers: Familierådgivningen på <Phone number={PHONES.familieraadgivningen} />.
        </p>
        <p className="chat-wait" role="status">
          {status}
          {status && status !== OPENING && <button type="button" className="button button-secondary" onClick={retry}>Prøv igen</button>}
        </p>
        <div className="chat-body" onClickCapture={stopSecondPress}>
          <Composer
            key={round}
            directLine={conversation}
            store={store}
            locale="da-DK"
            nonce={nonce}
            styleSet={styleSet}
            styleOptions={options}
            overrideLocalizedStrings={WORDS}
            activityStatusMiddleware={activityStatusMiddleware}
            attachmentMiddleware={attachmentMiddleware}
            userID="dig"
          >
            <FocusAtStart toBox={toBox} />
            <NewestInSight />
            <BasicWebChat role="region" />
          </Composer>
        </div>
      </section>
      {report && <ReportPanel key={report.number} {...report} onDrop={dropReport} />}
      {question && <Dialog {...question} />}
      <div id={PRINT_ID} className="print-only" aria-hidden="true">
        <h1>Samtale med Håndbogsassistenten</h1>
        {said(conversation.activities).map(({ who, when, text }, place) => (
          <p key={place} className="own-words"><strong>{who} ({when}):</strong> <Text text={text} /></p>
        ))}
      </div>
    </div>
  );
}
