// An id for one activity of this page. randomUUID is not there in Safari before 15.4, nor where the page came over HTTP.

let last = 0;

export const newId = () => crypto.randomUUID?.() ?? `activity-${Date.now()}-${(last += 1)}`;
