"""The intents that are no handbook topics, and what they stand for."""

from bot.handbook.follow_up import ASK_AT_NIGHT, ASK_MORE, ASK_SOURCE, ASK_WHO_TO_CALL
from bot.urgency.kinds import CHILD_ITSELF, AlarmKind

OVER = "emergency_over"  # "falsk alarm", "politiet har fundet hende"
GREET, GOODBYE, THANKS, CAPABILITIES = "greet", "goodbye", "thanks", "capabilities"
AFFIRM, DENY = "affirm", "deny"
SMALL_TALK = frozenset(
    {
        GREET,
        GOODBYE,
        THANKS,
        "how_are_you",
        "bot_challenge",
        CAPABILITIES,
        AFFIRM,
        DENY,
        "insult",
        "praise",
        "chat_privacy",
        "feelings",
        OVER,
    }
)
# Small talk that does not leave what went before: what was urgent may be so still.
GOES_ON = frozenset({AFFIRM, DENY, "insult", "feelings"})
REPAIR = "repair"
FOLLOW_UP = frozenset({ASK_SOURCE, ASK_MORE, ASK_WHO_TO_CALL, ASK_AT_NIGHT, REPAIR})
OUTSIDE = "out_of_scope"
ALARMS: dict[str, AlarmKind] = {"acute_life": "life", "acute_police": "police", "acute_child": CHILD_ITSELF}
CONCERN = "concern"
START_REPORT = "start_report"
STOP_REPORT, SKIP_QUESTION, GO_BACK, SHOW_REPORT = "stop_report", "skip_question", "go_back", "show_report"
STEERING = frozenset({STOP_REPORT, SKIP_QUESTION, GO_BACK, SHOW_REPORT})  # what steers a report
NOT_TOPICS = SMALL_TALK | FOLLOW_UP | ALARMS.keys() | STEERING | {OUTSIDE, CONCERN, START_REPORT}
