"""What a concern report asks about, and which plain replies are an answer to what."""

from typing import Literal, get_args

FieldId = Literal[
    "danger_now",
    "relation",
    "child",
    "observations",
    "when",
    "child_words",
    "duration",
    "tried",
    "parents_told",
    "resources",
    "urgency",
]
FIELD_IDS: tuple[FieldId, ...] = get_args(FieldId)

DANGER: FieldId = "danger_now"
HURRY: FieldId = "urgency"  # how soon something must happen
MAIN: FieldId = "observations"  # what a report cannot do without

YES_IS_ANSWER: frozenset[FieldId] = frozenset({"danger_now", "parents_told"})
NO_IS_ANSWER: frozenset[FieldId] = frozenset({"danger_now", "child_words", "tried", "parents_told", "resources"})
NUMBER_IS_ANSWER: frozenset[FieldId] = frozenset({"child", "when"})
# Where "jeg tør ikke" may be the answer.
OTHERS_FEEL: frozenset[FieldId] = frozenset({"child_words", "parents_told"})
# A correction takes the place of the whole answer: there is nothing else in it to lose.
ONE_FACT: frozenset[FieldId] = frozenset({"relation", "when", "duration", "parents_told", "urgency"})
# Here another sentence says more, and contradicts nothing.
TOLD_BIT_BY_BIT: frozenset[FieldId] = frozenset({MAIN, "child_words", "tried", "parents_told", "resources"})
# Answers to these are hardly in doubt: a role, a time, or what somebody knows.
KNOWN_BY_WORDS: frozenset[FieldId] = frozenset({"relation", "when", "duration", "parents_told"})
