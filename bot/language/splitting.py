"""Splits a message into the questions it holds."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from bot.language.abbreviations import NOT_LEADING_ON
from bot.language.asking import ANY_ASKING_VERB, ANY_QUESTION_WORD, asks
from bot.language.listing import listed
from bot.language.relations import FAMILY, FRIENDS, YOUNGER_SIBLINGS

MAX_PARTS = 8
_SENTENCE_END = re.compile(rf"(?<=[.?!]){NOT_LEADING_ON}\s+(?=\S)")  # not in "hvad er satsen pr. km"
_SUBJECT = (
    r"(?:jeg|ja|a(?!-)|vi|man|det|den|der|de|du|i(?! (?:en|et|dag|går|aftes|morges|gang)\b)|han|hun"
    r"|min|mit|mine|vores|hans|hendes|børn|gæster|folk|forældre|mor|far|nogen|begge|alle|andre|barnet"
    rf"|{'|'.join(sorted(FAMILY | YOUNGER_SIBLINGS | FRIENDS))}"
    r"|(?!(?:igen|siden|uden|inden|ingen|anden|sulten|vågen|voksen|doven|åben|nøgen)\b)\w+(?:en|erne|ene))\b"
)
_MATTER = r"(?:kørsel|tøj|udstyr|mad|kost|supervision|kurser|rygning|billeder|børn)\b"  # "og skal kørsel aftales"
# A verb asks where its subject follows: "og er det", but not "og er i et forløb".
_VERB_FIRST = (
    rf"(?:(?:skal|må|kan)\s+{_MATTER}|(?:{ANY_ASKING_VERB})\s+{_SUBJECT}"
    r"|\w{3,}er\s+(?:vi|jeg|man|i(?=\s+(?:det|den|dem|så|også|ikke|tilskud)\b))\b)"
)
# "og vor indbereter jeg": where no possessive can stand.
_QUESTION_WORD = rf"(?:(?:{ANY_QUESTION_WORD})\b|vor(?=\s+\w{{2,}}r\s+(?:jeg|vi|man)\b))"
_ASKING = rf"(?:{_QUESTION_WORD}|{_VERB_FIRST})"
_JOINT = re.compile(
    rf"\s*(?:,|;|-)?\s+(?:og|(?<!\ben )å|samt|men|plus|også|eller)\s+(?:så\s+|også\s+|om\s+)?(?={_ASKING})"
    rf"|:\s+(?={_ASKING})"
    r"|\?\s*(?:og\s+)?(?=\w)|\s+\+\s+(?=\w)"
    rf"|(?<=\w)\s+og\s+(?=om\s+{_SUBJECT})"
    # "og så lige en ting mere hvor", "for resten må vi"
    r"|,?\s+(?:og\s+)?(?:så\s+)?(?:lige\s+)?(?:en|et)\s+(?:anden\s+|andet\s+|sidste\s+)?(?:ting|spørgsmål)"
    rf"(?:\s+(?:mere|til))?,?\s+(?={_ASKING})|,?\s+(?:og\s+)?(?:for\s?resten(?! af\b)|i\s?øvrigt),?\s+(?={_ASKING})"
    # "hvem betaler så, i øvrigt vil avisen interviewe ham"
    r"|,\s+(?:og\s+)?(?:for\s?resten(?! af\b)|i\s?øvrigt),?\s+(?=\w)"
    r"|,?\s+og\s+(?:så\s+)?vil\s+(?:jeg|vi)\s+(?:også\s+|gerne\s+)*(?:lige\s+)?(?:høre|vide|spørge\s+om),?\s+",
    re.IGNORECASE,
)
# "1 hvem har ansvaret 2 hvor taster man", and a question right behind another: "må vi ryge, får vi løn".
_NUMBERED = re.compile(
    rf"(?:^|(?<=\s))(?:spørgsmål\s+)?[1-9][.):]?\s+(?={_ASKING})|^[1-9][.):]$|\s[1-9][.):]$", re.IGNORECASE
)
_IN_A_ROW = re.compile(
    rf",\s*(?:og\s+)?(?={_VERB_FIRST}"
    rf"|{_QUESTION_WORD}(?:\s+\w+){{0,5}}?\s+(?:\w+r|skal|kan|må)\s+(?:jeg|vi|man)\b)",
    re.IGNORECASE,
)
# Said in one breath: "hvor indberetter vi maden hvor indberetter vi turene". Only where there are two such.
_OUTRIGHT = re.compile(
    rf"\b{_QUESTION_WORD}\s+(?:\w+r|skal|ska|kan|ka|må|maa|vil)\s+(?:jeg|vi|man|i|de|han|hun|det)\b",
    re.IGNORECASE,
)
# "hvad gør vi, og så mangler hun regntøj, hvad med det": where both sides ask.
_AND_THEN = re.compile(r",?\s+og\s+så\s+(?=\w{3,}\s+(?:jeg|vi|man|han|hun|de|barnet|det)\b)", re.IGNORECASE)
_BEGINS_ASKING = re.compile(rf"\s*(?:hej,?\s+|og\s+|så\s+)*{_ASKING}", re.IGNORECASE)
# "nej, jeg mente kørsel": what follows is the question, be it a single word.
_MEANT = re.compile(
    r"(?<=\bjeg mente)\s+(?:det med\s+)?(?=\w)|(?<=\bjeg tænkte på)\s+(?=\w)"
    r"|(?<=\bjeg spurgte) (?:til|om)\s+(?=\w)|(?<=\bville spørge) (?:til|om)\s+(?=\w)",
    re.IGNORECASE,
)
# "ikke tøjet men køreturene", "glem cyklen, hvad med rygning": not the first, but the second.
_RULED_OUT = re.compile(
    r"(?:(?:nej|nå|næ|altså)[, ]+)*(?:ikke|glem)\s+(?:(?:om|det med|det der med|den|det)\s+)?\w+", re.IGNORECASE
)
_BUT = re.compile(rf"(?P<ruled_out>{_RULED_OUT.pattern})(?:,|\s+men)\s+(?=\w)", re.IGNORECASE)
_AND_NOT = re.compile(rf"(?P<meant>\S.{{1,30}}?),\s*(?P<ruled_out>{_RULED_OUT.pattern})[.!]?", re.IGNORECASE)
_MEANT_AND_NOT = re.compile(
    rf".*\bjeg mente\s+(?:det med\s+)?(?P<meant>\S.{{1,40}}?),?\s+(?:og\s+)?(?P<ruled_out>{_RULED_OUT.pattern})[.!]?",
    re.IGNORECASE,
)
# "skolekørsel?"
_ASKS_IN_A_WORD = re.compile(r"(?!(?:eller|virkelig|forstået|hvor\w*|hallo\w*|nogen)\b)\w{5,}\?", re.IGNORECASE)
_SHORTEST = 2  # words: a shorter piece is no question of its own
_SEVERAL = 2  # questions: a single one is read with the whole message
_LONGEST_LEANING, _SHORTEST_STORY = 8, 4  # words
# Not "hun" and "ham": they are the child that all is about.
POINTS_BACK = re.compile(r"\b(?:det(?! (?:der )?med\b)|den|dem|dette|derom|dertil|så|sådan|alligevel)\b", re.IGNORECASE)
# And "hvem skal have besked?", which says about what no more.
_LEANS = re.compile(
    rf"{POINTS_BACK.pattern}|\bhvem\b.*\b(?:besked|ringer|ringe|kontakter|kontakte|varsko)\b", re.IGNORECASE
)


def split_questions(text: str) -> list[str]:
    """The sentences of `text`, split again where a new question begins ("må vi ryge og hvor melder jeg
    kost ind" -> two). At least one piece, at most MAX_PARTS; short pieces stay with the one before."""
    pieces: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        for piece, meant in _pieces(sentence):
            piece = piece.strip(" ,;-")
            if not piece:
                continue
            instead = bool(pieces) and rules_out(pieces[-1])  # "ikke kost. kørsel"
            short = len(piece.split()) < _SHORTEST and not (meant or instead or _ASKS_IN_A_WORD.fullmatch(piece))
            if pieces and (short or len(pieces) == MAX_PARTS):
                pieces[-1] = f"{pieces[-1]} {piece}"
            else:
                pieces.append(piece)
    return pieces or [text]


def with_their_stories(pieces: list[str]) -> list[str]:
    """`pieces` of a message; where there are several questions, each short one behind the story that it points back to:
    "Min svoger så det hele. Må jeg fortælle ham det?"."""
    if sum(map(asks, pieces)) < _SEVERAL:
        return pieces
    found, story = [], ""
    for piece in pieces:
        is_question = asks(piece)
        leans = is_question and len(piece.split()) <= _LONGEST_LEANING and _LEANS.search(piece)
        # With its mark, since the story before it hides the word that asks.
        found.append(f"{story} {piece.rstrip(' .!?')}?" if leans and story else piece)
        story = "" if is_question or len(piece.split()) < _SHORTEST_STORY else piece
    return found


def is_sentence(piece: str) -> bool:
    """Whether `piece`, one of several, says enough to be read by itself: "katastrofe!!" says nothing beside a story."""
    return len(piece.split()) >= _SHORTEST


def rules_out(piece: str) -> bool:
    """Whether `piece`, one of several, only says what was not meant: "ikke tøjet"."""
    return bool(_RULED_OUT.fullmatch(piece.rstrip(".!")))


def _pieces(sentence: str) -> Iterator[tuple[str, bool]]:
    """The pieces of one sentence, each with whether it stands for itself however short it is."""
    matters = listed(sentence)
    if matters:
        yield from ((one, True) for one in matters)
        return
    last = _AND_NOT.fullmatch(sentence) or _MEANT_AND_NOT.fullmatch(sentence)
    if last:
        yield from ((last[name], True) for name in ("meant", "ruled_out"))
        return
    ruled_out = _BUT.match(sentence)
    if ruled_out:
        yield ruled_out["ruled_out"], True
        sentence = sentence[ruled_out.end() :]
    for place, meant in enumerate(_MEANT.split(sentence)):
        pieces: Iterable[str] = [meant]
        for cut in (_NUMBERED.split, _JOINT.split, _in_a_row, _one_after_another, _in_one_breath):
            pieces = chain.from_iterable(map(cut, pieces))
        yield from ((piece, place > 0 or ruled_out is not None) for piece in pieces)


def _in_a_row(piece: str) -> list[str]:
    """`piece`, cut at the commas between questions; behind a condition ("hvis han er syg, skal vi så") the comma joins
    one question."""
    return _IN_A_ROW.split(piece) if _BEGINS_ASKING.match(piece) else [piece]


def _one_after_another(piece: str) -> Iterator[str]:
    """`piece`, cut at each "og så" on both sides of which something is asked."""
    start = 0
    for then in islice(_AND_THEN.finditer(piece), MAX_PARTS):
        if asks(piece[start : then.start()]) and asks(piece[then.end() :]):
            yield piece[start : then.start()]
            start = then.end()
    yield piece[start:]


def _in_one_breath(piece: str) -> Iterator[str]:
    """`piece`, cut before each outright question but the first."""
    start = 0
    for question in list(_OUTRIGHT.finditer(piece))[1:]:
        yield piece[start : question.start()]
        start = question.start()
    yield piece[start:]
