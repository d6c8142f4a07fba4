"""A topic's title or alias counts where it is asked for, not where one of its words stands in doubt about an answer."""

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import TYPED
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
