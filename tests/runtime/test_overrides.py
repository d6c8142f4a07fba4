"""What we change in Rasa itself: each test fails where a new Rasa no longer fits the change."""

import ast
import importlib
import inspect
import io
import logging
from pathlib import Path

import pytest
import rasa
import rasa.core.agent
import rasa.core.processor
import structlog
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.http_interpreter import RasaNLUHttpInterpreter
from rasa.core.processor import MessageProcessor
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.graph_components.converters.nlu_message_converter import NLUMessageConverter
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.data import TrainingType
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.utils.endpoints import EndpointConfig

from bot.dialogue.memory import Memory
from bot.nlu.context_featurizer import ANSWERED
from bot.nlu.message_cleaner import MessageCleaner
from bot.runtime import in_process_action, overrides, processor
from bot.runtime.in_process_action import InProcessAction, own_actions
from bot.runtime.overrides import install
from bot.runtime.processor import HandbookProcessor
from bot.runtime.tracker_store import ConversationStore

DOMAIN = Domain.load(str(Path(__file__).parents[2] / "domain.yml"))


def test_every_agent_of_the_process_uses_our_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa.core.agent, "MessageProcessor", MessageProcessor)
    monkeypatch.setattr(HandbookProcessor, "__init__", lambda self, **given: setattr(self, "domain", DOMAIN))
    install()
    agent = Agent()
    agent.load_model("a model")
    assert type(agent.processor) is HandbookProcessor
    assert issubclass(HandbookProcessor, MessageProcessor)


def test_every_action_of_the_domain_is_found_in_the_package() -> None:
    assert set(DOMAIN.user_actions) == set(own_actions())


class _Seen(HandbookProcessor):
    """A processor that only keeps what would have been handled."""

    def __init__(self) -> None:
        self.action_endpoint = None
        self.seen: list[UserMessage] = []

    async def log_message(self, message: UserMessage, should_save_tracker: bool = True) -> DialogueStateTracker:
        self.seen.append(message)
        raise RuntimeError("far enough")


async def test_what_is_stored_is_masked_and_what_a_client_sends_along_is_dropped() -> None:
    handling = _Seen()
    message = UserMessage(
        "/greet Hans cpr er 120315-4321", CollectingOutputChannel(), "sender", metadata={"secret": "120315-4321"}
    )
    replied = await handling.handle_message(message)
    assert replied is not None
    assert "7434 1054" in replied[0]["text"]  # the fault of this stand-in, told kindly
    assert replied[1]["custom"]["kind"] == "fallback"
    (seen,) = handling.seen
    assert seen.text == "greet Hans cpr er [CPR-nummer]"
    assert seen.metadata == {}


async def test_a_text_that_cannot_even_be_masked_is_answered_kindly_and_neither_kept_nor_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(text: str) -> str:
        raise ValueError(text)

    monkeypatch.setattr(processor, "tidy", fail)
    handling = _Seen()
    replied = await handling.handle_message(UserMessage("Hans cpr er 120315-4321", CollectingOutputChannel()))
    assert replied is not None
    assert "7434 1054" in replied[0]["text"]
    assert handling.seen == []
    assert "4321" not in caplog.text


async def test_the_pipeline_is_told_what_was_answered_last_and_nothing_of_it_is_stored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[Message] = []

    async def parse(self: object, message: UserMessage, *rest: object) -> dict[str, object]:
        read.extend(NLUMessageConverter().convert_user_message([message]))
        return {}

    monkeypatch.setattr(MessageProcessor, "parse_message", parse)
    tracker = DialogueStateTracker("sender", DOMAIN.slots)
    message = UserMessage("og hvem holder den", metadata={})
    await _Seen().parse_message(message, tracker)
    tracker.update(SlotSet("memory", Memory(topics=("supervision_hvor_ofte",)).to_dict()))
    await _Seen().parse_message(message, tracker)
    tracker.update(SlotSet("memory", None))
    tracker.update(SlotSet("report", {"stage": "asking"}))
    await _Seen().parse_message(message, tracker)
    pointed_back_to = [(), ("supervision_hvor_ofte",), ("underret_hvordan",)]
    assert [seen.get("metadata").get(ANSWERED, ()) for seen in read] == pointed_back_to
    assert message.metadata == {}


def test_rasa_copies_only_what_it_gives_to_its_silent_log() -> None:
    """It would copy every event of every turn for that; where it copied for anything else, we must let it."""
    tree = ast.parse(inspect.getsource(rasa.core.processor))
    logged = [
        call for call in ast.walk(tree) if isinstance(call, ast.Call) and "structlogger.debug" in ast.unparse(call.func)
    ]
    given = {node for call in logged for node in ast.walk(call)}
    copies = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "copy"]
    assert copies
    assert set(copies) <= given
    install()
    events = [SlotSet("memory", {})]
    assert vars(rasa.core.processor)["copy"].deepcopy(events) is events


async def test_strangers_without_a_name_share_no_conversation() -> None:
    handling = _Seen()
    for _ in range(2):
        await handling.handle_message(UserMessage("hej", CollectingOutputChannel()))
    first, second = handling.seen
    assert first.sender_id != second.sender_id


@pytest.mark.parametrize("text", ["/restart", '/concern{"PER": "Ludvigsen"}', "/{Kirsten Ludvigsen slår ham}", "/"])
def test_no_text_is_read_as_a_command_nor_logged_as_one(text: str) -> None:
    install()
    written = io.StringIO()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(written))
    typed = Message({TEXT: text})
    try:
        (read,) = RegexMessageHandler().process([typed], DOMAIN)
    finally:
        structlog.reset_defaults()
    assert read is typed
    assert read.data == {TEXT: text}
    assert written.getvalue() == ""


def test_rasa_reads_commands_where_they_are_turned_off_and_nowhere_else() -> None:
    config = {"pipeline": [{"name": MessageCleaner.__module__ + ".MessageCleaner"}]}
    model = DefaultV1Recipe().graph_config_for_recipe(config, {}, TrainingType.NLU)
    last = model.predict_schema.nodes[model.nlu_target]
    assert (last.uses, last.fn) == (RegexMessageHandler, "process")
    sources = (path.read_text() for path in Path(rasa.__file__).parent.rglob("*.py"))
    readers = sum(source.count("YAMLStoryReader.unpack_regex_message(") for source in sources)
    assert readers == 1, "something else in Rasa reads commands now"


class _Failing:
    """No subclass of Action: rasa_sdk takes every one that it sees, and would run this one in the dialogue tests."""

    def run(self, dispatcher: object, tracker: object, domain: object) -> list[object]:
        raise ValueError("Hans cpr er 120315-4321")


async def test_a_fault_in_an_action_is_a_friendly_reply_and_no_text_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(in_process_action, "own_actions", lambda: {"action_answer": _Failing()})
    tracker = DialogueStateTracker("a", DOMAIN.slots)
    with caplog.at_level(logging.DEBUG):
        events = await InProcessAction("action_answer").run(CollectingOutputChannel(), Agent().nlg, tracker, DOMAIN)
    said = [event.text for event in events if event.text]
    assert any("7434 1054" in text for text in said)
    assert "4321" not in caplog.text
    assert "ValueError" in caplog.text


@pytest.mark.parametrize("name", overrides.TALKATIVE)
async def test_rasas_debug_logs_hold_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger(), "level", logging.DEBUG)
    monkeypatch.setattr(logging.getLogger(name), "level", logging.NOTSET)
    logging.getLogger(name).manager._clear_cache()  # type: ignore[attr-defined]
    assert logging.getLogger(name).isEnabledFor(logging.DEBUG)
    install()
    module = importlib.import_module(name)
    assert not logging.getLogger(name).isEnabledFor(logging.DEBUG)
    written = io.StringIO()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(written))
    try:
        if hasattr(module, "structlogger"):
            module.structlogger.debug("processor.message.parse", parse_data_text="hemmeligt")
    finally:
        structlog.reset_defaults()
    assert written.getvalue() == ""


async def test_a_text_that_another_server_should_read_is_not_logged_where_it_cannot() -> None:
    install()
    written = io.StringIO()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(written))
    elsewhere = RasaNLUHttpInterpreter(EndpointConfig(url=None))
    try:
        await elsewhere.parse(UserMessage("hemmeligt"))
    finally:
        structlog.reset_defaults()
        await elsewhere.session.close()
    assert written.getvalue() == ""


async def test_slots_survive_and_the_store_serves_plain_rasa() -> None:
    store = ConversationStore(DOMAIN)
    tracker = await store.get_or_create_tracker("a")
    tracker.update(SlotSet("memory", {"topics": []}))
    await store.save(tracker)
    found = await store.retrieve("a")
    assert found is not None
    assert found.get_slot("memory") == {"topics": []}
