// A question the user must answer before anything happens.
import React, { useEffect, useRef } from 'react';

/** `choices`: [{label, action, primary}]. The first one is what Escape does. */
export function Dialog({ title, text, choices }) {
  const ref = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog.showModal();
    return () => {
      dialog.close();
      before?.focus?.();
    };
  }, []);
  const cancel = event => {
    event.preventDefault();
    choices[0].action();
  };
  return (
    <dialog ref={ref} className="ask" aria-labelledby="ask-title" aria-describedby="ask-text" onCancel={cancel}>
      <h2 id="ask-title">{title}</h2>
      <p id="ask-text">{text}</p>
      <div className="ask-choices">
        {choices.map(({ label, action, primary }) => (
          <button key={label} type="button" className={`button ${primary ? 'button-primary' : 'button-secondary'}`} onClick={action}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
