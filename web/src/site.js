// On every page: the quick exit. On the front page and in the window: the chat, loaded when it is opened.
import { leaveQuickly } from './leave.js';
import { ENDED, endedInSilence, recall } from './memory.js';
import { PHONES } from './served.js';

document.querySelectorAll('[data-quick-exit]').forEach(link =>
  link.addEventListener('click', event => {
    event.preventDefault();
    leaveQuickly();
  })
);

const place = document.getElementById('chat-place');
const isWindow = place?.dataset.open === 'now';
const isFramed = window.parent !== window;
const tell = what => isFramed && window.parent.postMessage({ haandbog: what }, '*');

function setUp() {
  const button = document.getElementById('chat-open');
  const status = document.getElementById('chat-status');
  const room = document.createElement('div');
  room.className = 'chat-room';
  room.hidden = true;
  place.append(room);
  let chat;

  const showButton = text => {
    room.hidden = true;
    button.hidden = false;
    button.textContent = text;
    button.focus();
  };
  const minimise = () => {
    if (isFramed) tell('minimise'); // the site around it hides the frame
    else showButton('Åbn chatten igen');
  };
  const close = () => {
    chat.unmount(room);
    showButton('Åbn chatten');
    tell('close');
  };
  const open = async () => {
    status.textContent = 'Chatten åbner …';
    try {
      chat = await import('./chat.js');
      status.textContent = '';
      room.hidden = false;
      button.hidden = true;
      if (room.childElementCount) room.querySelector('textarea, input')?.focus();
      else chat.mount(room, { onMinimise: isWindow && !isFramed ? undefined : minimise, onClose: close });
    } catch {
      status.textContent = isWindow
        ? `Chatten kunne ikke åbnes. Genindlæs siden, eller ring til Familierådgivningen på ${PHONES.familieraadgivningen} i åbningstiden.`
        : 'Chatten kunne ikke åbnes. Prøv igen, eller læs svarene længere nede på siden.';
    }
  };
  button.addEventListener('click', open);
  if (isFramed) {
    window.addEventListener('message', event => event.source === window.parent && event.data?.haandbog === 'open' && open());
    // Only where Escape has no other meaning: it also leaves a message, the menu and a question.
    room.addEventListener('keydown', ({ key, target, isComposing }) => {
      const isFree = target.closest('.chat-head, .chat-body form') && !room.querySelector('.chat-menu[open]');
      if (key === 'Escape' && !isComposing && isFree) minimise();
    });
  }
  button.hidden = isWindow;
  if (isWindow || recall()) open();
  else if (endedInSilence()) status.textContent = ENDED;
}

if (place) setUp();
