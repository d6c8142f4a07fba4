"""Words for people in a child's life, and words that show that a name stands beside them."""

from bot.language import calendar
from bot.language.word_set import word_set

CHILD = word_set(
    "barn barnet pige pigen dreng drengen niece niecen nevø nevøen datter datteren søn sønnen barnebarn "
    "barnebarnet plejebarn plejebarnet plejedatter plejesøn aflastningsbarn aflastningsbarnet bonusbarn "
    "bonusdatter bonussøn datterdatter dattersøn sønnedatter sønnesøn oldebarn gudbarn guddatter gudsøn eleven "
    "elev steddatter stedsøn teenageren baby babyen"
)
MOTHER = word_set("mor moren moder moderen mama")
FATHER = word_set("far faren fader faderen papa")
OTHERS = word_set(
    "mormor morfar farmor farfar moster faster onkel tante søster storesøster lillesøster søsteren lillesøsteren "
    "storesøsteren bror broren storebror lillebror broderen lillebroren storebroren fætter kusine svigermor "
    "svigerfar svigerinde svoger stedmor stedfar stedfaren stedmoren bonusmor bonusfar plejemor plejefar mand "
    "manden kone konen kæreste kæresten eksmand ekskone eks eksen nabo naboen nabokone veninde veninden ven "
    "vennen kollega kollegaen chef lærer læreren klasselærer klasselæreren pædagog pædagogen dagplejer "
    "dagplejeren sundhedsplejerske sundhedsplejersken rådgiver rådgiveren sagsbehandler sagsbehandleren konsulent "
    "konsulenten familieplejekonsulent familieplejekonsulenten skolelæreren træner træneren psykolog psykologen "
    "læge lægen familien kammerat kammeraten klassekammerat"
)
TITLES = word_set("fru fr hr frøken frk herr dr")  # they say nothing without the name
KIN = CHILD | MOTHER | FATHER | OTHERS | TITLES
ONES_OWN = frozenset({"min", "mit", "vores"})
POSSESSIVE = ONES_OWN | {"hendes", "hans", "barnets", "deres", "drengens", "pigens"}

# What a child has and an adult in such a story hardly ever: "Majas mor", "Emils skole".
BELONGS_TO_A_CHILD = word_set(
    "mor far mors fars forældre mormor farmor morfar farfar stedfar stedmor skole klasse lærer klasselærer "
    "pædagog børnehave vuggestue dagpleje sfo skoletaske madpakke værelse storebror lillebror storesøster "
    "lillesøster søskende plejefamilie rådgiver plan"
)
CARED_FOR = word_set("passe passer passede hente henter hentede aflaste aflaster bekymret")
PARENT_OF = word_set(
    "mor far mormor morfar farmor farfar moster faster onkel tante nabo lærer pædagog netværksfamilie "
    "plejefamilie aflastningsfamilie bedsteforældre dagplejer træner familie"
)
# What stands before a child's name, but not before "the child".
FONDLY = word_set("lille lillebitte søde dejlige kære elskede stakkels store gamle unge yngste ældste mindste største")
CHILD_AFTER = {
    "den": "barnet",
    "min": "mit barn",
    "vores": "vores barn",
    "deres": "deres barn",
    "hendes": "hendes barn",
}
SPEAKS = word_set(
    "siger sagde fortæller fortalte græder græd råber råbte hvisker hviskede spørger spurgte skriger skreg"
)
SAYS_OR_FEELS = SPEAKS | word_set("vil ville tør turde er var har havde kom kommer bor går sover spiser leger")
BESIDE_A_PERSON = word_set("med hos for til og at så kender fra om både mellem når da hvis som ligesom af")
TIME_WORDS = word_set("i til fra siden sidste midt slutningen starten den")
NAMES_OF_MONTHS = word_set("maj april juni august mai may jun")  # first names, too

# Words that are often written with a capital letter and are no surname.
NO_SURNAME = word_set(
    "jeg hun han de det den der da du vi og men så når hvis at for fra med om på til ved haderslev kommune "
    "familierådgivningen familiehuset mor far barnet sfo skole skolen siger sagde er var har havde kom går bor min mit "
    "hendes hans i dag igen nu her ikke også"
).union(calendar.WEEKDAYS, calendar.MONTHS)
SURNAMES = word_set(
    "jensen nielsen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen "
    "kristensen olsen thomsen christiansen poulsen johansen knudsen mortensen jakobsen jacobsen mikkelsen "
    "frederiksen laursen henriksen eriksen clausen simonsen svendsen andreasen iversen jeppesen lauridsen "
    "jespersen mogensen jepsen nissen lassen ottosen mathiesen michaelsen schmidt ali ahmed hussein mohamed "
    "mohammad yilmaz nguyen khan"
)
AFTER_CALLED = word_set(
    "noget det ikke jo vist også en et den sådan måske lige godt hende ham i til på og men efternavn fornavn "
    "mellemnavn han hun de at som for egentlig bare så der dem jeg vi man"
)
