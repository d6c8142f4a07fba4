"""Words for people, numbers and more, as parts of regular expressions: for people those of `bot/language/relations.py`,
with endings, and some more."""

from bot.language import relations
from bot.language.word_set import one_of, word_set

# Of years or months, halves as well; the numbers that can be put right stand in days_and_numbers.py.
AMOUNT = (
    r"(?:\d{1,2}|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)"
    r"(?:\s*(?:½|1/2|og et halvt))?"
)

_SONS = frozenset(word for word in relations.CHILDREN if word.endswith("søn"))  # no "sønderjysk"
# The child may be one of these, too, though a name behind them keeps their role.
_YOUNG = relations.YOUNGER_SIBLINGS | relations.COUSINS
CHILD = rf"(?:(?:{one_of(relations.CHILDREN - _SONS | _YOUNG)})\w*|(?:{one_of(_SONS)})(?:nen|s)?|ung(?:e\w*)?)"
WHOM = rf"(?:hende|ham|barnet|børnene|dem|{CHILD})"  # to whom something is done
_PARENTS = relations.MOTHERS | relations.FATHERS | relations.STEP_PARENTS
_WITHOUT_ENDING = word_set("mama papa")
PARENT = rf"(?:forældre(?:ne)?|(?:{one_of(_PARENTS - _WITHOUT_ENDING)})(?:en)?|{one_of(_WITHOUT_ENDING)})"
# One of the child's family, as whoever did something is named.
_RELATIVES = word_set("mor far") | relations.STEP_PARENTS | relations.GRANDPARENTS | relations.OLDER_SIBLINGS
RELATIVE = rf"(?:{one_of(_RELATIVES)})"
_OF_MANY_KINDS = relations.TEACHERS | {"rådgiver"}  # "klasselæreren", "socialrådgiver"
_ONLY_SO = word_set("konsulent læge sundhedsplejerske")  # "læge" begins other words as well
# Who or what is told that something is wrong.
PROFESSIONAL = (
    rf"(?:\w*(?:{one_of(_OF_MANY_KINDS)})\w*|(?:{one_of(relations.PROFESSIONALS - _OF_MANY_KINDS - _ONLY_SO)})\w*"
    r"|konsulent(?:en)?|lægen?|sundhedsplejersken?|skolen?|skolens \w+|børnehaven?|vuggestuen?|dagpleje\w*|sfo\w*"
    r"|kommunen|politiet|familierådgivningen|familiehuset)"
)
NO_ALCOHOL = r"(?:mælk|kaffe|te|vand|saft|sodavand|juice|kakao)(?:e?[nt])?\b"  # what anybody may drink
# That there is no danger, in whatever text it is read (danger/danger_now.py says in which).
NOT_IN_DANGER, SAFE = r"ikke i (?:akut )?fare", r"i sikkerhed"
YES, NO = r"(?:ja|jada|jo|jep|yep|yes)", r"(?:nej(?:tak|men|da)?|næh?|nah|nope?|nix|niks|no)"
# What somebody who reports may be to the child. Not its little brother: of him is told.
_ROLES = word_set("mor far dagplejer kollega") | relations.FAMILY
# "netværksfar", "aflastningsmor"
_NETWORK_PARENT = rf"(?:netværks|aflastnings|støtte|reserve|weekend)(?:{one_of(word_set('mor far forælder forældre'))})"
ROLE = (
    rf"(?:\w*familie|(?:netværksfamilie|aflastning|plejefamilie|nabo|ven)\w*|{_NETWORK_PARENT}"
    rf"|\w*(?:{one_of(relations.TEACHERS)}|træner)|bedsteforældre|{one_of(_ROLES)})"
)
