// What a reload must not lose: the token and the conversation. Lives as long as the tab, 30 minutes of silence at most.

const KEY = 'haandbog';
const LONGEST = 30 * 60 * 1000;
/** What is said where a conversation has been silent for so long. */
export const ENDED = 'Der er ikke skrevet noget i 30 minutter. Derfor er samtalen slettet, også en kladde til en underretning. Vi kan begynde forfra.';

let living = null; // the conversation as it was kept last, also where storage is switched off
let hasEnded = false;
let tellOfEnd = () => null;

const isOld = at => Date.now() - at >= LONGEST;

export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept && !isOld(kept.at)) {
      living = kept;
      return kept;
    }
    hasEnded ||= !!kept;
  } catch {
    // Storage may be switched off: then a reload begins anew.
  }
  drop();
  return null;
}

/** Whether recall() has found one that was too old. Says so once. */
export function endedInSilence() {
  const before = hasEnded;
  hasEnded = false;
  return before;
}

/** `listener()` is called when the conversation that is open gets too old. */
export function onSilence(listener) {
  tellOfEnd = listener;
}

// A tab left open keeps it no longer, either. Asked again and again: a timer of 30 minutes stands still while a
// computer sleeps.
setInterval(() => {
  recall();
  if (!living || !isOld(living.at)) return;
  living = null;
  hasEnded = false;
  tellOfEnd();
}, 60 * 1000);

let hasLeft = false;

export function keep(conversation) {
  if (hasLeft) return; // an answer that was under way would bring the conversation back
  // Only what is said makes it younger: not that an answer is rated or a report taken away.
  const isSilent = living?.activities.length === conversation.activities.length;
  living = { ...conversation, at: isSilent ? living.at : Date.now() };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(living));
  } catch {
    // As above.
  }
}

/** The token of the conversation of this tab, if there is one. */
export const tokenNow = () => living?.token || recall()?.token;

/** Forgets for good: nothing is kept any more until the page is loaded anew. */
export function forgetAndLeave() {
  hasLeft = true;
  forget();
}

export const isLeaving = () => hasLeft;

export function forget() {
  living = null;
  drop();
}

function drop() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
