"""Whose a message is, and the parts of the dialogue that the scenarios do not show."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.privacy.masking import CPR, EMAIL, PHONE, PLACEHOLDERS
from bot.report.commands.names import Command
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.step import Claim, Status, Step
from bot.report.wording.wording import Wording


@pytest.mark.parametrize(
    ("field", "text", "claim"),
    [
        ("relation", "Nabo", Claim.ANSWER),
        ("relation", "Jeg er hendes moster", Claim.ANSWER),
        ("relation", "netværksfamilie", Claim.ANSWER),
        ("child", "7 år", Claim.ANSWER),
        ("child", "en pige på 7, bor hos sin far", Claim.ANSWER),
        ("when", "i går", Claim.ANSWER),
        ("urgency", "I dag", Claim.ANSWER),
        ("observations", "Hun havde blå mærker på armen", Claim.ANSWER),
        ("observations", "der var helt koldt og mørkt i huset", Claim.ANSWER),
        ("child_words", "»hvornår må jeg komme igen?«", Claim.ANSWER),
        ("relation", "aflastning", Claim.ANSWER),
        ("duration", "3 måneder", Claim.ANSWER),
        ("duration", "et halvt år", Claim.ANSWER),
        ("duration", "nogle uger", Claim.ANSWER),
        ("duration", "et par måneder", Claim.ANSWER),
        ("duration", "fra start", Claim.ANSWER),
        ("duration", "hele livet", Claim.ANSWER),
        ("observations", "far er fuld", Claim.ANSWER),
        ("observations", "hun mangler regntøj", Claim.ANSWER),
        ("observations", "hvad hvis far er fuld", Claim.OPEN),
        ("when", "mor er alkoholiker", Claim.ANSWER),
        ("when", "midt på dagen", Claim.ANSWER),
        ("when", "ugen før", Claim.ANSWER),
        ("when", "weekenden", Claim.ANSWER),
        ("when", "igår", Claim.ANSWER),
        ("when", "iforgårs", Claim.ANSWER),
        ("when", "imorges", Claim.ANSWER),
        ("when", "først på måneden", Claim.ANSWER),
        ("when", "anden påskedag", Claim.ANSWER),
        ("child_words", "stop far", Claim.ANSWER),
        ("tried", "supervision", Claim.ANSWER),
        ("urgency", "meget", Claim.ANSWER),
        ("urgency", "akut", Claim.ANSWER),
        ("child", "teenager", Claim.ANSWER),
        ("danger_now", "nej ikke lige nu", Claim.COMMAND),
        ("danger_now", "det tror jeg ikke", Claim.ANSWER),
        ("relation", "spring over", Claim.COMMAND),
        ("relation", "han slår hende lige nu", Claim.COMMAND),
        ("relation", "må vi ryge når han er her", Claim.OPEN),
        ("child", "kørepenge", Claim.OPEN),
        ("when", "hvornår får jeg svar på en underretning?", Claim.OPEN),
        ("observations", "hvem ringer jeg til om natten", Claim.OPEN),
        ("tried", "regntøj hvem betaler det", Claim.OPEN),
        ("tried", "regntøj", Claim.OPEN),
        ("when", "jeg skal lige høre hvor jeg taster kørsel ind", Claim.OPEN),
        ("resources", "jeg vil gerne vide noget om kostpenge", Claim.OPEN),
        ("relation", "hej", Claim.OPEN),
        ("relation", "asdfgh", Claim.OPEN),
        ("relation", "", Claim.OPEN),
    ],
)
def test_whose_a_message_is(
    field: str, text: str, claim: Claim, dialogue: ReportDialogue, at_question: Callable[[str], Draft]
) -> None:
    assert dialogue.hear(at_question(field), text).claim is claim


def test_after_approval_only_commands_belong_to_the_report(dialogue: ReportDialogue, talk: Callable[..., Step]) -> None:
    draft = talk("Min nevø på 5, der bor hos sin mor, kom i går uden sko.", "nej", "færdig", "godkend").draft
    assert draft is not None
    assert dialogue.hear(draft, "Jeg er også bekymret for et andet barn, der bor her").claim is Claim.OPEN
    assert dialogue.hear(draft, "slet kladden").claim is Claim.COMMAND


@pytest.mark.parametrize("hidden", [PLACEHOLDERS[kind] for kind in (CPR, EMAIL, PHONE)])
def test_that_something_was_hidden_is_told(
    hidden: str, dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime, wording: Wording
) -> None:
    step = dialogue.step(at_question("observations"), f"hendes mor skrev {hidden} på en seddel til hende", now)
    assert wording.texts.numbers_removed in step.messages


def test_the_caller_can_say_that_something_is_urgent(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    step = dialogue.urgent(at_question("when"), "hun er løbet væk i mørket", now)
    assert step.status is Status.URGENT
    assert "114" in step.messages[0]
    assert step.draft is not None
    assert step.draft.text("danger_now") == "hun er løbet væk i mørket"
    assert dialogue.step(step.draft, "fortsæt", now).field == "when"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("duration", "Hun har skåret i sig selv siden 8. klasse, men det var værre nu"),
        ("duration", "hun har skåret sig siden hun var 12"),
        ("duration", "siden konfirmationen har hun skåret sig hver uge"),
        (
            "observations",
            "Hun kom i lørdags med friske snitsår på begge lår. Hun har skrevet til mig at hun ikke gider leve mere",
        ),
        ("observations", "hun har skrevet at hun ikke gider leve mere"),
        ("when", "i lørdags skar hun sig i armen"),
    ],
)
def test_what_only_sounds_urgent_still_answers_the_open_question(
    field: str, said: str, dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    step = dialogue.urgent(at_question(field), said, now)
    assert step.draft is not None
    assert (step.status, step.draft.text(field), step.draft.text("danger_now")) == (Status.URGENT, said, "nej")
    following = dialogue.step(step.draft, "fortsæt", now)
    assert following.field not in {field, "danger_now"}


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("relation", "far slår mor"),
        ("duration", "hun har skåret i sig selv"),
        ("resources", "hun vil ikke leve mere"),
        ("child_words", "hun er løbet væk i mørket"),
    ],
)
def test_what_is_urgent_and_answers_nothing_stands_with_the_danger(
    field: str, said: str, dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    step = dialogue.urgent(at_question(field), said, now)
    assert step.draft is not None
    assert step.draft.text("danger_now") == said
    assert dialogue.step(step.draft, "fortsæt", now).field == field


def test_a_danger_that_was_told_before_stays_beside_the_next(talk: Callable[..., Step]) -> None:
    step = talk(None, "nej", "naboen", "hun skriger lige nu og han slår hende", "far står her nu med en økse")
    assert step.draft is not None
    assert step.draft.text("danger_now") == "hun skriger lige nu og han slår hende\nfar står her nu med en økse"


def test_urgent_words_to_a_draft_that_ran_out_still_get_the_numbers(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    step = dialogue.urgent(at_question("when"), "han slår hende", now + timedelta(hours=2))
    assert (step.draft, step.status) == (None, Status.EXPIRED)
    assert "114" in step.messages[0]


def test_names_found_by_the_caller_do_not_reach_the_draft(dialogue: ReportDialogue, now: datetime) -> None:
    step = dialogue.start("Xanthippe kom i går uden sko, og hendes mor sov.", now, ["Xanthippe"])
    assert step.draft is not None
    assert "Xanthippe" not in str(step.draft.to_slot())
    assert "kom i går uden sko" in step.draft.text("observations")


def test_control_characters_and_broken_text_do_no_harm(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    step = dialogue.step(at_question("observations"), "hun\x00 græd\ud800 hele\x1b[31m natten\r\nlænge", now)
    assert step.draft is not None
    assert step.draft.text("observations") == "hun græd hele[31m natten\nlænge"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("child", "pige på 7, hendes far kom ud for en ulykke i sommers"),
        ("child", "dreng 12 år, flyttede til sin mor i sommers"),
        ("relation", "vi er netværksfamilie for hende siden marts, det begyndte i vinters"),
    ],
)
def test_a_time_told_of_who_the_child_is_leaves_the_time_to_be_asked(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime, field: str, text: str
) -> None:
    draft = dialogue.step(at_question(field), text, now).draft
    assert draft is not None
    assert draft.text(field) == text  # type: ignore[arg-type]
    assert draft.is_open("when")


def test_what_was_seen_is_dated_also_where_it_is_told_of_who_the_child_is(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    draft = dialogue.step(at_question("child"), "pige på 7, i lørdags så jeg blå mærker på hende", now).draft
    assert draft is not None
    assert not draft.is_open("when")


def test_whoever_seems_to_want_to_stop_is_asked_first(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    draft = at_question("child")
    asked = dialogue.ask_to_stop(draft, now)
    assert asked.draft is not None
    assert asked.draft.answers == draft.answers
    assert "slet" in asked.messages[-1].casefold()
    ended = dialogue.step(asked.draft, "ja", now)
    assert (ended.draft, ended.status) == (None, Status.CANCELLED)
    for word in ("nej", "fortsæt"):
        going_on = dialogue.step(asked.draft, word, now)
        assert going_on.draft is not None
        assert (going_on.draft.asking, going_on.draft.stopping) == ("child", False)
    answered = dialogue.step(asked.draft, "en pige på 7 år, der bor hos sin mor", now)
    assert answered.draft is not None
    assert answered.draft.text("child")


def test_a_command_can_be_given_without_its_words(
    dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    draft = at_question("child")
    for command, word in ((Command.SKIP, "spring over"), (Command.BACK, "tilbage"), (Command.SHOW, "vis det hele")):
        assert dialogue.obey(draft, command, now) == dialogue.step(draft, word, now)
