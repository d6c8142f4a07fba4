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
CHILD: FieldId = "child"  # how old it is and how it lives: an age alone is half of the answer
MAIN: FieldId = "observations"  # what a report cannot do without
CHILD_WORDS: FieldId = "child_words"  # quoted, so that anything may be the answer, a question or "stop" as well
HURRY: FieldId = "urgency"  # how soon something must happen

YES_IS_ANSWER: frozenset[FieldId] = frozenset({DANGER, "parents_told"})
NO_IS_ANSWER: frozenset[FieldId] = frozenset({DANGER, CHILD_WORDS, "tried", "parents_told", "resources"})
# Where a no says that there is nothing, so that whatever is told later takes it back.
NO_IS_NOTHING: frozenset[FieldId] = NO_IS_ANSWER - YES_IS_ANSWER
NUMBER_IS_ANSWER: frozenset[FieldId] = frozenset({CHILD, "when"})
# What is told of these is hardly what was seen.
WHO_IT_IS: frozenset[FieldId] = frozenset({"relation", CHILD})
# A time says nothing of what was seen: "sidste onsdag".
OF_TIME: frozenset[FieldId] = frozenset({"when", "duration"})
TIME_IS_ANSWER: frozenset[FieldId] = OF_TIME | {HURRY}
# Where these are asked for, "det er mormor, ikke mor" may be the answer.
PERSON_MAY_BE_ANSWER: frozenset[FieldId] = frozenset(
    {"relation", CHILD, CHILD_WORDS, "tried", "parents_told", "resources"}
)
# What was done (to have told the parents, too), what was seen or the child's own words may sound like anything else.
ANYTHING_MAY_BE_ANSWER: frozenset[FieldId] = frozenset({MAIN, CHILD_WORDS, "tried"})
# Where "jeg tør ikke" may be the answer.
OTHERS_FEEL: frozenset[FieldId] = frozenset({CHILD_WORDS, "parents_told"})
# A reply that does not fit these is asked about once: it may be no answer at all.
ASKED_ABOUT_ONCE: frozenset[FieldId] = frozenset({"when", "parents_told"})
# A correction takes the place of the whole answer: there is nothing else in it to lose.
ONE_FACT: frozenset[FieldId] = OF_TIME | {"relation", "parents_told", HURRY}
# What follows "hov" or "nej, det var" may be meant for these; of the child an age is asked for anew.
TAKEN_BACK: frozenset[FieldId] = ONE_FACT | {CHILD}
# Here another sentence says more, and contradicts nothing.
TOLD_BIT_BY_BIT: frozenset[FieldId] = frozenset({MAIN, CHILD_WORDS, "tried", "parents_told", "resources"})
# Answers to these are hardly in doubt: a role, a time, or what somebody knows.
KNOWN_BY_WORDS: frozenset[FieldId] = OF_TIME | {"relation", "parents_told"}
