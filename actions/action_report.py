"""Drafts a concern report, one question a turn. The draft lives in the slot `report` and nowhere else."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, Restarted
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import keep_draft, remember
from actions.reading import draft_of, memory_of, names_of, plan_of, typed_of
from actions.saying import buttons, send_card
from bot.card import Card, Kind, card
from bot.dialogue.intents import AFFIRM, START_REPORT, STEERING, STOP_REPORT
from bot.dialogue.memory import TOLD, Memory
from bot.dialogue.offers import after_report
from bot.dialogue.plan import ActionName, Plan
from bot.dialogue.story import first_of_a_report
from bot.handbook.required import HOW_TO_REPORT, SAFE_MAIL, URGENT_CALL
from bot.project import handbook, replies, report_dialogue, report_wording
from bot.report.command_names import Command
from bot.report.step import Status, Step
from bot.report.summary import summary


class ActionReport(Action):
    """Starts the report, or takes the message as its next answer or command."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_report"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the step's messages; when the report ends, everything that was said is forgotten, and
        a new one offered."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        step = _step(plan, memory, tracker)
        if plan.privacy and (said := _of_what_was_hidden(step, begins=draft_of(tracker) is None)):
            dispatcher.utter_message(text=said)
        dispatcher.utter_message(text="\n\n".join(step.messages), buttons=buttons(step.buttons))
        send_card(dispatcher, _card(step, plan))
        ended = step.draft is None
        first = Restarted() if ended else keep_draft(step.draft)
        return [first, remember(after_report(memory, step.buttons, ended=ended))]


def _step(plan: Plan, memory: Memory, tracker: Tracker) -> Step:
    """What the plan does to the draft; without one it begins, with the story that was told before."""
    typed, names, now = typed_of(tracker), names_of(tracker), datetime.now(timezone.utc)
    draft, report = draft_of(tracker), report_dialogue()
    if draft is None:
        first = first_of_a_report(memory.story, typed, takes_the_offer=plan.intent == AFFIRM)
        return report.start(first, now, names, helped=memory.story if memory.recent_emergency() == TOLD else "")
    if plan.intent == STOP_REPORT:
        return report.ask_to_stop(draft, now)
    if plan.intent == START_REPORT:
        return report.obey(draft, Command.RESUME, now)
    if (command := STEERING.get(plan.intent)) is not None:
        return report.obey(draft, command, now)
    return report.step(draft, typed, now, names)


def _of_what_was_hidden(step: Step, *, begins: bool) -> str:
    """What is said of numbers before the step, how to send them safely above all; that they were hidden, only where a
    report begins and does not say so itself, as it takes in what was told with the wish. Empty behind whom to call."""
    if step.status is Status.URGENT:
        return ""
    texts = report_wording().texts
    is_said = {texts.numbers_removed, texts.addresses_replaced} & {*step.messages}
    hidden = [replies()["privacy_short"]] if begins and not is_said else []
    return " ".join([*hidden, replies()["privacy_in_report"]])


def _card(step: Step, plan: Plan) -> Card:
    """The report goes on whatever the card's kind: that a number was hidden, or that someone is in danger, is what the
    reply says first."""
    kind: Kind
    if step.status is Status.URGENT:
        kind, topics = "acute", [URGENT_CALL]
    elif plan.privacy:
        kind, topics = "privacy", [SAFE_MAIL, HOW_TO_REPORT]
    else:
        kind, topics = "report", [HOW_TO_REPORT]
    headings = [handbook().topic(topic).heading for topic in topics]
    return {
        **card(kind, plan.confidence, headings, topics),
        "status": step.status.value,
        "field": step.field,
        "draft": summary(step.draft, report_wording()) if step.draft else [],
    }
