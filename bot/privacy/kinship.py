"""Words for people in a child's life, beside which a name stands: those of `bot/language/relations.py`, as "the …" too,
and some more."""

from bot.language import relations
from bot.language.word_set import word_set

CHILD = relations.CHILDREN | word_set(
    "barnet pigen drengen niecen nevøen datteren sønnen barnebarnet plejebarnet plejedatteren plejesønnen "
    "aflastningsbarnet bonusbarnet bonusdatteren bonussønnen steddatteren stedsønnen gudbarnet guddatteren gudsønnen "
    "eleven teenageren babyen"
)
MOTHER = relations.MOTHERS | word_set("moren moderen")
FATHER = relations.FATHERS | word_set("faren faderen")
_KIN = relations.FAMILY | relations.YOUNGER_SIBLINGS | relations.FRIENDS | relations.PROFESSIONALS
_THE = word_set(
    "stedfaren stedmoren bonusfaren bonusmoren papfaren papmoren plejefaren plejemoren bedstefaren bedstemoren "
    "gudfaren gudmoren onklen tanten søsteren lillesøsteren storesøsteren broren broderen lillebroren storebroren "
    "fætteren kusinen svigerinden svogeren naboen veninden vennen kollegaen læreren klasselæreren skolelæreren "
    "pædagogen dagplejeren sundhedsplejersken rådgiveren sagsbehandleren konsulenten familieplejekonsulenten træneren "
    "psykologen lægen"
)
# A name stands beside them, but a story tells by them neither of whom it speaks nor who tells it; of teachers a story
# knows every kind by its ending.
_NAMED_ONLY = word_set(
    "mand manden kone konen kæreste kæresten eksmand ekskone eks eksen nabokone chef familien kammerat kammeraten "
    "klassekammerat klasselærer"
)
# Behind these, too, where they are said without an article, a capital makes any word a surname: "læge Skov".
BEFORE_A_SURNAME = relations.PROFESSIONALS - {"træner"} | word_set(
    "doktor overlæge vagtlæge tandlæge sygeplejerske betjent politibetjent kriminalbetjent politiassistent "
    "kriminalassistent socialrådgiver familierådgiver klasselærer skoleleder viceskoleleder skoleinspektør leder "
    "afdelingsleder advokat dommer præst"
)
_AT_WORK = word_set(
    "overlægen vagtlægen tandlægen sygeplejersken betjenten politibetjenten kriminalbetjenten socialrådgiveren "
    "familierådgiveren skolelederen lederen advokaten præsten"
)
OTHERS = _KIN | _THE | _NAMED_ONLY | BEFORE_A_SURNAME | _AT_WORK
TITLES = word_set("fru fr hr frøken frk herr dr")  # they say nothing without the name
KIN = CHILD | MOTHER | FATHER | OTHERS | TITLES

# What a child has and an adult in such a story hardly ever: "Majas mor", "Emils skole".
BELONGS_TO_A_CHILD = word_set(
    "mor far mors fars forældre mormor farmor morfar farfar stedfar stedmor skole klasse lærer klasselærer "
    "pædagog børnehave vuggestue dagpleje sfo skoletaske madpakke værelse storebror lillebror storesøster "
    "lillesøster søskende plejefamilie rådgiver plan"
)
