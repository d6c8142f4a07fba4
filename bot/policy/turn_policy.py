"""The dialogue policy: one plan a turn, made by `bot.dialogue.decide`, then listen again.

It looks at the last message and two slots, never at the rest of the conversation, so a turn costs the same
however long the conversation is.
"""

from typing import Any

from rasa.core.constants import DEFAULT_POLICY_PRIORITY, POLICY_PRIORITY
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.decide import decide
from bot.dialogue.memory import Memory
from bot.dialogue.situation import Settings, Situation
from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.project import handbook, report_dialogue
from bot.report.draft import Draft
from bot.understanding.intents import ALARMS
from bot.understanding.understanding import UNDERSTANDING, Understanding


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class TurnPolicy(Policy):
    """Predicts the action of the plan, with the plan in a slot for the action to read."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """What Rasa asks of every policy, no more: the confidences stand in bot/dialogue/, beside what they decide."""
        return {POLICY_PRIORITY: DEFAULT_POLICY_PRIORITY}

    @staticmethod
    def supported_data() -> SupportedData:
        """Stories and rules are examples of what the steps decide; nothing is learnt from them."""
        return SupportedData.ML_AND_RULE_DATA

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TurnPolicy":
        """The same policy: there is nothing stored."""
        return cls(config, model_storage, resource, execution_context)

    def train(
        self,
        training_trackers: list[TrackerWithCachedStates],
        domain: Domain,
        **kwargs: Any,
    ) -> Resource:
        """Nothing to learn: the steps are written down."""
        with self._model_storage.write_to(self._resource):
            pass
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """The plan's action right after a message; listening after that."""
        if tracker.latest_action_name != ACTION_LISTEN_NAME or not tracker.latest_message:
            return self._certain(ACTION_LISTEN_NAME, domain)
        situation = Situation(
            understanding=_understanding(tracker.latest_message),
            memory=Memory.from_slot(tracker.get_slot(MEMORY_SLOT), handbook()),
            draft=Draft.from_slot(tracker.get_slot(REPORT_SLOT)),
            report=report_dialogue(),
            handbook=handbook(),
            settings=Settings(),
        )
        plan = decide(situation)
        return self._certain(plan.action, domain, [SlotSet(PLAN_SLOT, plan.to_dict())])

    def _certain(self, action: str, domain: Domain, events: list[Any] | None = None) -> PolicyPrediction:
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities, optional_events=events or [])


def _understanding(message: UserUttered) -> Understanding:
    """What the pipeline understood of `message`; of a story's step, which has no parse, its intent."""
    data = (message.parse_data or {}).get(UNDERSTANDING)
    if data:
        return Understanding.from_dict(data)
    intent = message.intent_name or ""
    return Understanding.of_intent(intent, ALARMS.get(intent))
