"""The policy: the plan's action right after a message, with the plan in a slot; then it listens."""

from pathlib import Path
from typing import Any

import pytest
from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.plan import Plan
from bot.dialogue.slots import PLAN_SLOT
from bot.policy.turn_policy import TurnPolicy
from bot.project import ROOT
from bot.understanding.understanding import UNDERSTANDING, Guess, Part, Understanding

LISTENED = ActionExecuted("action_listen")


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.fixture
def policy(tmp_path: Path) -> TurnPolicy:
    context = ExecutionContext(GraphSchema({}))
    return TurnPolicy(TurnPolicy.get_default_config(), LocalModelStorage(tmp_path), Resource("policy"), context)


def predicted(policy: TurnPolicy, domain: Domain, *events: Event) -> tuple[str, PolicyPrediction]:
    """The action that it predicts after `events`, and all that it predicts."""
    tracker = DialogueStateTracker.from_events("a", list(events), domain.slots)
    prediction = policy.predict_action_probabilities(tracker, domain)
    assert sorted(prediction.probabilities)[-2:] == [0.0, 1.0]
    return domain.action_names_or_texts[prediction.probabilities.index(1.0)], prediction


def test_a_message_is_answered_as_it_was_understood(policy: TurnPolicy, domain: Domain) -> None:
    whole = Part("må vi ryge inde", (Guess("ryge_hvor", 0.9),))
    parsed: dict[str, Any] = {UNDERSTANDING: Understanding("må vi ryge inde", whole, (whole,)).to_dict()}
    action, prediction = predicted(policy, domain, LISTENED, UserUttered("må vi ryge inde", parse_data=parsed))
    (kept,) = prediction.optional_events
    assert isinstance(kept, SlotSet)
    assert kept.key == PLAN_SLOT
    assert (action, Plan.from_slot(kept.value).topics) == ("action_answer", ("ryge_hvor",))


@pytest.mark.parametrize(("intent", "action"), [("acute_life", "action_acute"), ("thanks", "action_small_talk")])
def test_a_story_that_names_an_intent_means_it_surely(
    policy: TurnPolicy, domain: Domain, intent: str, action: str
) -> None:
    assert predicted(policy, domain, LISTENED, UserUttered(intent={"name": intent}))[0] == action


def test_it_listens_after_the_plans_action(policy: TurnPolicy, domain: Domain) -> None:
    action, prediction = predicted(
        policy, domain, LISTENED, UserUttered(intent={"name": "thanks"}), ActionExecuted("action_small_talk")
    )
    assert (action, prediction.optional_events) == ("action_listen", [])
