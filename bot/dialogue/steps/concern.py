"""A worrying story about a child, or the wish to report."""

from collections.abc import Iterable

from bot.dialogue.asked import asked_topics
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.violence_at_home import tells_of_violence_at_home
from bot.dialogue.worry import WORRIES, WORRYING, worry_in
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import OWN_FORCE, WORRY
from bot.language.asking import asks_within
from bot.language.splitting import is_sentence
from bot.understanding.intents import CONCERN, FOLLOW_UP, OUTSIDE, OVER, SMALL_TALK, START_REPORT, STOP_REPORT
from bot.understanding.understanding import Guess, Part

_WANTS_A_REPORT = 0.4
_MAY_BEGIN = 0.1
_WORRYING_STORY = 0.8  # a story that is so clearly worrying is answered as one, whatever its sentences sound like
_OVER_AND_WORRYING = 0.1  # "der er ro nu, men far slog hende": what is over may have to be reported
_AS_WELL = 0.2  # beside what is likelier meant, a question above all, a worry is answered, too, if it is this clear
_LIKE_A_CHILD = 0.35  # what sounds so much like a child and is an adult's is a worry: "min mand drikker"
_ASKED, _MOST_ASKED = 0.9, 2  # and a question beside a clearly worrying story, if it is this clear
_TOLD = 0.9  # one sentence of a story is enough to worry, if it is this clear
_WHOLE_WORRIES = 0.02  # so it is beside a question or if it tells of an emergency, where the whole supports it so much
_ABOUT_OTHER_THINGS = 0.98
_BEYOND_DOUBT = 0.98  # and from here where it does not
_VIOLENCE = 0.9  # how sure it is that who tells of it in plain words was hit, or somebody of the family


def concern(situation: Situation) -> Plan | None:
    """Start the report where it is asked for; explain the duty and offer it where a child may be harmed, and answer
    what is asked besides."""
    whole = situation.understanding.whole
    wish = _wish_for_a_report(whole)
    if wish >= _WANTS_A_REPORT:
        return Plan("action_report", "beder om en underretning", wish, intent=START_REPORT)
    told = (situation.understanding.typed, *(part.text for part in situation.understanding.parts))
    if any(map(situation.report.asks_to_start, told)):  # be it behind the story: "… jeg vil lave en underretning"
        return Plan("action_report", "beder om en underretning med rene ord", 1.0, intent=START_REPORT)
    if tells_of_violence_at_home(whole.text):
        return _concern(situation, max(_VIOLENCE, worry_in(whole)), _asked_beside_violence(situation))
    least = _TOLD if worry_in(whole) >= _WHOLE_WORRIES else _BEYOND_DOUBT
    # In a story that surely has nothing to do with a child in care a sentence may sound like anything.
    least_told = _BEYOND_DOUBT if whole.confidence(OUTSIDE) >= _ABOUT_OTHER_THINGS else _TOLD
    in_a_sentence = _of_a_sentence(situation.understanding.parts, least, least_told)
    # A worry that was told goes on in words that are hardly one alone: "han sover ikke om natten".
    behind = situation.reading if WORRY in situation.memory.recent_topics() else whole
    worry = max(_of_the_whole(whole), _of_the_whole(behind), in_a_sentence)
    if not worry:
        return None
    beside = _clearly_asked(situation)
    if whole.confidence(CONCERN) < _WORRYING_STORY:
        asked = asked_topics(situation)
        beside = _of_other_matters(situation, asked)
        as_well = whole.confidence(CONCERN) >= _AS_WELL or in_a_sentence >= least
        if asked and not (as_well and beside):
            return None  # the question is what it is about; the duty to report is among its answers already
    return _concern(situation, worry, beside)


def _concern(situation: Situation, worry: float, beside: list[str]) -> Plan:
    return Plan(
        "action_concern",
        "bekymring",
        worry,
        topics=(WORRY, *beside),
        names=situation.understanding.names,
        language=situation.understanding.language,
        kind="answer" if beside else "report",
    )


def _asked_beside_violence(situation: Situation) -> list[str]:
    """The topics asked beside it. The reply about the family's own force is none: it was others who hit."""
    if not asks_within(situation.understanding.whole.text):
        return []
    asked = situation.asked_in_sentences(situation.settings.part_sure) or asked_topics(situation)
    return [topic for topic in _of_other_matters(situation, asked) if topic != OWN_FORCE]


def _wish_for_a_report(whole: Part) -> float:
    """How likely a report is wished for. There is none that could be stopped, so that what may well begin one does so:
    "jeg vil gerne have underretningen alligevel"."""
    begins, stops = whole.confidence(START_REPORT), whole.confidence(STOP_REPORT)
    if whole.best.intent == STOP_REPORT and begins >= _MAY_BEGIN:
        return begins + stops
    return begins if whole.best.intent == START_REPORT else 0.0


def _clearly_asked(situation: Situation) -> list[str]:
    """The topics that a clearly worrying story asks about with equal clarity."""
    return _of_other_matters(situation, situation.asked_in_sentences(_ASKED))


def _of_other_matters(situation: Situation, asked: Iterable[Guess]) -> list[str]:
    """The topics `asked` that are not themselves about a child in need."""
    topics = dict.fromkeys(guess.intent for guess in asked)
    return [t for t in topics if situation.heading_of(t) not in {DUTY_TO_REPORT, URGENT_HELP}][:_MOST_ASKED]


def _of_the_whole(whole: Part) -> float:
    """How worrying the whole message is; 0 where something else is likelier and the worry not clear enough."""
    worry, best = worry_in(whole), whole.best.intent
    if best == OVER:
        return worry if worry >= _OVER_AND_WORRYING else 0.0
    if best in WORRIES:
        return worry if worry >= WORRYING else 0.0
    told = whole.confidence(CONCERN) + _of_the_child_itself(whole)
    as_well = told >= _AS_WELL and best not in SMALL_TALK | FOLLOW_UP
    return worry if as_well else 0.0


def _of_the_child_itself(whole: Part) -> float:
    """How likely a child seems to write of itself; 0 where that is faint. As nothing rang, an adult does."""
    likely = whole.confidence("acute_child")
    return likely if likely >= _LIKE_A_CHILD else 0.0


def _of_a_sentence(parts: tuple[Part, ...], least: float, told: float) -> float:
    """How worrying the worst sentence of a story is; 0 where none tells of a worry from `told` on, or of a worry or an
    emergency from `least` on."""
    sentences = [part for part in parts if is_sentence(part.text)]
    if len(parts) < 2 or not sentences:
        return 0.0
    worst = max(part.confidence(CONCERN) for part in sentences)
    worried = max(map(worry_in, sentences))
    if worried >= least:
        return worried
    return worst if worst >= told else 0.0
