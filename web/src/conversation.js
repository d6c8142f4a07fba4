// One conversation as the chat library wants it: activities that come in, and a way to send one.
import { ChatError, closeSession, openSession, sendFeedback, sendMessage } from './api.js';
import { newId } from './id.js';
import { ENDED, endedInSilence, forget, keep, onSilence, recall } from './memory.js';
import { reportAfter } from './report-state.js';
import { Stream } from './stream.js';

const BOT = { id: 'robot', name: 'Robotten', role: 'bot' };
const GONE = new Set(['no_session', 'forgotten']);
const PATIENCE = 4000; // with a server that is to delete something
const REFUSED = new Set(['bad_request', 'too_large', 'not_json', 'foreign']); // sent once more it fares no better
const AGAIN = 'Send beskeden igen';
const REMEMBERED = 50 * 1000; // a little less than the server keeps its last reply (bot/channel/last_replies.py)
const UNANSWERED =
  'Mit svar på din sidste besked nåede ikke frem, og jeg ved ikke, om beskeden gjorde. Send den igen, hvis du mangler svaret.';
const RETURNED =
  'Din besked er ikke sendt, for den kan høre til kladden, der er slettet. Beskeden står i skrivefeltet igen. Send den, hvis du stadig vil have svar på den.';

export class Conversation {
  /** Tells: `onReport(report)` when the report changes, `onOpen()` when a session is open, `onReturn(text)` when a message was not sent after all. */
  constructor({ onReport, onOpen, onReturn }) {
    Object.assign(this, { onReport, onOpen, onReturn });
    this.activities = [];
    this.report = null;
    this.turn = 0;
    this.lost = null; // {text, id} of the message whose fate is not known
    this.isOver = false;
    this.activity$ = new Stream();
    this.connectionStatus$ = new Stream(0, 1, 2);
  }

  /** Goes on where this tab was, or opens a session. ChatError where the server cannot be reached. */
  async start() {
    const kept = this.activities.length ? null : recall();
    if (kept) {
      Object.assign(this, { token: kept.token, turn: kept.turn, lost: kept.lost });
      kept.activities.forEach(activity => this.show(activity, true));
      kept.activities.forEach(({ channelData }) => this.note(channelData?.card));
    }
    if (!kept && endedInSilence()) this.say([{ text: ENDED, custom: { kind: 'forgotten' } }]);
    if (!this.token) await this.open(true);
    this.onOpen();
    onSilence(() => this.endInSilence());
    if (kept) this.takeUp(kept.at);
  }

  /** After a reload: asks again for the reply that was on its way at `at`, or says that it is lost. */
  takeUp(at) {
    if (!this.lost || this.activities[this.activities.length - 1].from.role !== 'user') return;
    if (Date.now() - at < REMEMBERED) this.answer(this.lost);
    else this.tellOfTrouble(UNANSWERED, this.lost.text);
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

  /** Sends what the reader thought of the answer `id`; it is asked for once, also after a reload. */
  async rate(id, helpful, topic) {
    await sendFeedback(this.token, helpful, topic);
    this.activities = this.activities.map(activity =>
      activity.id === id ? { ...activity, channelData: { ...activity.channelData, isRated: true } } : activity
    );
    this.keep();
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
    // A repeated message whose reply was lost keeps its id, so that the server does not take it for the next answer.
    if (this.lost?.text !== text) this.lost = { text, id: newId() };
    const message = this.lost;
    this.isOver = false;
    this.show({
      id: newId(),
      type: 'message',
      text,
      textFormat: 'plain',
      from: { id: 'dig', role: 'user' },
      timestamp: new Date().toISOString(),
      channelData: { clientActivityID: activity.channelData.clientActivityID }
    });
    await this.answer(message);
    return this.activities.length.toString();
  }

  /** Gets the answer to `message`, {text, id}, or says why there is none. */
  async answer(message) {
    this.showTyping();
    try {
      if (!this.token) await this.open(true);
      await this.ask(message);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      const isRefused = REFUSED.has(error.code);
      if (isRefused) this.settle(message);
      this.tellOfTrouble(error.message, isRefused ? null : message.text);
    }
  }

  showTyping() {
    this.activity$.next({ id: newId(), type: 'typing', from: BOT, timestamp: new Date().toISOString() }, true);
  }

  /** The fate of `message` is known: the same text is a new message from now on. */
  settle({ id }) {
    if (this.lost?.id === id) this.lost = null;
  }

  /** Sends `message` and shows the answer; where the session is gone, sends it once more in a new one. */
  async ask(message, isAgain = false) {
    if (this.closed) return;
    const { token, report } = this;
    const { text, id } = message;
    this.showTyping(); // again: what is said meanwhile ends it
    try {
      const { messages } = await sendMessage(token, { text, turn: this.turn, id });
      if (this.token === token) this.turn += 1;
      this.settle(message);
      this.say(messages);
    } catch (error) {
      if (this.closed) return;
      if (isAgain || !GONE.has(error.code)) throw error;
      // In the middle of a draft it may be about the child, and a question without an answer is noted.
      const returns = !!report && !report.report;
      this.tellOfLoss(token, error.message, returns);
      if (returns) {
        this.settle(message);
        this.onReturn(text);
      }
      if (!this.token) await this.open(false);
      if (!returns) await this.ask(message, true);
    }
  }

  /** Says what went wrong. What was offered before can still be pressed, and `text`, if it is given, sent again. */
  tellOfTrouble(said, text) {
    const last = [...this.activities].reverse().find(({ from }) => from.role === 'bot');
    const offered = (last?.suggestedActions?.actions || []).filter(({ title }) => title !== AGAIN);
    const buttons = [...(text ? [{ title: AGAIN, value: text }] : []), ...offered];
    this.say([{ text: said, custom: { kind: 'problem' }, buttons }]);
  }

  /** Says that the server has deleted the conversation, because nothing was written for so long. */
  endInSilence() {
    this.token = null;
    this.isOver = true;
    this.say([{ text: ENDED, custom: { kind: 'forgotten' } }]);
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
      // A button sends its own visible text. An empty list would be read aloud as its length.
      ...(buttons.length && { suggestedActions: { to: [], actions: buttons.map(({ title, value = title }) => ({ type: 'imBack', title, value })) } })
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
    if (this.isOver) return; // until something is written again
    keep({ token: this.token, turn: this.turn, lost: this.lost, activities: this.activities });
  }
}
