// One conversation as the chat library wants it: activities that come in, and a way to send one.
import { ChatError, closeSession, openSession, sendFeedback, sendMessage } from './api.js';
import { newId } from './id.js';
import { forget, keep, recall } from './memory.js';

const BOT = { id: 'robot', name: 'Robotten', role: 'bot' };
const AGAIN = new Set(['no_session', 'forgotten']);

/** A stream that tells each listener what came before it; the library listens more than once. */
class Stream {
  constructor(...first) {
    this.past = first;
    this.listeners = new Set();
  }

  next(value, isPassing = false) {
    if (!isPassing) this.past.push(value);
    this.listeners.forEach(listener => listener(value));
  }

  subscribe(observer) {
    const listener = value => observer.next(value);
    this.listeners.add(listener);
    this.past.forEach(listener);
    return { unsubscribe: () => this.listeners.delete(listener) };
  }
}

export class Conversation {
  /** `onCard` is called with each reply's card. */
  constructor(onCard) {
    this.onCard = onCard;
    this.activities = [];
    this.turn = 0;
    this.activity$ = new Stream();
    this.connectionStatus$ = new Stream(0, 1, 2);
  }

  /** Goes on where this tab was, or opens a session. ChatError where the server cannot be reached. */
  async start() {
    const kept = recall();
    if (kept) {
      Object.assign(this, { token: kept.token, turn: kept.turn });
      kept.activities.forEach(activity => this.show(activity, true));
      const cards = kept.activities.map(activity => activity.channelData?.card).filter(Boolean);
      cards.forEach(card => this.onCard(card));
    } else {
      await this.open();
    }
  }

  async open() {
    const { token, messages } = await openSession();
    this.token = token;
    this.turn = 0;
    this.say(messages);
  }

  /** Forgets the conversation here and on the server. */
  close() {
    this.closed = true;
    forget();
    return this.token ? closeSession(this.token) : Promise.resolve();
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
    await this.answer(text);
    return this.activities.length.toString();
  }

  async answer(text) {
    try {
      const { messages } = await sendMessage(this.token, text, this.turn);
      if (this.closed) return;
      this.turn += 1;
      this.say(messages);
    } catch (error) {
      if (this.closed || !(error instanceof ChatError)) return;
      this.say([{ text: error.message, custom: { kind: 'problem' } }]);
      if (AGAIN.has(error.code)) await this.begin();
    }
  }

  /** A new session after the old one was forgotten; what was said stays on the screen. */
  async begin() {
    this.onCard({ kind: 'forgotten' });
    try {
      await this.open();
    } catch (error) {
      this.say([{ text: error.message, custom: { kind: 'problem' } }]);
    }
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
    if (card) this.onCard(card);
  }

  show(activity, isOld = false) {
    this.activities.push(activity);
    this.activity$.next(activity);
    if (!isOld) keep({ token: this.token, turn: this.turn, activities: this.activities });
  }
}
