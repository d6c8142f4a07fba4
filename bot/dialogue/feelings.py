"""Hears that whoever writes tells how they feel: "jeg er så ensom"."""

import re

_FEELING = (
    r"(?:kede? af (?:det|ham|hende)|triste?|ensom(?:me)?|knuste?|ulykkelige?|fortvivle(?:t|de)|magtesløse?|modløse?"
    r"|deprimere(?:t|de)|bange|vrede?|rasende|frustrere(?:t|de)|såre(?:t|de)|skuffe(?:t|de)|stresse(?:t|de)"
    r"|presse(?:t|de)|træt(?:te)?|udmatte(?:t|de)|udbrændte?|alene med det|(?:så|helt) alene"
    r"|græder|græd|græde|tuder|tude|savner (?:ham|hende|dem|barnet|drengen|pigen)|skammer (?:mig|os)"
    r"|føler (?:mig|os) som"
    r"|det (?:\w+ ){0,2}(?:skidt|dårligt|hårdt|svært|forfærdeligt|elendigt)|dårlig samvittighed"
    r"|(?:orker|magter) (?:\w+ )?ikke|kan ikke (?:klare|holde til))"
)
_SOMEONE_ELSE = r"(?:han|hun|ham|hende|de|dem|barnet|drengen|pigen|mor|far)"
_TOLD = re.compile(rf"\b(?:jeg|vi|mig|os)(?: (?!{_SOMEONE_ELSE}\b)\w+){{0,4}} {_FEELING}\b", re.IGNORECASE)
_LONGEST = 25  # words: a longer story is about more than a feeling


def tells_a_feeling(text: str) -> bool:
    """Whether `text` says in a sentence or two that whoever writes is sad, lonely, tired or angry."""
    return len(text.split()) <= _LONGEST and bool(_TOLD.search(text))
