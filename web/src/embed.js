// One script tag on any site: <script src="https://…/embed.js" defer></script> puts a button and the chat there.
// The chat is a frame of the assistant's own origin, loaded when the button is pressed.
import { ELSEWHERE } from './elsewhere.js';

(() => {
  const origin = new URL(document.currentScript.src).origin;
  const set = (element, properties, style) => {
    Object.assign(element, properties);
    Object.assign(element.style, style);
    return element;
  };
  // Another site's page has none of page.css's colours: the light ones are repeated here.
  const fixed = { position: 'fixed', right: '1rem', bottom: '1rem', zIndex: '2147483000' };
  const button = set(
    document.createElement('button'),
    { type: 'button', textContent: 'Spørg håndbogen' },
    { ...fixed, padding: '0.75rem 1.25rem', minHeight: '44px', border: '2px solid #fff', borderRadius: '4px', background: '#0059B3', color: '#fff', font: '600 1rem system-ui, sans-serif', cursor: 'pointer' }
  );
  button.setAttribute('aria-expanded', 'false');
  const frame = set(
    document.createElement('iframe'),
    { title: 'Chat med Håndbogsassistenten, en robot', hidden: true, referrerPolicy: 'no-referrer' },
    { ...fixed, width: 'min(30rem, calc(100vw - 2rem))', height: 'min(44rem, calc(100vh - 2rem))', border: '1px solid #747474', borderRadius: '4px', background: '#fff', boxShadow: '0 4px 24px rgba(0, 0, 0, .3)' }
  );
  // Safari's bars lie over what is 100vh high. A browser that does not know dvh keeps the height from above.
  frame.style.height = 'min(44rem, calc(100dvh - 2rem))';
  const show = isOpen => {
    frame.hidden = !isOpen;
    frame.style.display = isOpen ? 'block' : 'none';
    button.hidden = isOpen;
    button.style.display = isOpen ? 'none' : 'block';
    button.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? frame : button).focus();
  };
  button.addEventListener('click', () => {
    show(true); // first: what is hidden cannot have the focus
    if (!frame.src) frame.src = `${origin}/chat/vindue`;
    else frame.contentWindow.postMessage({ haandbog: 'open' }, origin);
  });
  window.addEventListener('message', event => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    if (event.data?.haandbog === 'minimise' || event.data?.haandbog === 'close') show(false);
    if (event.data?.haandbog === 'leave') {
      frame.remove();
      window.location.replace(ELSEWHERE);
    }
  });
  frame.style.display = 'none';
  document.body.append(button, frame);
})();
