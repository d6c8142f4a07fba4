// What the cards of a conversation say about the concern report.

let last = 0;

/**
 * The report after one more card: null, a draft, or the approved one.
 * An approved report exists only on this screen, so it stays when its conversation is forgotten (`isLeft`); a draft goes.
 * `number` tells one report from the next: what was typed for one child must not stand in another's.
 */
export function reportAfter(before, card) {
  if (card.status === 'cancelled') return null;
  if (card.kind === 'forgotten' || card.status === 'expired') return before?.report ? { ...before, isLeft: true } : null;
  if (!Array.isArray(card.draft)) return before;
  const number = before && !before.isLeft ? before.number : (last += 1);
  return { draft: card.draft, report: card.report || null, number };
}
