// What has a phone number's eight digits and is none, as the server sees it (bot/privacy/phones.py).

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const HOUR = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const DATES = [`${DAY}\\.${MONTH}[.-]${YEAR}`, `${DAY}-${MONTH}-${YEAR}`, `${DAY}\\s${MONTH}\\s${YEAR}`, `${YEAR}-${MONTH}-${DAY}`];
const SPANS = [`${HOUR}-${HOUR}`, `${YEAR}[\\s-]${YEAR}`, '\\d\\d00-\\d\\d00'];
const COUNTING = '23456789';
const WHOLE = new RegExp(`^(?:${[...DATES, ...SPANS, COUNTING].join('|')})$`);
const WEEKS = /\buge(?:r|rne)?\s$/i;
const ORDER = /\b(?:(?:ordre|faktura|sags|journal|kunde|vare|bestillings|police)\s?(?:nr|nummer(?:et)?)|police)[.:]?\s{0,2}(?:er\s)?$/i;
const AMOUNT = /^\s?(?:kr|kroner|km|kilometer)\b/;

/** Whether `found`, which looks like a phone number, is a date, a span of times or years, weeks, an order or an amount. */
export function isNoPhone(found, before, after) {
  return WHOLE.test(found) || (WEEKS.test(before) && !/^\d+$/.test(found)) || (ORDER.test(before) && /^[\d-]+$/.test(found)) || AMOUNT.test(after);
}
