/** What the chat library listens to. Tells each listener what came before it; the library listens more than once. */
export class Stream {
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
