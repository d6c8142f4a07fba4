"""The draft as short labelled texts, for a page that shows it growing."""

from bot.report.draft import Draft
from bot.report.wording.wording import Wording


def summary(draft: Draft, wording: Wording) -> list[dict[str, str]]:
    """For each answered field its label and the user's words, in the order of the questions."""
    return [
        {"label": wording.question(field).label, "text": draft.text(field)}
        for field in wording.order
        if draft.text(field)
    ]
