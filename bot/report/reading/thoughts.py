"""Keeps what was seen and heard apart from what the user thinks it means."""

import re

from bot.report.reading.about_the_child import tells_what_was_seen
from bot.report.reading.cues import SAW
from bot.report.reading.days_and_numbers import NUMBER
from bot.report.reading.sentences import parts, sentences

# "måske 40 år", "måske en halv time": a measure that is not exact.
_MEASURE = (
    rf"(?:(?:over|under|mindst|højst|knap|næsten|omkring|ca\.?|op til|kun)\s+)*"
    rf"(?:\d|{NUMBER}\b|halvanden\b|et par\b|halv"
    r"|(?:en|et)\s+(?:halv|kvarter|time|minut|dag|uge|måned|år|gang|kilo|meter|snes))"
)
_BE = r"(?:er|var|har|havde|bliver|blev|skal|vil|kan|får|fik|må)"
# Behind them "nok" is "enough" and "sikkert" is "safe".
_ENOUGH = r"(?:til|at|med|af|nu|mad|tøj|søvn|penge|tid|plads|vand|varme|ro|voksne|senge|i)\b"
_SAFE = r"(?:for|at|nok|nu|hos|sted|hjem|hjemme|i|med|og|på)\b"
_THOUGHT = re.compile(
    r"\b(?:jeg|vi)\s+(?:\w+\s+)?(?:tror|tænker|frygter|gætter|formoder|synes|fornemmer|mistænker|aner|antager|vurderer"
    r"|mener(?! at have))\b"
    r"|\b(?:tror|tænker|frygter|formoder|synes|vurderer|mener|gætter)\s+(?:jeg|vi)\b"
    r"|\b(?:jeg|vi)\s+(?:er|føler\s+mig)\s+(?:\w+\s+)?(?:sikker|overbevist|bange for|nervøs for)\b"
    r"|\b(?:jeg|vi)\s+har\s+(?:\w+\s+)?(?:mistanke|fornemmelse|på fornemmelsen|indtryk)\w*"
    r"|\b(?:mit|vores) indtryk\b|\bmin (?:mistanke|fornemmelse|mavefornemmelse)\b"
    r"|\b(?:det|hun|han|barnet|de|moren|faren)\s+(?:virker|virkede)\s+(?:som|til)\b"
    rf"|\bmåske\b(?!\s+{_MEASURE})|\b(?:formentlig|sandsynligvis|formodentlig|antagelig|antageligt|muligvis)\b"
    r"|\befter (?:min|vores) (?:\w+ )?(?:mening|opfattelse|vurdering|overbevisning)\b|\bi (?:mine|vores) øjne\b"
    r"|\bhvis (?:du|i|man) spørger (?:mig|os)\b"
    # "mor er nok deprimeret", but neither "der er nok mad" nor "et sikkert sted"
    rf"|\b{_BE} nok\s+(?!{_ENOUGH})\w|\b{_BE} sikkert\s+(?!{_SAFE})\w|\b(?:nok|sikkert) (?:fordi|derfor)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"[»«\"“”]|\b(?:hun|han|barnet|pigen|drengen)\s+(?:har\s+)?(?:siger|sagde|sagt|fortalte|fortæller)\b", re.I
)
_SEEN = re.compile(
    rf"\b(?:jeg|vi)\s+(?:har\s+)?(?:så|set|hørte|hørt)\b|\b(?:{SAW}|hørte\s+(?:jeg|vi)\b)", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?!allerede\b)(?:\w{3,}ede|\w*(?:havde|kom|blev)|var|gik|lå|sad|stod|sov|fik|tog|ville|kunne|skulle|måtte|skreg"
    r"|græd|slog|løb|drak|faldt|sagde|vidste|rev|bed|smed|bandt|fandt|holdt|hørte|spiste|kørte|tabte|viste|bad|lod|gav"
    r"|trak|skar|brændte|glemte)\b",
    re.IGNORECASE,
)
_TRACE = re.compile(r"\b(?:lugt\w*|\w*mærker?|sår|rifter|brandsår|hævet|blod\w*|blødte|beskidt\w*)\b", re.IGNORECASE)
_CONTRAST, _REASON = re.compile(r"\bmen\b", re.IGNORECASE), re.compile(r"\bfor\b", re.IGNORECASE)
# "da vi kom, tror jeg": no sentence by itself.
_SUBORDINATE = re.compile(r"^(?:hvis|når|da|fordi|selvom|mens|at|om|som|hvad|hvor\w*)\b", re.IGNORECASE)
_LEFT_OUT = " … "


def facts_and_thoughts(text: str) -> tuple[str, str]:
    """What happened in `text`, and the user's own thoughts. Not a word is changed; where a thought is taken out of a
    sentence, "…" stands in its place.

    A clause that also says what was seen, heard or said counts among what happened.
    """
    facts: list[str] = []
    thoughts: list[str] = []
    for paragraph in text.splitlines():
        kept: list[str] = []
        for sentence in sentences(paragraph):
            fact, thought = _split(sentence)
            kept += [fact] if fact else []
            thoughts += [thought] if thought else []
        if kept:
            facts.append(" ".join(kept))
    return "\n".join(facts), " ".join(thoughts)


def _split(sentence: str) -> tuple[str, str]:
    """The facts and the thoughts of one sentence."""
    if not _is_thought(sentence):
        return sentence, ""
    pieces = _pieces(sentence)
    if all(is_thought for _, is_thought in pieces):
        return "", sentence
    fact, thought = (
        _LEFT_OUT.join(text for text, is_thought in pieces if is_thought is wanted) for wanted in (False, True)
    )
    if pieces[-1][1]:
        fact += _LEFT_OUT.rstrip()  # the full stop stands with the thought
    return fact, thought


def _pieces(sentence: str) -> list[tuple[str, bool]]:
    """What stands together in `sentence`, each with whether it is a thought."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for start, stop in parts(sentence):
        part, joint = sentence[start:stop], sentence[end:start]
        is_thought = _is_thought(part)
        if pieces:
            last, was_thought = pieces[-1]
            bare = "," in joint and joint.strip() == ","
            goes_on = was_thought and not is_thought and not _is_known(part, joint, last)
            whole = not was_thought and is_thought and bare and _SUBORDINATE.match(last)
            if goes_on or whole or is_thought is was_thought:
                pieces[-1] = (last + joint + part, was_thought or is_thought)
                end = stop
                continue
        pieces.append((part, is_thought))
        end = stop
    return pieces


def _is_known(part: str, joint: str, thought: str) -> bool:
    """Whether `part`, which follows a `thought`, is told as what happened and not as more of what is thought.

    "Jeg tror, det er ham, og han ville ikke have trøjen af" is seen; "jeg tror, han slog hende, og han var fuld" may
    be thought, both halves.
    """
    if _SPOKEN.search(part) or _SEEN.search(part) or _TRACE.search(part):
        return True
    tells = bool(_PAST.search(part)) or tells_what_was_seen(part)
    return tells and bool(_CONTRAST.search(joint) or _REASON.search(joint) or not _PAST.search(thought))


def _is_thought(text: str) -> bool:
    return bool(_THOUGHT.search(text)) and not _SPOKEN.search(text) and not _SEEN.search(text)
