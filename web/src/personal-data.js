// Finds what should not be sent. The server looks again, more thoroughly; this is the warning before it.
import { isNoPhone } from './no-phone.js';

const digits = phone => phone.replace(/\D/g, '');
const mail = address => address.replace(/\s/g, '').toLowerCase();
const isOwnPhone = (found, own) => own.has(digits(found).slice(-8));
// Group 1 is what stands before the find: Safari before 16.4 cannot even load a page that looks behind.
const KINDS = [
  {
    name: 'et CPR-nummer',
    placeholder: '[CPR-nummer]',
    pattern: /(^|\D)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[\s.\-/]*(?:0[1-9]|1[0-2])[\s.\-/]*(?:(?:18|19|20)\d\d|\d\d)[\s.\-/]*\d(?:[\s.-]?\d){3}(?!\d)/g
  },
  {
    name: 'en e-mailadresse',
    placeholder: '[e-mail]',
    pattern: /()[\p{L}\d._+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    isOwn: (found, own) => own.has(mail(found))
  },
  {
    name: 'et telefonnummer',
    placeholder: '[telefonnummer]',
    pattern: /(^|[^\d+])(?:(?:\+|00)\s?45[\s.-]?)?[2-9]\d(?:[\s.-]?\d\d){3}(?!\d)/g,
    isOwn: isOwnPhone,
    isElse: isNoPhone
  },
  {
    name: 'et telefonnummer',
    placeholder: '[telefonnummer]',
    pattern: /(^|\D)[2-9]\d{3}[\s.-]\d{4}(?!\d)/g,
    isOwn: isOwnPhone,
    isElse: isNoPhone
  }
];

/**
 * `kinds`: names of what was found ("et CPR-nummer"); `masked`: the text with placeholders instead.
 * `ownPhones`, `ownMails`: the handbook's own numbers and mail addresses, which may stand.
 */
export function findPersonalData(text, ownPhones, ownMails) {
  const own = new Set([...ownPhones.map(digits), ...ownMails.map(mail)]);
  const kinds = [];
  let masked = text;
  for (const { name, placeholder, pattern, isOwn, isElse } of KINDS) {
    masked = masked.replace(pattern, (found, before, start, whole) => {
      if (isOwn?.(found.slice(before.length), own)) return found;
      if (isElse?.(found.slice(before.length), whole.slice(0, start) + before, whole.slice(start + found.length))) return found;
      if (!kinds.includes(name)) kinds.push(name);
      return before + placeholder;
    });
  }
  return { kinds, masked };
}
