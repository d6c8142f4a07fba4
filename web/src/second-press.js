// A double-click, or a second tap of an unsteady hand, is one press. Otherwise it would answer the next question, whose
// buttons have come to the same place; and the library locks the field where it moves the focus there twice at once.

const SOON = 500; // milliseconds, as systems take for a double-click
const BUTTONS = '.webchat__suggested-action, .webchat__send-button';
let last = -SOON;

/** Listens to clicks before the library does, and stops those that follow too soon. */
export function stopSecondPress(event) {
  if (!event.target.closest(BUTTONS)) return;
  const isSecond = event.timeStamp - last < SOON;
  last = event.timeStamp;
  if (!isSecond) return;
  event.preventDefault();
  event.stopPropagation();
}
