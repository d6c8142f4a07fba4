"""Which topics a message asks about: the whole of it, its parts, or both."""

import re
from collections.abc import Iterable, Sequence

from bot.dialogue.situation import Situation
from bot.handbook.open_points import touches_what_is_open
from bot.language.asking import asks, asks_within
from bot.language.splitting import POINTS_BACK, rules_out
from bot.understanding.intents import OUTSIDE
from bot.understanding.understanding import Guess, Part

_MOST_ANSWERS = 3
_ASKED_AMID_OTHER_THINGS = 0.8  # a question amid what the handbook is not about is answered if it is this clear
_ANOTHER = 0.8  # a second question under the same heading is answered if both are this clear
_BEYOND_DOUBT = 0.95  # or if it is this clear itself, beside the topic of the whole message
# How likely the whole message must find what one of its parts clearly means beside its own topic.
_WHOLE_TOUCHES_IT = 0.05
_SURE_AS_A_WHOLE = 0.9  # a message that is so clear is not without its topic, whatever its parts sound like
_UNSURE = 0.5  # a whole message that is less clear may be a story that hides its question
# "nå ja og svigermor ryger i stuen": how another matter begins, asked or not.
_ADDS = re.compile(
    r"(?:nå,? (?:ja|jo)?,? ?)?(?:og|desuden|derudover|for ?øvrigt|i ?øvrigt|for ?resten(?! af\b)|p\.?s)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(r"\b(?:jeg|vi) (?:kunne (?:godt )?tænke (?:mig|os)|vil(?:le)? gerne) (?:at )?\w", re.IGNORECASE)
_FEWEST_WORDS = 5  # a shorter question leans on what was told before it
_ASKS_FOR_DETAILS = re.compile(
    r"\bhvor (?:meget|mange|stor|stort|store|højt?|længe|lang|langt|lange)\b|\bhvad koster\b"
    r"|\b(?:sats|satsen|beløb|beløbet|kroner|kr|pris|takst|max|maks|præcist?|nøjagtigt?|timer|klokken|åbningstid\w*)\b"
)


def open_details(situation: Situation, topics: Iterable[str]) -> tuple[str, ...]:
    """Those of `topics` of which amounts are asked for, or something else that the handbook leaves open."""
    text = situation.understanding.whole.text
    amounts = bool(_ASKS_FOR_DETAILS.search(text))
    return tuple(t for t in topics if amounts or touches_what_is_open(situation.handbook.topic(t), text))


def asked_topics(situation: Situation) -> list[Guess]:
    """The topics a message surely asks about: those of its parts where they differ, else that of the whole."""
    parts, memory = situation.understanding.parts, situation.memory
    whole = situation.sure_topic(situation.reading)
    if len(parts) < 2 or (situation.leans and situation.understanding.in_context):
        return [whole] if whole else []
    meant = [part for part in parts if not rules_out(part.text)]
    if len(meant) < len(parts) and (memory.recent_topics() or memory.offered):
        return _sure_topics(situation, meant)[:_MOST_ANSWERS] or ([whole] if whole else [])
    # Where some parts ask, the others are the story around the question.
    asking = [part for part in parts if asks(part.text)]
    found = _sure_topics(situation, asking or parts)
    if len(found) > 1 and not (whole and _pulled_apart(whole, found)):
        return found[:_MOST_ANSWERS]
    if whole:
        return _with_clear_parts(situation, whole)[:_MOST_ANSWERS]
    if situation.understanding.whole.best.intent == OUTSIDE:
        # A story about everyday life around one question is itself nothing for the handbook.
        alone = [part for part in asking if not POINTS_BACK.search(part.text)]
        clear = [guess for guess in _sure_topics(situation, alone) if guess.confidence >= _ASKED_AMID_OTHER_THINGS]
        return clear if 0 < len(asking) < len(parts) else []
    return found or _sure_topics(situation, parts)[:_MOST_ANSWERS]


def _pulled_apart(whole: Guess, found: Iterable[Guess]) -> bool:
    """Whether the parts hide what the message as a whole surely asks: "… en status. Hvad skal den indeholde, hvor lang
    skal den være, og til hvem?"."""
    return whole.confidence >= _SURE_AS_A_WHOLE and all(guess.intent != whole.intent for guess in found)


def _with_clear_parts(situation: Situation, whole: Guess) -> list[Guess]:
    """The topic of the whole message and what its parts clearly mean under other headings, in order: a second
    question whose first stands in the story around it, or the question of a story that sounds like another topic."""
    reading, own = situation.reading, situation.heading_of(whole.intent)
    found: dict[str, Guess] = {}
    parts = situation.understanding.parts
    for part in parts:
        guess = situation.sure_topic(part, _ASKED_AMID_OTHER_THINGS)
        if guess is None:
            continue
        heading = situation.heading_of(guess.intent)
        if heading == own:
            if guess.intent != whole.intent and guess.confidence >= _BEYOND_DOUBT and asks(part.text):
                found.setdefault(guess.intent, guess)
            found.setdefault(own, whole)
        elif situation.heading_confidence(reading, heading) >= _WHOLE_TOUCHES_IT or (
            (asks_within(part.text) or _adds(part, parts))
            and (reading.best.confidence < _UNSURE or _stands_alone(part))
        ):
            found.setdefault(heading, guess)
    return [*found.values()] if own in found else [whole, *found.values()]


def _adds(part: Part, parts: Sequence[Part]) -> bool:
    """Whether `part` of these `parts` tells of another matter: it says so, wants something, or follows the questions as
    the last one."""
    if _ADDS.match(part.text) or _WANTS.search(part.text):
        return True
    return part is parts[-1] and any(asks(other.text) for other in parts[:-1])


def _stands_alone(part: Part) -> bool:
    """Whether `part` speaks for itself, not about what was told before it ("får vi penge for det")."""
    return len(part.text.split()) >= _FEWEST_WORDS and not POINTS_BACK.search(part.text)


def _sure_topics(situation: Situation, parts: Iterable[Part]) -> list[Guess]:
    """The topics that `parts` surely ask about, in order; of one heading a second only where it is clear."""
    found: list[Guess] = []
    for guess in filter(None, (situation.sure_topic(part, situation.settings.part_sure) for part in parts)):
        heading = situation.heading_of(guess.intent)
        beside = [other for other in found if situation.heading_of(other.intent) == heading]
        clear = min(one.confidence for one in (*beside, guess)) >= _ANOTHER
        if not beside or (clear and all(other.intent != guess.intent for other in beside)):
            found.append(guess)
    return found
