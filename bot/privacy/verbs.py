"""Finite verbs, by what may do them: a name that is a word as well ("Max", "Storm") is told by what follows it."""

from bot.language.word_set import word_set

SPEAKS = word_set(
    "siger sagde fortæller fortalte græd græder råber råbte hvisker hviskede spørger spurgte skriger skreg"
)
# What people do, and hardly ever a month, the weather or a thing.
ACTS = SPEAKS | word_set(
    "slår slog sparker sparkede skubber skubbede kradser kradsede kaster kastede smider smed skælder skældte truer "
    "truede drikker drak ryger sover spiser spiste leger legede løber sidder sad bor boede henter hentede afleverer "
    "afleverede ringer ringede skriver skrev svarer svarede kører kørte cykler cyklede tegner tegnede føler følte "
    "tror troede tænker tænkte vidste tør turde nægter nægtede vågner vågnede savner savnede elsker elskede hader "
    "hadede bager bagte prøver prøvede forsøger forsøgte stjæler stjal lyver løj glemmer glemte passer passede "
    "besøger besøgte vasker vaskede bader badede skærer skar krammer krammede kysser kyssede hjælper hjalp arbejder "
    "arbejdede driller drillede mobber mobbede gemmer gemte flygter flygtede griner grinede smiler smilede synes "
    "syntes plejer plejede venter ventede tisser tissede læser læste lytter lyttede hører hørte ønsker ønskede "
    "sov hedder hed kalder kaldte banker bankede rystede stikker stak"
)
# What is said of times and the weather, too.
MOVES = word_set(
    "kommer kom går gik står stod ligger tager tog giver gav fik lader holder holdt laver lavede gør gjorde begynder "
    "begyndte flytter flyttede rejser rejste mangler manglede viser viste bruger brugte forsvinder forsvandt dør døde "
    "lever levede"
)
# What is said of everything, and verbs that are another word as well.
HELPS = word_set(
    "er var har havde bliver blev kan kunne skal skulle vil ville må måtte burde bør ser så ved lå løb røg rev bed "
    "lod får falder faldt"
)
OWNS = word_set("har havde vil ville")
