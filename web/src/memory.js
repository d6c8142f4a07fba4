// What a reload must not lose: the token and the conversation. Lives as long as the tab, 30 minutes of silence at most.

const KEY = 'haandbog';
const LONGEST = 30 * 60 * 1000;

export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept && Date.now() - kept.at < LONGEST) return kept;
  } catch {
    // Storage may be switched off: then a reload begins anew.
  }
  forget();
  return null;
}

// A tab left open keeps it no longer, either. Asked again and again: a timer of 30 minutes stands still while a
// computer sleeps.
setInterval(recall, 60 * 1000);

let hasLeft = false;

export function keep(conversation) {
  if (hasLeft) return; // an answer that was under way would bring the conversation back
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...conversation, at: Date.now() }));
  } catch {
    // As above.
  }
}

/** Forgets for good: nothing is kept any more until the page is loaded anew. */
export function forgetAndLeave() {
  hasLeft = true;
  forget();
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
