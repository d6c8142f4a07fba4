// The chat itself: loaded when somebody opens it.
import React from 'react';
import ReactDOM from 'react-dom';
import { ChatWindow } from './window.js';

/** Shows the chat in `place`; calls `onMinimise` and `onClose` when the user does so. */
export function mount(place, { onMinimise, onClose }) {
  ReactDOM.render(<ChatWindow onMinimise={onMinimise} onClose={onClose} />, place);
}

export const unmount = place => ReactDOM.unmountComponentAtNode(place);
