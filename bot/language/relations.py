"""Words for the people in a child's life, by what they are to it: in lower case, as a dictionary has them.

Beside such a word stands a name (`bot/privacy/kinship.py`), and a story tells by it of whom it speaks
(`bot/report/reading/vocabulary.py`). What only one of the two knows stands there, with its reason.
"""

from bot.language.word_set import word_set

# What the child itself is called by who tells of it.
CHILDREN = word_set(
    "barn pige dreng niece nevø datter søn barnebarn plejebarn plejedatter plejesøn aflastningsbarn bonusbarn "
    "bonusdatter bonussøn datterdatter dattersøn sønnedatter sønnesøn oldebarn gudbarn guddatter gudsøn elev "
    "steddatter stedsøn teenager baby"
)
MOTHERS = word_set("mor moder mama")
FATHERS = word_set("far fader papa")
STEP_PARENTS = word_set("stedmor stedfar bonusmor bonusfar papmor papfar")
FOSTER_PARENTS = word_set("plejemor plejefar")
GRANDPARENTS = word_set("mormor morfar farmor farfar bedstemor bedstefar")
AUNTS_AND_UNCLES = word_set("moster faster onkel tante")
GODPARENTS = word_set("gudmor gudfar")
SIBLINGS = word_set("søster bror")
OLDER_SIBLINGS = word_set("storesøster storebror")
YOUNGER_SIBLINGS = word_set("lillesøster lillebror")
COUSINS = word_set("fætter kusine")
IN_LAWS = word_set("svigermor svigerfar svigerinde svoger")
# All of the child's family but its parents and its younger siblings: of those is told, they hardly tell.
FAMILY = (
    STEP_PARENTS
    | FOSTER_PARENTS
    | GRANDPARENTS
    | AUNTS_AND_UNCLES
    | GODPARENTS
    | SIBLINGS
    | OLDER_SIBLINGS
    | COUSINS
    | IN_LAWS
)
FRIENDS = word_set("nabo veninde ven kollega")
TEACHERS = word_set("lærer pædagog")
PROFESSIONALS = TEACHERS | word_set(
    "dagplejer sundhedsplejerske rådgiver sagsbehandler konsulent familieplejekonsulent træner psykolog læge"
)
