"""What every action shares: reading the turn's plan and memory, and what replies have in common."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.dialogue.memory import ASKED, Memory
from bot.dialogue.plan import Plan
from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.dialogue.understanding import PERSON
from bot.handbook.answer import Answer
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import WORRY
from bot.language.asking import asks
from bot.language.detecting import DANISH
from bot.project import handbook, replies, roles


def plan_of(tracker: Tracker) -> Plan:
    """The plan that the policy made for this turn."""
    return Plan.from_slot(tracker.get_slot(PLAN_SLOT))


def memory_of(tracker: Tracker) -> Memory:
    """What the conversation remembers."""
    return Memory.from_slot(tracker.get_slot(MEMORY_SLOT), handbook())


def typed_of(tracker: Tracker) -> str:
    """What the user wrote this turn, tidied and with numbers and addresses masked."""
    return str(tracker.latest_message.get("understanding", {}).get("typed", ""))


def names_of(tracker: Tracker) -> list[str]:
    """The names that an entity recogniser found in it."""
    return [found["value"] for found in tracker.latest_message.get("entities", []) if found["entity"] == PERSON]


def worry_of(tracker: Tracker) -> str:
    """What was written, with roles for names: what a report may begin with."""
    return roles().replace(typed_of(tracker), names_of(tracker)).text


def remember(memory: Memory) -> EventType:
    """The event that keeps `memory` for the next turn."""
    return SlotSet(MEMORY_SLOT, memory.to_dict())


def notice_for(language: str) -> tuple[str, str]:
    """That the assistant speaks Danish, and whom to call: the language it is told in and the text, in `language` or,
    where there is none in that, in English."""
    told = language if f"foreign_{language}" in replies() else "en"
    return told, replies()[f"foreign_{told}"]


def tell_in_own_language(dispatcher: CollectingDispatcher, language: str) -> None:
    """Send that notice ahead of a Danish reply, to who writes in another language."""
    if language != DANISH:
        dispatcher.utter_message(text=notice_for(language)[1])


def tell_of_what_was_hidden(dispatcher: CollectingDispatcher, plan: Plan) -> None:
    """Send a line on it, where something was hidden: that nobody comes to an address that is written here, or that
    such data are not needed."""
    if plan.privacy:
        in_danger = plan.address and plan.action == "action_acute"
        dispatcher.utter_message(text=replies()["acute_address" if in_danger else "privacy_short"])


def with_report_offer(titles: tuple[str, ...]) -> tuple[str, ...]:
    """The offer of a concern report, then the first two of `titles`."""
    return (replies()["offer_report"], *titles[:2])


def with_offer_of(answer: Answer, tracker: Tracker) -> Memory:
    """The memory after `answer`, without its topics: the buttons offered with it, a concern report among them where it
    speaks of the duty to report, and whether it was about emergencies."""
    before, sections = memory_of(tracker), answer.card["sections"]
    memory = before.next_turn().offering(answer.buttons)
    if DUTY_TO_REPORT in sections and not tracker.get_slot(REPORT_SLOT):
        # Who asks about the duty to report may want to write a report, and who is worried has begun to tell.
        told = WORRY in answer.card["topics"] and not asks(typed_of(tracker))
        story = before.story_with(worry_of(tracker)) if told else before.story
        memory = memory.offering_a_report(with_report_offer(answer.buttons), story)
    return memory.alarmed(ASKED) if URGENT_HELP in sections else memory


def buttons(titles: tuple[str, ...] | list[str]) -> list[dict[str, str]]:
    """Buttons that send their own visible text: pressing one is the same as typing it."""
    return [{"title": title, "payload": title} for title in titles]
