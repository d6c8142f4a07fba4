"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

import re

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.handbook.follow_up import ASK_AGAIN, ASK_SHORTER
from bot.handbook.model import FORCE
from bot.handbook.required import OWN_FORCE, SELF_DEFENCE, URGENT_CALL, WHOM_TO_CALL
from bot.language.leaning import asks_about_it
from bot.understanding.intents import ASK_AT_NIGHT, ASK_MORE, ASK_WHO_TO_CALL, DENY, FOLLOW_UP, OUTSIDE, REPAIR
from bot.understanding.understanding import Guess

_ASKS_ON = 0.35
_ASKS_ON_ALONE = 0.6
_SHOWS = 0.15  # beside the correcting, where much that is hardly likely would seem the likeliest
_NOT_THAT = 0.1  # beside a no: "nej tak" is no correction at all
_NAMED = 0.4  # what was meant may be named in a word
_OUTRIGHT = {ASK_WHO_TO_CALL: WHOM_TO_CALL, ASK_AT_NIGHT: URGENT_CALL}  # what can be answered where nothing went before
_FIRST_AND_SECOND = (("nummer 1", "nr. 1", "nr 1", "det første"), ("nummer 2", "nr. 2", "nr 2", "det andet"))
_WRONG = re.compile(
    r"\b(?:er|var|gjorde) (?:det|jeg|vi|dette)\b(?:\W+\w+){0,4}?"
    r"\W+(?:forkert|galt|ulovligt|forbudt|strafbart|magt|slemt|dumt|i orden|okay|ok|tilladt|lovligt)\W*$",
    re.IGNORECASE,
)
_COURTESY = re.compile(r"[\s.,!?]*(?:\btak[\s.,!?]*)?$")
_AGAIN = re.compile(
    r"\b(?:(?:en|1) gang (?:til|mere)|igen|gentag\w*|forfra)\b"
    r"|\b(?:forst(?:år|od)|fatter) (?:jeg |det |svaret )*(?:ikke?|it)\b",
    re.IGNORECASE,
)
_SHORTER = re.compile(r"\bkort(?:ere|fattet)?\b|\bforkort|\b(?:færre|få) ord\b", re.IGNORECASE)


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where nothing else was asked; whom to call is told without one, too."""
    best, topics = _asked(situation), situation.memory.recent_topics()
    if best.intent not in FOLLOW_UP or best.confidence < _ASKS_ON:
        return None
    if best.intent in {REPAIR, ASK_MORE} and (meant_of_force := _asks_if_it_was_wrong(situation, topics)):
        return Plan("action_answer", "spørger, om det var forkert", best.confidence, topics=meant_of_force)
    if best.intent == ASK_MORE and asks_about_it(situation.understanding.typed):
        return None  # "hvorfor" and "hvad hvis vi ikke gør det" want an answer of their own
    if not topics:
        return _outright(best)
    if best.intent == REPAIR and len(situation.understanding.parts) > 1:
        named = _named(situation)
        if named and named.confidence >= situation.settings.part_sure:
            return None  # a question of its own, perhaps beside others
        # Where a word says nothing alone ("jeg mente mad"), it is what all of it means beside the correcting.
        meant = named or _meant_beside(situation, topics)
        if meant:
            return Plan("action_answer", "retter sig selv", meant.confidence, topics=(meant.intent,))
    topics = _which(situation.understanding.typed, topics)
    intent = _how_much(situation.understanding.typed) if best.intent == ASK_MORE else best.intent
    return Plan("action_follow_up", f"spørger videre: {intent}", best.confidence, topics=topics, intent=intent)


def _asks_if_it_was_wrong(situation: Situation, topics: tuple[str, ...]) -> tuple[str, ...]:
    """What answers "var det forkert?" behind an answer about force, which is about what was done and no correction: the
    ban and its one exception, or the answer once more that bans what was told. Nothing elsewhere."""
    force = [topic for topic in topics if situation.heading_of(topic) == FORCE]
    if not force or not _WRONG.search(situation.understanding.typed):
        return ()
    return (SELF_DEFENCE,) if OWN_FORCE in force else tuple(force[:1])


def _how_much(text: str) -> str:
    """Whether `text` wants more of the answer, less of it or the same again: the words tell, all else is alike."""
    if _SHORTER.search(text):
        return ASK_SHORTER
    return ASK_AGAIN if _AGAIN.search(text) else ASK_MORE


def _meant_beside(situation: Situation, topics: tuple[str, ...]) -> Guess | None:
    """The topic of a correction beside the correcting, if it shows at all and is not what was answered."""
    meant = situation.sure_topic(situation.reading.without(REPAIR), situation.settings.part_sure)
    shows = meant is not None and situation.reading.confidence(meant.intent) >= _SHOWS
    return meant if meant and shows and meant.intent not in topics else None


def _asked(situation: Situation) -> Guess:
    """What was meant behind the last answer; where that is nothing for the handbook, what it clearly says alone."""
    behind, alone = situation.reading.best, situation.understanding.whole.best
    if behind.intent == DENY and _says_not_that(situation):
        return Guess(REPAIR, behind.confidence)
    return (
        alone
        if behind.intent == OUTSIDE and alone.intent in FOLLOW_UP and alone.confidence >= _ASKS_ON_ALONE
        else behind
    )


def _says_not_that(situation: Situation) -> bool:
    """Whether a no right behind an answer rather says that it was not what was meant, "nej ikke det"; to the offer of a
    report it says no."""
    memory = situation.memory
    right_behind = bool(memory.topics) and memory.turns == 0 and not memory.report_offered
    return right_behind and situation.reading.confidence(REPAIR) >= _NOT_THAT


def _which(text: str, topics: tuple[str, ...]) -> tuple[str, ...]:
    """That one of two `topics` which `text` ends with by its place, "mere om nummer 2"; else all."""
    said = _COURTESY.sub("", text.casefold())
    places = [place for place, names in enumerate(_FIRST_AND_SECOND) if any(name in said for name in names)]
    ends = len(places) == 1 and said.endswith(_FIRST_AND_SECOND[places[0]])
    return topics[places[0] : places[0] + 1] if ends and len(topics) == len(_FIRST_AND_SECOND) else topics


def _outright(asked: Guess) -> Plan | None:
    """Whom to call, where that is all that was asked."""
    topic = _OUTRIGHT.get(asked.intent)
    return (
        Plan("action_answer", "spørger, hvem der kan kontaktes", asked.confidence, topics=(topic,)) if topic else None
    )


def _named(situation: Situation) -> Guess | None:
    """The topic that the correction itself names most clearly: "nej, jeg mente kørsel"."""
    named = (situation.sure_topic(part, _NAMED) for part in situation.understanding.parts[1:])
    return max(filter(None, named), key=lambda guess: guess.confidence, default=None)
