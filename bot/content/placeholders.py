"""Words in braces that an editor's text may or must hold, such as {familieraadgivningen}."""

import string
from collections.abc import Collection, Iterator

from bot.content.findings import nearest


def wrong_placeholders(text: str, known: Collection[str], needed: Collection[str] = ()) -> Iterator[str]:
    """A sentence for each placeholder in `text` that is neither `known` nor `needed`, and for each needed one that it
    lacks; one alone where a brace has no other half."""
    try:
        found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        yield "en krøllet parentes mangler sin anden halvdel"
        return
    allowed = {*known, *needed}
    yield from (f"{{{name}}} kendes ikke her.{nearest(name, allowed)}" for name in sorted(found - allowed))
    yield from (f"{{{name}}} mangler i teksten" for name in sorted({*needed} - found))
