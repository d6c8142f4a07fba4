"""Words in braces that an editor's text may or must hold, such as {familieraadgivningen}."""

import re
import string
from collections.abc import Collection, Iterator, Mapping

from bot.content.findings import nearest
from bot.content.phone_numbers import phone_numbers

_BRACES = re.compile(r"\{.*?\}")


def wrong_placeholders(text: str, known: Collection[str], needed: Collection[str] = ()) -> Iterator[str]:
    """A sentence for each placeholder in `text` that is neither `known` nor `needed`, and for each needed one that it
    lacks, or holds in another form than {name}; one alone where a brace has no other half."""
    try:
        pieces = [
            (name, form, as_what) for _, name, form, as_what in string.Formatter().parse(text) if name is not None
        ]
    except ValueError:
        yield "en krøllet parentes mangler sin anden halvdel"
        return
    found, allowed = {name for name, _, _ in pieces}, {*known, *needed}
    formed = {name for name, form, as_what in pieces if form or as_what or f"{{{name}}}" not in text}
    yield from (f"skriv kun {{{name}}}, uden mere i parentesen" for name in sorted(formed & allowed))
    yield from (f"{{{name}}} kendes ikke her.{nearest(name, allowed)}" for name in sorted(found - allowed))
    yield from (f"{{{name}}} mangler i teksten" for name in sorted({*needed} - found))


def typed_numbers(text: str, details: Mapping[str, str]) -> Iterator[str]:
    """A sentence for each phone number in `text` that is typed in, instead of an id of `details` in braces: it would
    stay as it is when the contact gets another."""
    typed = _BRACES.sub("…", text)
    # Those of contacts are seen in any language, others by the Danish around them or their length.
    named = {number: name for name, number in reversed([*details.items()])}  # the first contact where two share one
    ours = [number for number in named if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", typed)]
    for number in dict.fromkeys([*ours, *phone_numbers(typed)]):
        instead = f"{{{named[number]}}}" if number in named else "kontaktens id i krøllede parenteser"
        yield f"skriv {instead} i stedet for »{number}«, så nummeret følger references.yml"
