// The quick exit: the conversation is forgotten and another page takes this one's place in the browser's history.
import { closeSession } from './api.js';
import { ELSEWHERE } from './elsewhere.js';
import { forgetAndLeave, tokenNow } from './memory.js';

export function leaveQuickly() {
  // The other page may be long in coming: until then there is nothing to read here.
  document.documentElement.style.setProperty('display', 'none', 'important');
  const token = tokenNow();
  forgetAndLeave();
  if (token) closeSession(token).catch(() => null);
  if (window.parent !== window) window.parent.postMessage({ haandbog: 'leave' }, '*');
  window.location.replace(ELSEWHERE);
}
