"""A topic's title or alias counts where it is asked for, not where one of its words stands in doubt about an answer."""

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import IN_CONTEXT, TYPED
from bot.nlu.title_matcher import TitleMatcher
from bot.nlu.topic_classifier import GUESSES


def best_of(text: str, *guesses: tuple[str, float]) -> str:
    message = Message(data={TEXT: text, TYPED: text, GUESSES: list(guesses)})
    TitleMatcher(TitleMatcher.get_default_config()).process([message])
    return str(message.get(GUESSES)[0][0])


def test_what_rasa_calls_the_intent_follows() -> None:
    message = Message(data={TEXT: "sikker post", TYPED: "sikker post", GUESSES: [("out_of_scope", 0.4)]})
    TitleMatcher(TitleMatcher.get_default_config()).process([message])
    names = [guess["name"] for guess in message.get("intent_ranking")]
    assert (message.get("intent")["name"], names) == (
        "mail_sikker_vejledning",
        ["mail_sikker_vejledning", "out_of_scope"],
    )


def test_an_alias_is_found_where_the_classifier_is_unsure() -> None:
    assert best_of("sikker post", ("out_of_scope", 0.4), ("ask_source", 0.3)) == "mail_sikker_vejledning"


def test_doubt_about_an_answer_asks_for_no_topic() -> None:
    assert best_of("er du sikker", ("ask_source", 0.9), ("bot_challenge", 0.02)) == "ask_source"
    assert best_of("passer det", ("ask_source", 0.6)) == "ask_source"


def test_a_topic_named_in_such_a_question_is_still_found() -> None:
    asked = [("ask_more", 0.5), ("mail_sikker_vejledning", 0.2)]
    assert best_of("sikker post?", *asked) == "mail_sikker_vejledning"


@pytest.mark.parametrize(
    "text", ["er det et krav", "hvem betaler", "hvem siger ja", "er det pligt", "og vores egne børn"]
)
def test_behind_an_answer_a_bare_question_asks_for_no_title(text: str) -> None:
    message, behind = (Message(data={TEXT: text, TYPED: text, GUESSES: [("ryge_hvor", 0.3)]}) for _ in range(2))
    message.set(IN_CONTEXT, behind)
    TitleMatcher(TitleMatcher.get_default_config()).process([message])
    assert behind.get(GUESSES) == [("ryge_hvor", 0.3)]


def test_behind_an_answer_a_named_topic_is_still_found() -> None:
    message, behind = (Message(data={TEXT: "sikker post", TYPED: "sikker post"}) for _ in range(2))
    behind.set(GUESSES, [("out_of_scope", 0.4)])
    message.set(IN_CONTEXT, behind)
    TitleMatcher(TitleMatcher.get_default_config()).process([message])
    assert behind.get(GUESSES)[0][0] == "mail_sikker_vejledning"
