"""The trained assistant in this process: one call a turn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.runtime.model import UnreadableModelError, model_path
from bot.runtime.settling import settle
from bot.runtime.starting import prepare_rasa


@dataclass(frozen=True)
class Reply:
    """What the assistant said in one turn: the messages as a channel gets them."""

    messages: list[dict[str, Any]]

    @property
    def text(self) -> str:
        """All texts, one a paragraph."""
        return "\n\n".join(message["text"] for message in self.messages if message.get("text"))

    @property
    def buttons(self) -> list[str]:
        """The titles of all buttons, in order."""
        return [button["title"] for message in self.messages for button in message.get("buttons") or []]

    @property
    def card(self) -> dict[str, Any]:
        """The turn's card; empty where there is none."""
        return next((message["custom"] for message in self.messages if message.get("custom")), {})


class Assistant:
    """A loaded model with its own conversations, for the shell, for `haandbog ask` and for tests."""

    def __init__(self, agent: Any, explained: Callable[[str], dict[str, Any]]) -> None:
        """`agent`: Rasa's; `explained`: tells the plan and the parse of a conversation's last message."""
        self.agent, self._explained = agent, explained

    @classmethod
    def load(cls) -> "Assistant":
        """Load the project's model. Raises FileNotFoundError where there is none, UnreadableModelError where it is
        damaged."""
        path = model_path()
        if not path.is_file():
            raise FileNotFoundError(f"no trained model at {path}: train one first (make train)")
        prepare_rasa()
        from rasa.core.agent import Agent
        from rasa.exceptions import ModelNotFound

        from bot.runtime.explaining_store import ExplainingStore

        store = ExplainingStore(None)
        agent = Agent(tracker_store=store)
        try:
            agent.load_model(path)
        except ModelNotFound as error:
            raise UnreadableModelError(path) from error
        settle()
        return cls(agent, store.explained)

    async def say(self, text: str, sender: str = "shell") -> Reply:
        """The reply to one message of `sender`."""
        from rasa.core.channels.channel import UserMessage

        messages = await self.agent.handle_message(UserMessage(text, sender_id=sender, input_channel="shell"))
        return Reply(messages or [])

    def last_plan(self, sender: str = "shell") -> dict[str, Any]:
        """The last turn's `plan` and `parse`, for /hvorfor; empty where there was none."""
        return self._explained(sender)

    async def slot(self, name: str, sender: str = "shell") -> Any:
        """What the conversation keeps in the slot `name`; None where there is no conversation."""
        tracker = await self.agent.tracker_store.retrieve(sender)
        return tracker.get_slot(name) if tracker else None

    async def forget(self, sender: str = "shell") -> None:
        """Forget the conversation of `sender`."""
        await self.agent.tracker_store.delete(sender)
