// One conversation as the chat library wants it: activities that come in, and a way to send one.
import { ChatError, closeSession, openSession, sendFeedback, sendMessage } from './api.js';
import { newId } from './id.js';
import { forget, keep, recall } from './memory.js';
import { reportAfter } from './report-state.js';
import { Stream } from './stream.js';

const BOT = { id: 'robot', name: 'Robotten', role: 'bot' };
const GONE = new Set(['no_session', 'forgotten']);
const PATIENCE = 4000; // with a server that is to delete something
const RETURNED =
  'Din besked er ikke sendt, for den kan høre til kladden, der er slettet. Beskeden står i skrivefeltet igen. Send den, hvis du stadig vil have svar på den.';

export class Conversation {
  /** Tells: `onReport(report)` when the report changes, `onOpen()` when a session is open, `onReturn(text)` when a message was not sent after all. */
  constructor({ onReport, onOpen, onReturn }) {
    Object.assign(this, { onReport, onOpen, onReturn });
    this.activities = [];
    this.report = null;
    this.turn = 0;
    this.activity$ = new Stream();
    this.connectionStatus$ = new Stream(0, 1, 2);
  }

  /** Goes on where this tab was, or opens a session. ChatError where the server cannot be reached. */
  async start() {
    const kept = this.activities.length ? null : recall();
    if (kept) {
      Object.assign(this, { token: kept.token, turn: kept.turn });
      kept.activities.forEach(activity => this.show(activity, true));
      kept.activities.forEach(({ channelData }) => this.note(channelData?.card));
    }
    if (!this.token) await this.open(true);
    this.onOpen();
  }

  /** Opens a session; whoever asks meanwhile waits for the same one. */
  open(greets) {
    this.opening ||= this.begin(greets).finally(() => { this.opening = null; });
    return this.opening;
  }

  async begin(greets) {
    const { token, messages } = await openSession();
    if (this.closed) {
      closeSession(token).catch(() => null); // nothing was said in it
      return;
    }
    Object.assign(this, { token, turn: 0 });
    this.onOpen();
    if (greets) this.say(messages);
  }

  /** Forgets the conversation here and on the server. Rejects where the server does not say soon that it has. */
  close() {
    this.closed = true;
    forget();
    if (!this.token) return Promise.resolve();
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error('late')));
    const done = closeSession(this.token).catch(error => {
      if (!GONE.has(error.code)) throw error;
    });
    return Promise.race([done, late]);
  }

  rate(helpful, topic) {
    return sendFeedback(this.token, helpful, topic);
  }

  postActivity(activity) {
    return {
      subscribe: observer => {
        this.post(activity).then(
          id => {
            observer.next(id);
            observer.complete?.();
          },
          error => observer.error(error)
        );
        return { unsubscribe() {} };
      }
    };
  }

  end() {}

  async post(activity) {
    if (activity.type !== 'message') return activity.id || 'ignored';
    const { text } = activity;
    this.show({
      id: newId(),
      type: 'message',
      text,
      textFormat: 'plain',
      from: { id: 'dig', role: 'user' },
      timestamp: new Date().toISOString(),
      channelData: { clientActivityID: activity.channelData.clientActivityID }
    });
    this.activity$.next({ id: newId(), type: 'typing', from: BOT, timestamp: new Date().toISOString() }, true);
    try {
      if (!this.token) await this.open(true);
      await this.ask(text);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.say([{ text: error.message, custom: { kind: 'problem' } }]);
    }
    return this.activities.length.toString();
  }

  /** Sends `text` and shows the answer; where the session is gone, sends it once more in a new one. */
  async ask(text, isAgain = false) {
    if (this.closed) return;
    const { token, report } = this;
    // A repeated message whose reply was lost keeps its id, so that the server does not take it for the next answer.
    const id = this.lost?.text === text ? this.lost.id : newId();
    this.lost = null;
    try {
      const { messages } = await sendMessage(token, { text, turn: this.turn, id });
      if (this.token === token) this.turn += 1;
      this.say(messages);
    } catch (error) {
      if (this.closed) return;
      if (error.code === 'unreachable') this.lost = { text, id };
      if (isAgain || !GONE.has(error.code)) throw error;
      // In the middle of a draft it may be about the child, and a question without an answer is noted.
      const returns = !!report && !report.report;
      this.tellOfLoss(token, error.message, returns);
      if (returns) this.onReturn(text);
      if (!this.token) await this.open(false);
      if (!returns) await this.ask(text, true);
    }
  }

  /** Says that the session of `token` is gone, unless another message has found that out. */
  tellOfLoss(token, text, returns) {
    const messages = returns ? [{ text: RETURNED }] : [];
    if (this.token === token) {
      this.token = null;
      messages.unshift({ text, custom: { kind: 'forgotten' } });
    }
    if (messages.length) this.say(messages);
  }

  /** Takes the report off the screen, also after a reload. */
  dropReport() {
    this.activities = this.activities.map(activity =>
      activity.channelData?.card?.draft ? { ...activity, channelData: { ...activity.channelData, card: { ...activity.channelData.card, draft: null, report: null } } } : activity
    );
    this.keep();
    this.report = null;
    this.onReport(null);
  }

  /** Shows one turn's messages as one reply, so that it is read aloud once. */
  say(messages) {
    const card = messages.map(message => message.custom).find(Boolean);
    const buttons = messages.flatMap(message => message.buttons || []);
    this.show({
      id: newId(),
      type: 'message',
      text: messages.map(message => message.text).filter(Boolean).join('\n\n'),
      textFormat: 'plain',
      from: BOT,
      timestamp: new Date().toISOString(),
      channelData: { card },
      // A button sends its own visible text.
      suggestedActions: { to: [], actions: buttons.map(({ title }) => ({ type: 'imBack', title, value: title })) }
    });
    this.note(card);
  }

  note(card) {
    if (!card || this.closed) return;
    this.report = reportAfter(this.report, card);
    this.onReport(this.report);
  }

  show(activity, isOld = false) {
    if (this.closed) return;
    this.activities.push(activity);
    this.activity$.next(activity);
    if (!isOld) this.keep();
  }

  keep() {
    keep({ token: this.token, turn: this.turn, activities: this.activities });
  }
}
