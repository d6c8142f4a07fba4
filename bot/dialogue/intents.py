"""The intents that are no handbook topics, and what they stand for."""

SMALL_TALK = frozenset(
    {
        "greet",
        "goodbye",
        "thanks",
        "how_are_you",
        "bot_challenge",
        "capabilities",
        "affirm",
        "deny",
        "insult",
        "praise",
    }
)
REPAIR = "repair"
FOLLOW_UP = frozenset({"ask_source", "ask_more", "ask_who_to_call", "ask_at_night", REPAIR})
OUTSIDE = frozenset({"out_of_scope", "near_miss"})
ALARMS = {"acute_life": "life", "acute_missing": "missing", "acute_threat": "threat"}
CONCERN = "concern"
START_REPORT = "start_report"
NOT_TOPICS = SMALL_TALK | FOLLOW_UP | OUTSIDE | ALARMS.keys() | {CONCERN, START_REPORT}
