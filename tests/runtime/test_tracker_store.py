"""Conversations are kept briefly, apart from each other, without their texts, in memory and in a database alike."""

import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from bot.runtime.explaining_store import ExplainingStore
from bot.runtime.kept_events import KEPT_TURNS
from bot.runtime.shared_store import SharedConversationStore
from bot.runtime.tracker_store import ConversationStore

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


Store = ConversationStore | SharedConversationStore
Make = Callable[..., Store]


@pytest.fixture(params=["memory", "database"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    if request.param == "memory":
        return lambda **settings: ConversationStore(DOMAIN, **settings)
    url = f"sqlite:///{tmp_path}/conversations.sqlite"
    return lambda **settings: SharedConversationStore(DOMAIN, database=url, **settings)


@pytest.mark.parametrize("minutes", [31, "600", 0, -5, "mange", float("nan")])
def test_no_store_keeps_a_silent_conversation_longer_than_the_privacy_page_says(make: Make, minutes: object) -> None:
    with pytest.raises(ValueError, match=r"højst 30: Privatlivssiden"):
        make(minutes=minutes)


def conversation(sender: str, turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker(sender, DOMAIN.slots)
    tracker.update(ActionExecuted("action_session_start"))
    for number in range(turns):
        tracker.update(ActionExecuted("action_listen"))
        parsed: Any = {"text": f"spørgsmål {number}", "intent": {"name": "greet"}}
        tracker.update(UserUttered(f"spørgsmål {number}", {"name": "greet"}, parse_data=parsed))
        tracker.update(ActionExecuted("action_answer"))
        tracker.update(BotUttered(f"svar {number}"))
        tracker.update(SlotSet("memory", {"turn": number}))
    return tracker


def everything(tracker: DialogueStateTracker) -> str:
    return json.dumps([event.as_dict() for event in tracker.events], ensure_ascii=False)


async def test_a_conversation_comes_back_with_its_slots_and_its_last_turns(make: Make) -> None:
    store = make()
    await store.save(conversation("a", 50))
    found = await store.retrieve("a")
    assert found is not None
    assert len([event for event in found.events if isinstance(event, UserUttered)]) == KEPT_TURNS
    assert found.get_slot("memory") == {"turn": 49}
    assert found.latest_message is not None
    assert found.latest_message.intent_name == "greet"


async def test_nothing_that_was_said_is_kept(make: Make) -> None:
    store = make()
    await store.save(conversation("a", 3))
    found = await store.retrieve("a")
    assert found is not None
    assert "spørgsmål" not in everything(found)
    assert "svar" not in everything(found)
    assert '"turn": 2' in everything(found)
    assert '"turn": 1' not in everything(found)  # nor what a slot held before


async def test_saving_again_and_again_keeps_a_conversation_small(make: Make) -> None:
    store = make()
    sizes = []
    for _ in range(30):
        tracker = await store.retrieve("a") or conversation("a", 1)
        for event in list(conversation("a", 1).events)[1:]:
            tracker.update(event)
        await store.save(tracker)
        sizes.append(len(tracker.events))
    assert max(sizes[5:]) == sizes[5]


async def test_two_conversations_do_not_mix(make: Make) -> None:
    store = make()
    await store.save(conversation("a", 1))
    assert await store.retrieve("b") is None
    first, second = await store.retrieve("a"), await store.retrieve("a")
    assert first is not None
    assert second is not None
    first.update(SlotSet("memory", "changed"))
    assert second.get_slot("memory") == {"turn": 0}


async def test_silence_makes_it_forget(make: Make) -> None:
    clock = Clock()
    store = make(minutes=30, clock=clock)
    await store.save(conversation("a", 1))
    clock.now += 29 * 60
    assert await store.retrieve("a") is not None
    clock.now += 2 * 60
    assert await store.retrieve("a") is None
    assert list(await store.keys()) == []


async def test_the_number_of_conversations_is_bounded(make: Make) -> None:
    clock = Clock()
    store = make(conversations=10, clock=clock)
    for number in range(25):
        clock.now += 1
        await store.save(conversation(str(number), 1))
    store.forget()
    assert sorted(await store.keys(), key=int) == [str(number) for number in range(15, 25)]


async def test_a_restart_leaves_nothing_of_what_was_before(make: Make) -> None:
    store = make()
    tracker = conversation("a", 3)
    tracker.update(Restarted())
    await store.save(tracker)
    found = await store.retrieve("a")
    assert found is not None
    assert not [event for event in found.events if isinstance(event, UserUttered | BotUttered | SlotSet)]


async def test_a_deleted_conversation_is_gone(make: Make) -> None:
    store = make()
    await store.save(conversation("a", 1))
    await store.delete("a")
    await store.delete("nobody")
    assert await store.retrieve("a") is None


async def test_what_is_forgotten_is_gone_from_the_database_itself(tmp_path: Path) -> None:
    clock = Clock()
    store = SharedConversationStore(DOMAIN, database=f"sqlite:///{tmp_path}/c.sqlite", minutes=30, clock=clock)
    tracker = conversation("a", 1)
    tracker.update(SlotSet("memory", "mærkeligt ord"))
    await store.save(tracker)
    clock.now += 31 * 60
    await store.save(conversation("b", 1))
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql("select sender from conversations").scalars()
        assert list(rows) == ["b"]


async def test_the_databases_files_hold_no_word_while_a_conversation_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HAANDBOG_SECRET", "one secret")
    url = f"sqlite:///{tmp_path}/c.sqlite"
    tracker = conversation("a", 1)
    tracker.update(SlotSet("memory", "kvortyzeb"))
    await SharedConversationStore(DOMAIN, database=url).save(tracker)
    found = await SharedConversationStore(DOMAIN, database=url).retrieve("a")
    assert found is not None
    assert found.get_slot("memory") == "kvortyzeb"
    assert not [path for path in tmp_path.iterdir() if b"kvortyzeb" in path.read_bytes()]
    monkeypatch.setenv("HAANDBOG_SECRET", "another secret")
    assert await SharedConversationStore(DOMAIN, database=url).retrieve("a") is None


async def test_two_workers_share_a_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/c.sqlite"
    one, other = SharedConversationStore(DOMAIN, database=url), SharedConversationStore(DOMAIN, database=url)
    await one.save(conversation("a", 2))
    found = await other.retrieve("a")
    assert found is not None
    assert found.get_slot("memory") == {"turn": 1}


async def test_a_turn_that_another_worker_was_busy_with_brings_no_deleted_conversation_back(tmp_path: Path) -> None:
    url, clock = f"sqlite:///{tmp_path}/c.sqlite", Clock()
    one, other = (SharedConversationStore(DOMAIN, database=url, minutes=30, clock=clock) for _ in range(2))
    await one.save(conversation("a", 1))
    under_way = await other.retrieve("a")
    assert under_way is not None
    for _ in range(2):  # a browser may ask twice
        await one.delete("a")
    under_way.update(SlotSet("memory", "mærkeligt ord"))
    await other.save(under_way)
    await other.save(conversation("b", 1))
    assert await one.retrieve("a") is None
    assert list(await one.keys()) == ["b"]
    clock.now += 31 * 60
    one.forget()
    with one._engine.connect() as connection:
        assert not connection.exec_driver_sql("select * from deleted_conversations").all()


async def test_a_conversation_deleted_at_the_moment_it_is_saved_is_gone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/c.sqlite"
    one, other = (SharedConversationStore(DOMAIN, database=url) for _ in range(2))
    seen: list[str] = []

    @sa.event.listens_for(other._engine, "before_cursor_execute")
    def meanwhile(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if statement.startswith("UPDATE conversations"):
            seen.append(statement)
            with suppress(StopIteration):
                one.delete("a").send(None)  # to its end: nothing in it waits

    await other.save(conversation("a", 1))
    assert seen
    assert await one.retrieve("a") is None


async def test_workers_that_start_together_on_an_empty_database_both_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together, looked = threading.Barrier(2), SQLiteDialect.has_table

    def look_at_the_same_time(*asked: Any, **options: Any) -> bool:
        found = looked(*asked, **options)
        with suppress(threading.BrokenBarrierError):
            together.wait(1)  # the other worker looks too, before either has made the table
        return bool(found)

    monkeypatch.setattr(SQLiteDialect, "has_table", look_at_the_same_time)
    url = f"sqlite:///{tmp_path}/shared.sqlite"
    with ThreadPoolExecutor(2) as workers:
        started = [workers.submit(SharedConversationStore, DOMAIN, database=url) for _ in range(2)]
        stores = [start.result() for start in started]
    await stores[0].save(conversation("anna", 2))
    assert await stores[1].retrieve("anna") is not None


async def test_the_shells_store_can_say_how_the_last_message_was_understood() -> None:
    store = ExplainingStore(DOMAIN)
    await store.save(conversation("a", 2))
    assert store.explained("a")["parse"]["text"] == "spørgsmål 1"
    await store.delete("a")
    assert store.explained("a") == {}


async def test_the_shells_store_knows_what_was_planned_when_a_report_was_stopped() -> None:
    store = ExplainingStore(DOMAIN)
    tracker = conversation("a", 2)
    tracker.update(SlotSet("plan", {"reason": "til underretningen"}))
    tracker.update(Restarted())
    await store.save(tracker)
    assert store.explained("a")["plan"] == {"reason": "til underretningen"}
    assert store.explained("a")["parse"]["text"] == "spørgsmål 1"


async def test_the_shells_store_explains_a_conversation_no_longer_than_it_is_kept() -> None:
    clock = Clock()
    store = ExplainingStore(DOMAIN, minutes=30, conversations=2, clock=clock)
    for number in range(3):
        await store.save(conversation(str(number), 1))
    assert store.explained("0") == {}
    assert store.explained("1")["parse"]["text"] == "spørgsmål 0"
    clock.now += 31 * 60
    assert store.explained("1") == {}
    assert store._explained == {}
