"""Words for people and numbers, as parts of regular expressions."""

# Of years or months, halves as well; the numbers that can be put right stand in days_and_numbers.py.
AMOUNT = (
    r"(?:\d{1,2}|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)"
    r"(?:\s*(?:½|1/2|og et halvt))?"
)
CHILD = (
    r"(?:barn\w*|pige\w*|dreng\w*|niece\w*|nevø\w*|datter\w*|søn(?:nen|s)?|steddatter|stedsøn|plejebarn|plejedatter|plejesøn|"
    r"aflastningsbarn|bonusbarn|barnebarn|datterdatter|sønnedatter|dattersøn|sønnesøn|oldebarn|gudbarn|guddatter|gudsøn|"
    r"lillesøster|lillebror|kusine\w*|fætter\w*|elev\w*|ung(?:e|en)?|teenager\w*|baby\w*|unge\w*)"
)
WHOM = rf"(?:hende|ham|barnet|børnene|dem|{CHILD})"  # to whom something is done
PARENT = r"(?:forældre(?:ne)?|(?:sted|bonus|pap)?(?:mor|far)(?:en)?|moder(?:en)?|fader(?:en)?|mama|papa)"
# One of the child's family, as whoever did something is named.
RELATIVE = r"(?:(?:sted|bonus)?(?:mor|far)|mormor|morfar|farmor|farfar|storebror|storesøster)"
PROFESSIONAL = (
    r"(?:\w*lærer\w*|\w*pædagog\w*|skolen?|skolens \w+|børnehaven?|vuggestuen?|dagplejer?\w*|sfo\w*|"
    r"sundhedsplejersken?|\w*rådgiver\w*|familieplejekonsulent\w*|konsulenten|kommunen|lægen?|psykolog\w*|politiet|sagsbehandler\w*|"
    r"træner\w*|familierådgivningen|familiehuset)"
)
ROLE = (
    r"(?:netværksfamilie\w*|aflastning\w*|plejefamilie\w*|plejemor|plejefar|mormor|morfar|farmor|farfar|mor|far|"
    r"moster|faster|onkel|tante|nabo\w*|\w*lærer|\w*pædagog|\w*træner|dagplejer|bonusmor|bonusfar|stedmor|stedfar|"
    r"storesøster|storebror|søster|bror|fætter|kusine|gudmor|gudfar|bedstemor|bedstefar|bedsteforældre|\w*familie|ven\w*|svigermor|kollega)"
)
