"""Conversations are kept briefly, apart from each other, and no longer than the dialogue needs."""

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.tracker_store import KEPT_TURNS, ConversationStore

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
intents: [greet]
slots:
  memory:
    type: any
    influence_conversation: false
    mappings:
    - type: custom
"""
)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def conversation(sender: str, turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker(sender, DOMAIN.slots)
    tracker.update(ActionExecuted("action_session_start"))
    for number in range(turns):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"spørgsmål {number}", {"name": "greet"}))
        tracker.update(ActionExecuted("action_answer"))
        tracker.update(BotUttered(f"svar {number}"))
        if number == 0:
            tracker.update(SlotSet("memory", {"first": True}))
    return tracker


async def test_a_conversation_comes_back_with_its_last_turns_and_slots() -> None:
    store = ConversationStore(DOMAIN)
    await store.save(conversation("a", 50))
    found = await store.retrieve("a")
    assert found is not None
    texts = [event.text for event in found.events if isinstance(event, UserUttered)]
    assert texts == [f"spørgsmål {number}" for number in range(50 - KEPT_TURNS, 50)]
    assert found.get_slot("memory") == {"first": True}


async def test_two_conversations_do_not_mix() -> None:
    store = ConversationStore(DOMAIN)
    await store.save(conversation("a", 1))
    assert await store.retrieve("b") is None
    first, second = await store.retrieve("a"), await store.retrieve("a")
    assert first is not None
    assert second is not None
    first.update(SlotSet("memory", "changed"))
    assert second.get_slot("memory") == {"first": True}


async def test_silence_makes_it_forget() -> None:
    clock = Clock()
    store = ConversationStore(DOMAIN, minutes=30, clock=clock)
    await store.save(conversation("a", 1))
    clock.now += 29 * 60
    assert await store.retrieve("a") is not None
    clock.now += 2 * 60
    assert await store.retrieve("a") is None
    assert list(await store.keys()) == []


async def test_the_number_of_conversations_is_bounded() -> None:
    store = ConversationStore(DOMAIN, conversations=10)
    for number in range(25):
        await store.save(conversation(str(number), 1))
    assert list(await store.keys()) == [str(number) for number in range(15, 25)]


async def test_a_restart_leaves_nothing_of_what_was_said_before() -> None:
    store = ConversationStore(DOMAIN)
    tracker = conversation("a", 3)
    tracker.update(Restarted())
    await store.save(tracker)
    found = await store.retrieve("a")
    assert found is not None
    assert not [event for event in found.events if isinstance(event, UserUttered | BotUttered | SlotSet)]
