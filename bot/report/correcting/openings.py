"""What leads up to something that is put right: "hov", "nej, det var"."""

import re

BREAKING_IN = "nej|næ|hov|ups|uha|årh|vent|rettelse|undskyld|altså"
MEANT = "jeg mente|der skulle stå"
# "jeg kom til at skrive mor". Not "jeg skrev til læreren", which is an answer.
_CAME_TO_WRITE = r"(?:jeg )?(?:kom|er kommet) (?:vist |nok )?til at skrive(?:\s+(?!til\b)\w+){1,3}(?=\s*[,;.])"
PUTS_RIGHT = rf"{MEANT}|jeg skrev forkert|{_CAME_TO_WRITE}"
STOPS = r"\b[\s,:;.!]*"  # what may stand behind each of them
BREAKS_IN = rf"(?:(?:{BREAKING_IN}){STOPS})*"

# After these, what follows takes the place of something.
TAKES_BACK = re.compile(
    rf"^\W*{BREAKS_IN}(?:hov|ups|rettelse|nej,?\s+vent|vent|{PUTS_RIGHT}|undskyld|forresten"
    rf"|det var (?:forresten|faktisk|for øvrigt|vist)){STOPS}",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"^\W*(?:(?:{BREAKING_IN}|{PUTS_RIGHT}){STOPS})+(?:det\s+(?:var|skete)\s+)?(?=\w)", re.IGNORECASE)


def without_lead(text: str) -> str:
    """`text` without the "nej, det var" that only says that what stood there was wrong."""
    return _LEAD.sub("", text)
