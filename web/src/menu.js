// The menu "Mere". It closes with Escape, with a choice, and when the user goes on elsewhere.
import React, { useEffect, useRef } from 'react';

/** `choices`: [{label, action}]; `children`: links behind them. */
export function Menu({ choices, children }) {
  const menu = useRef(null);
  const close = () => { menu.current.open = false; };
  // What had the focus is hidden now, so the focus goes to what opens the menu; a dialog gives it back there, too.
  const closeAndStay = () => {
    close();
    menu.current.querySelector('summary').focus();
  };
  useEffect(() => {
    const listen = event => menu.current.contains(event.target) || close();
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  }, []);
  // Without relatedTarget nothing else got the focus: Safari gives none to a button that is clicked, here neither. What
  // lies around the menu gets it when the list's edge is clicked: Chromium crashes where that closes the list.
  const leave = ({ relatedTarget: to }) => to && !menu.current.contains(to) && !to.contains(menu.current) && close();
  return (
    <details ref={menu} className="chat-menu" onBlur={leave} onKeyDown={event => event.key === 'Escape' && closeAndStay()}>
      <summary>Mere</summary>
      <div className="chat-menu-list">
        {choices.map(({ label, action }) => (
          <button key={label} type="button" onClick={() => { closeAndStay(); action(); }}>{label}</button>
        ))}
        {children}
      </div>
    </details>
  );
}
