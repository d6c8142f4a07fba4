"""Drafts a concern report, one question a turn. The draft lives in the slot `report` and nowhere else."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, Restarted
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import keep_draft, remember
from actions.reading import draft_of, memory_of, names_of, plan_of, typed_of
from actions.saying import buttons, send_card
from bot.dialogue.hidden import told_ahead_of
from bot.dialogue.memory import TOLD, Memory
from bot.dialogue.offers import after_report
from bot.dialogue.plan import ActionName, Plan
from bot.dialogue.steering import COMMANDS
from bot.dialogue.story import first_of_a_report
from bot.project import handbook, replies, report_dialogue, report_wording
from bot.report.card import report_card
from bot.report.commands.names import Command
from bot.report.step import Step
from bot.understanding.intents import AFFIRM, START_REPORT, STOP_REPORT


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
        if hidden := told_ahead_of(step, plan, report_wording(), begins=draft_of(tracker) is None):
            dispatcher.utter_message(text=" ".join(replies()[name] for name in hidden))
        dispatcher.utter_message(text="\n\n".join(step.messages), buttons=buttons(step.buttons))
        send_card(dispatcher, report_card(step, plan.confidence, handbook(), report_wording(), hidden=plan.privacy))
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
    if (command := COMMANDS.get(plan.intent)) is not None:
        return report.obey(draft, command, now)
    return report.step(draft, typed, now, names)
