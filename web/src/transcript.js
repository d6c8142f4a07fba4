// The conversation to keep: as a text file or on paper.

const clock = new Intl.DateTimeFormat('da-DK', { dateStyle: 'short', timeStyle: 'short' });

/** [{who, when, text}] of what was said. */
export function said(activities) {
  return activities
    .filter(({ type, text }) => type === 'message' && text)
    .map(({ from, timestamp, text }) => ({
      who: from.role === 'user' ? 'Dig' : 'Robotten',
      when: clock.format(new Date(timestamp)),
      text
    }));
}

export function download(activities) {
  const lines = said(activities).map(({ who, when, text }) => `${who} (${when}):\n${text}\n`);
  const head = 'Samtale med Håndbogsassistenten (en robot)\n\n';
  save(new Blob([head, lines.join('\n')], { type: 'text/plain;charset=utf-8' }), 'samtale.txt');
}

/** Hands a file to the browser's downloads; nothing leaves this machine. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Prints the element with this id and nothing else of the page. */
export function print(id) {
  document.body.dataset.print = id;
  window.addEventListener('afterprint', () => delete document.body.dataset.print, { once: true });
  window.print();
}
