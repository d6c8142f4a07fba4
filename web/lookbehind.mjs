// Finds what Safari before 16.4 cannot read: a regular expression that looks behind ends the whole script there.

// docx makes one only while it fills in a template, which we never do.
const NEVER_MADE = /\(\?<=\$\{\w+\(\w+\)\}\)/g;

/** The places in a built script, each with what stands around it. */
export function lookbehinds(script) {
  return [...script.replace(NEVER_MADE, '').matchAll(/.{0,40}\(\?<[!=].{0,40}/gs)].map(([place]) => place);
}
