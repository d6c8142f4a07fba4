"""pydantic's findings about an entry, said in plain Danish to the person who edits the files."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from bot.handbook.yaml_file import Place

_KINDS = {
    "type_error.str": "skal være en tekst. Sæt anførselstegn om, så det bliver læst som tekst",
    "type_error.tuple": "skal være en liste, fx [første, anden] eller en linje med bindestreg for hver",
    "type_error.bool": "skal være true eller false",
    "value_error.strictbool": "skal være true eller false",
    "type_error.none.not_allowed": "er tomt. Skriv noget, eller slet linjen",
}


def nearest(word: str, known: Iterable[str]) -> str:
    """A half sentence that suggests the known word most like `word`; empty when none is much like it."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f" Mente du »{found[0]}«?" if found else ""


def wrong_fields(
    error: ValidationError, raw: Mapping[str, Any], model: type[BaseModel], hidden: frozenset[str]
) -> Iterator[tuple[Place, str]]:
    """Each finding as (place in the entry, sentence). `hidden` are fields that the loader fills in."""
    for finding in error.errors():
        place: Place = tuple(finding["loc"])
        field = str(place[0])
        if finding["type"] == "value_error.missing":
            yield (), f"feltet »{field}« mangler"
        elif finding["type"] == "value_error.extra":
            known = set(model.__fields__) - set(raw) - hidden
            yield place, f"feltet »{field}« kendes ikke.{nearest(field, known)}"
        elif finding["type"] == "value_error.const":
            allowed = ", ".join(str(value) for value in finding["ctx"]["permitted"])
            yield place, f"»{field}« kan kun være: {allowed}"
        else:
            said = _KINDS.get(finding["type"], f"– {finding['msg']}")
            where = f"»{field}«, nr. {int(place[1]) + 1}," if len(place) > 1 else f"»{field}«"
            yield place, f"{where} {said}"
