"""Words for people and numbers, as parts of regular expressions: for people those of `bot/language/relations.py`, with
endings, and some more."""

from bot.language import relations
from bot.language.word_set import one_of, word_set

# Of years or months, halves as well; the numbers that can be put right stand in days_and_numbers.py.
AMOUNT = (
    r"(?:\d{1,2}|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)"
    r"(?:\s*(?:½|1/2|og et halvt))?"
)

_MISSING_AS_CHILD = word_set("bonusdatter bonussøn")
_WITH_ENDINGS = word_set("barn pige dreng niece nevø datter elev teenager baby")
# Of these the child may be one, too, though a name behind them keeps their role.
_YOUNG = relations.YOUNGER_SIBLINGS | relations.COUSINS
CHILD = (
    rf"(?:(?:{one_of(_WITH_ENDINGS | relations.COUSINS | {'unge'})})\w*|søn(?:nen|s)?|ung(?:en)?"
    rf"|{one_of(relations.CHILDREN - _WITH_ENDINGS - _MISSING_AS_CHILD - {'søn'} | _YOUNG - relations.COUSINS)})"
)
WHOM = rf"(?:hende|ham|barnet|børnene|dem|{CHILD})"  # to whom something is done
_PARENTS = relations.MOTHERS | relations.FATHERS | relations.STEP_PARENTS
_WITHOUT_ENDING = word_set("mama papa")
PARENT = rf"(?:forældre(?:ne)?|(?:{one_of(_PARENTS - _WITHOUT_ENDING)})(?:en)?|{one_of(_WITHOUT_ENDING)})"
_MISSING_AS_RELATIVE = word_set("papmor papfar bedstemor bedstefar")
# One of the child's family, as whoever did something is named.
RELATIVE = "(?:{})".format(
    one_of(
        {"mor", "far"}
        | (relations.STEP_PARENTS | relations.GRANDPARENTS | relations.OLDER_SIBLINGS) - _MISSING_AS_RELATIVE
    )
)
_OF_MANY_KINDS = relations.TEACHERS | {"rådgiver"}  # "klasselæreren", "socialrådgiver"
_ONLY_SO = word_set("konsulent læge sundhedsplejerske")  # "læge" begins other words as well
# Who or what is told that something is wrong.
PROFESSIONAL = (
    rf"(?:\w*(?:{one_of(_OF_MANY_KINDS)})\w*|(?:{one_of(relations.PROFESSIONALS - _OF_MANY_KINDS - _ONLY_SO)})\w*"
    r"|konsulenten|lægen?|sundhedsplejersken?|skolen?|skolens \w+|børnehaven?|vuggestuen?|dagpleje\w*|sfo\w*|kommunen"
    r"|politiet|familierådgivningen|familiehuset)"
)
_MISSING_AS_ROLE = word_set("papmor papfar svigerfar svigerinde svoger")
# What somebody who reports may be to the child.
ROLE = (
    r"(?:\w*familie|(?:netværksfamilie|aflastning|plejefamilie|nabo|ven)\w*|\w*(?:lærer|pædagog|træner)|dagplejer|kollega"
    "|bedsteforældre|mor|far|{})".format(
        one_of(
            (
                relations.STEP_PARENTS
                | relations.FOSTER_PARENTS
                | relations.GRANDPARENTS
                | relations.AUNTS_AND_UNCLES
                | relations.GODPARENTS
                | relations.SIBLINGS
                | relations.OLDER_SIBLINGS
                | relations.COUSINS
                | relations.IN_LAWS
            )
            - _MISSING_AS_ROLE
        )
    )
)
