"""pydantic's findings about an entry, said in plain Danish to the person who edits the files."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

from bot.content.yaml_file import Place

_KINDS = {
    "type_error.str": "skal være en tekst. Sæt anførselstegn om, så det bliver læst som tekst",
    "type_error.tuple": "skal være en liste, fx [første, anden] eller en linje med bindestreg for hver",
    "type_error.list": "skal være en liste, fx [første, anden] eller en linje med bindestreg for hver",
    "type_error": "skal bestå af felter, hvert med et navn og et kolon",
    "type_error.dict": "skal bestå af felter, hvert med et navn og et kolon",
    "type_error.bool": "skal være true eller false",
    "type_error.integer": "skal være et helt tal",
    "type_error.float": "skal være et tal",
    "value_error.strictbool": "skal være true eller false",
    "value_error.missing": "mangler",
    "value_error.extra": "kendes ikke",
    "value_error.any_str.min_length": "er tomt. Skriv noget",
    "value_error.list.min_items": "er en tom liste. Skriv noget i den",
    "value_error.number.not_gt": "skal være større end 0",
    "value_error.number.not_ge": "må ikke være mindre end 0",
    "type_error.none.not_allowed": "er tomt. Skriv noget",
}


def nearest(word: str, known: Iterable[str]) -> str:
    """A half sentence that suggests the known word most like `word`; empty when none is much like it."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f" Mente du »{found[0]}«?" if found else ""


def told(finding: Mapping[str, Any]) -> str:
    """One of pydantic's findings as a sentence: »options«, nr. 2, skal være en tekst."""
    place: Place = tuple(finding["loc"])
    names = [step for step in place if isinstance(step, str) and step != "__root__"]
    last = place[-1] if place else None
    where = f"»{names[-1] if names else 'filen'}«" + (f", nr. {last + 1}," if isinstance(last, int) else "")
    if finding["type"] == "value_error.const":
        return f"{where} kan kun være: {', '.join(map(str, finding['ctx']['permitted']))}"
    if finding["type"] == "value_error.number.not_le":
        return f"{where} må højst være {finding['ctx']['limit_value']}"
    known = _KINDS.get(finding["type"])
    return f"{where} {known}" if known else f"{where.rstrip(',')} – {finding['msg']}"


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
        elif finding["type"] == "type_error.none.not_allowed" and not model.__fields__[field].required:
            yield place, f"{told(finding)}, eller slet linjen"
        else:
            yield place, told(finding)
