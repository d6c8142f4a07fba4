"""Rasa's message processor with our changes: masking first, the pipeline told what was answered last, actions in
this process, no stray data."""

import copy
import logging
import uuid
from typing import Any

from rasa.core.actions.action import Action
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.constants import DEFAULT_SENDER_ID
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.memory import Memory
from bot.dialogue.slots import MEMORY_SLOT, REPORT_SLOT
from bot.handbook.required import HOW_TO_REPORT
from bot.language.tidying import tidy
from bot.nlu.context_featurizer import ANSWERED
from bot.project import handbook, masker, replies
from bot.runtime.in_process_action import FAULT_CARD, InProcessAction, own_actions

logger = logging.getLogger(__name__)


class HandbookProcessor(MessageProcessor):
    """Handles messages as Rasa does; what it stores has been tidied and masked."""

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Mask `message` before anything is stored, logged or understood; then handle it as Rasa does."""
        message.metadata = {}  # whatever a client sends along would be stored unmasked
        if message.sender_id == DEFAULT_SENDER_ID:
            message.sender_id = uuid.uuid4().hex  # strangers without a name share no conversation
        try:
            message.text = masker().mask(tidy(message.text or "")).text
            result: list[dict[str, Any]] | None = await super().handle_message(message)
        except Exception as fault:
            # Rasa would log the message and answer nothing. The traceback may hold the text: only its kind is logged.
            logger.error("a turn failed: %s", type(fault).__name__)
            result = await self._apologise(message)
        return result

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """As in Rasa, with the topics that were answered last for the pipeline to see; they are not stored again."""
        answered = _pointed_back_to(tracker) if tracker else ()
        if answered:
            message = copy.copy(message)
            message.metadata = {ANSWERED: answered}
        parsed: dict[str, Any] = await super().parse_message(message, tracker, only_output_properties)
        return parsed

    @staticmethod
    async def _apologise(message: UserMessage) -> list[dict[str, Any]] | None:
        channel = message.output_channel
        await channel.send_text_message(message.sender_id, replies()["fault"])
        await channel.send_custom_json(message.sender_id, FAULT_CARD)
        return channel.messages if isinstance(channel, CollectingOutputChannel) else None

    async def run_action_extract_slots(
        self, output_channel: Any, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Nothing to extract: every slot is set by an action (see domain.yml)."""
        return tracker

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Nothing to warn of: `haandbog check` compares intents and domain. Rasa would build an empty domain for it at
        every message."""

    def _get_action(self, action_name: str) -> Action | None:
        if self.action_endpoint is None and action_name in own_actions():
            return InProcessAction(action_name)
        return super()._get_action(action_name)

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, Any]:
        """As in Rasa, with the action run in this process where no action server is configured."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        return self._get_action(action.name()) or action, prediction


def _pointed_back_to(tracker: DialogueStateTracker) -> tuple[str, ...]:
    """The topics that a message may point back to; beside a report reporting itself: "hvem får den?"."""
    answered = Memory.from_slot(tracker.get_slot(MEMORY_SLOT), handbook()).recent_topics()
    return answered or ((HOW_TO_REPORT,) if tracker.get_slot(REPORT_SLOT) else ())
