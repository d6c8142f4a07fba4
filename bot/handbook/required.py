"""The ids of topics and contacts that the code itself names: without them it could not answer."""

URGENT_CALL = "akut_nummer"  # whom to call outside opening hours
WHOM_TO_CALL = "kontakt_hvem"  # whom to call about what
HOW_TO_REPORT = "underret_hvordan"  # what a concern report is about while it is drafted
WORRY = "underret_bekymring"  # what a worry is answered with
OWN_FORCE = "magt_meddel"  # what the family's own force is answered with
SICK_CHILD = "sygdom_barnet"  # what an emergency may look like
SELF_DEFENCE = "magt_noedvaerge"  # the one exception to the ban on force
SAFE_MAIL = "mail_sikker_vejledning"  # how personal data may be sent
SHOWN_FIRST = ("henvendelser_om_barnet", URGENT_CALL, "foto_sociale_medier")  # to who asks what can be asked

EMERGENCY = "alarm_112"
POLICE = "politiet_114"
FAMILY_ADVICE = "familieraadgivningen"  # to be called where no answer names anybody

TOPICS = frozenset(
    {URGENT_CALL, WHOM_TO_CALL, HOW_TO_REPORT, WORRY, SICK_CHILD, OWN_FORCE, SELF_DEFENCE, SAFE_MAIL, *SHOWN_FIRST}
)
CONTACTS = frozenset({EMERGENCY, POLICE, FAMILY_ADVICE})
