// The server's JSON interface. The token lives in this tab only (sessionStorage), never in a cookie.
import { URGENT } from './served.js';

/** A request that failed: `code` and `message` come from the server where it could be reached. */
export class ChatError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const UNREACHABLE = `Jeg kan ikke få forbindelse lige nu. Prøv igen om lidt. ${URGENT}`;
// What stands before the server (nginx) answers with a page of its own.
const BY_STATUS = {
  413: ['too_large', `Beskeden er for lang. Del den i to, og send delene hver for sig. ${URGENT}`],
  429: ['too_fast', `Det går lidt stærkt. Vent et øjeblik, og prøv igen. ${URGENT}`]
};
const OUT_OF_ORDER = ['fault', `Jeg kan ikke svare lige nu, for der er noget galt hos mig. Prøv igen om lidt. ${URGENT}`];
const LONGEST_WAIT = 30000;

/** What the server said, or null where it was not the server that spoke. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function request(path, { method = 'POST', token, body, keepalive } = {}) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  if (body) headers['Content-Type'] = 'application/json';
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
  try {
    const reply = await fetch(path, {
      method,
      headers,
      keepalive,
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal: stop.signal
    });
    if (reply.status === 204) return null;
    const content = parsed(await reply.text());
    if (reply.ok && content) return content;
    if (content?.message) throw new ChatError(content.error, content.message);
    throw new ChatError(...(BY_STATUS[reply.status] || OUT_OF_ORDER));
  } catch (error) {
    throw error instanceof ChatError ? error : new ChatError('unreachable', UNREACHABLE);
  } finally {
    clearTimeout(timer);
  }
}

/** What the server said, where it holds a message: else it is not what it should be. */
async function spoken(path, options) {
  const content = await request(path, options);
  if (!Array.isArray(content?.messages) || !content.messages.length) throw new ChatError(...OUT_OF_ORDER);
  return content;
}

export const openSession = () => spoken('/chat/session');
export const sendMessage = (token, body) => spoken('/chat/message', { token, body });
export const sendFeedback = (token, helpful, topic) => request('/chat/feedback', { token, body: { helpful, topic } });

/** Also while the page is being left. */
export const closeSession = token => request('/chat/session', { method: 'DELETE', token, keepalive: true });
