// What the server has written into the page for the chat (bot/channel/pages.py); on pages without a chat nothing.
const { phones = '{}', mails = '{}', urgent = '', most } = document.getElementById('chat-place')?.dataset || {};

/** The handbook's phone numbers by the id of the contact. */
export const PHONES = JSON.parse(phones);
/** The handbook's mail addresses, likewise. */
export const MAILS = JSON.parse(mails);
/** Whom to call, said wherever something goes wrong. */
export const URGENT = urgent;
/** How many characters a message may have. */
export const MOST = Number(most);
