// What a reload must not lose: the token and the conversation. Lives as long as the tab, 30 minutes at most.

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

export function keep(conversation) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...conversation, at: Date.now() }));
  } catch {
    // As above.
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
