"""Runs a custom action of `actions/` inside Rasa's own process.

Stock Rasa posts the whole tracker and domain to an action server and checks the answer's constant schema
anew each time: 25 of the 29 ms of a turn.  Here the same rasa_sdk class is called directly.
"""

import functools
import inspect
import logging
from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Action as SdkAction
from rasa_sdk import Tracker as SdkTracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from bot.card import card
from bot.project import replies

logger = logging.getLogger(__name__)

FAULT_CARD = card("fallback", 0.0)


@functools.cache
def own_actions() -> dict[str, SdkAction]:
    """The actions of the package `actions/`, by name, found as the ordinary action server finds them."""
    executor = ActionExecutor()
    executor.register_package("actions")
    return {name: run.__self__ for name, run in executor.actions.items()}


class InProcessAction(RemoteAction):
    """One custom action, run here instead of on an action server."""

    def __init__(self, name: str) -> None:
        super().__init__(name, None)
        self._action = own_actions()[name]

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Run the action on `tracker`; its messages come back as events. A fault becomes a friendly reply."""
        dispatcher = CollectingDispatcher()
        try:
            result: Any = self._action.run(dispatcher, as_sdk_tracker(tracker), {})
            events = await result if inspect.isawaitable(result) else result
        except Exception as fault:
            # The traceback may hold what the user typed: only the kind of fault is logged.
            logger.error("action %s failed: %s", self.name(), type(fault).__name__)
            dispatcher = CollectingDispatcher()
            dispatcher.utter_message(
                text=replies()["fault"],
                json_message=dict(FAULT_CARD),
            )
            events = []
        said = await self._utter_responses(dispatcher.messages, output_channel, nlg, tracker)
        return [*said, *deserialise_events(events or [])]


def as_sdk_tracker(tracker: DialogueStateTracker) -> SdkTracker:
    """The tracker as an action sees it. Its events are left out: what an action may remember is in slots."""
    message = tracker.latest_message
    return SdkTracker(
        tracker.sender_id,
        tracker.current_slot_values(),
        dict(message.parse_data) if message else {},
        [],
        tracker.is_paused(),
        tracker.followup_action,
        {},
        tracker.latest_action_name,
    )
