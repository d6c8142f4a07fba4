"""Whatever is typed, in whatever order: the draft stays whole, and nobody is asked the same for ever."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.privacy.masking import Masker
from bot.project import towns
from bot.report.dialogue import ReportDialogue
from bot.report.document.report import ConcernReport
from bot.report.draft import Draft, Stage, State
from bot.report.step import Claim, Status, Step
from bot.report.wording.wording import Wording

_ANSWERS = [
    "nej",
    "ja",
    "Jeg er hendes moster",
    "Maja på 7 bor hos sin mor",
    "I lørdags havde hun blå mærker. Jeg tror, det er far.",
    "i går",
    "Hun sagde: »jeg vil ikke hjem«",
    "siden sommerferien, hver weekend",
    "jeg har talt med læreren",
    "hun er glad for fodbold",
    "I dag",
    "7",
    "ok",
    "han slår hende lige nu",
    "måske",
]
_COMMANDS = [
    "ved ikke", "spring over", "hvorfor", "hvad mener du", "tilbage", "vis det hele", "ret hvornår", "ret 2 til 8 år",
    "ret noget", "ret fare lige nu", "behold svaret", "fjern svaret", "færdig", "godkend", "fortsæt", "hjælp", "vent",
    "begynd forfra", "gentag", "hvornår", "annuller", "fortryd",
]  # fmt: skip
_ENDINGS = ["stop", "slet"]
_QUESTIONS = ["må vi ryge?", "hvem ringer jeg til om natten", "kørepenge", "hej"]
_NOISE = ["", "   ", "asdfgh", "???", "😀", "[CPR-nummer]", "a" * 300, "\x00"]
_TYPED = st.one_of(
    st.sampled_from(_ANSWERS * 2 + _COMMANDS * 2 + _QUESTIONS + _NOISE + _ENDINGS),
    st.text(max_size=60),
)
_TURNS = st.lists(st.tuples(_TYPED, st.integers(0, 8)), min_size=1, max_size=30)
_SETTINGS = settings(
    max_examples=120,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_MASKER = Masker(towns())


def _check(step: Step, wording: Wording) -> None:
    """What holds after every turn."""
    assert all(message.strip() for message in step.messages)
    assert len(step.buttons) == len(set(step.buttons))
    if step.draft is None:
        assert step.status in {Status.CANCELLED, Status.EXPIRED}
        assert step.messages
        return
    draft = step.draft
    assert Draft.from_slot(draft.to_slot()) == draft
    assert step.field == (draft.asking if draft.stage in {Stage.DANGER, Stage.ASKING} else None)
    assert draft.misunderstandings <= 3 or draft.stage is Stage.REVIEW
    assert draft.updated >= draft.started
    for answer in draft.answers.values():
        assert bool(answer.text) == (answer.state in {State.GIVEN, State.BEGUN})
    if draft.stage is Stage.APPROVED and not draft.paused:
        assert not draft.is_empty()
    assert set(draft.answers) <= set(wording.order)


@_SETTINGS
@given(turns=_TURNS, story=st.one_of(st.none(), st.sampled_from(_ANSWERS), st.text(max_size=80)))
def test_any_sequence_keeps_the_draft_whole_and_never_repeats_itself_for_ever(
    turns: list[tuple[str, int]], story: str | None, dialogue: ReportDialogue, wording: Wording, now: datetime
) -> None:
    step = dialogue.start(story, now)
    prompts = [step.messages[-1]]
    for text, minutes in turns:
        _check(step, wording)
        if step.draft is None:
            break
        now += timedelta(minutes=minutes)
        masked = _MASKER.mask(text).text
        if dialogue.hear(step.draft, masked).claim is Claim.OPEN and text in _QUESTIONS:
            step = dialogue.resume_prompt(step.draft, now)
        else:
            step = dialogue.step(step.draft, masked, now)
        prompts += step.messages[-1:]
        assert len(prompts) < 4 or len(set(prompts[-4:])) > 1, "the same prompt four times in a row"
    _check(step, wording)


@_SETTINGS
@given(text=st.sampled_from(_ANSWERS + _COMMANDS + _QUESTIONS + _NOISE), times=st.integers(5, 40))
def test_the_same_message_over_and_over_is_never_met_the_same_for_ever(
    text: str, times: int, dialogue: ReportDialogue, now: datetime
) -> None:
    step = dialogue.start(None, now)
    prompts: list[str] = []
    for _ in range(times):
        if step.draft is None:
            break
        step = dialogue.step(step.draft, text, now)
        prompts += step.messages[-1:]
        assert len(prompts) < 4 or len(set(prompts[-4:])) > 1


@_SETTINGS
@given(noise=st.lists(st.sampled_from(_NOISE), min_size=40, max_size=45))
def test_nothing_but_noise_comes_to_the_summary_and_not_to_a_dead_end(
    noise: list[str], dialogue: ReportDialogue, now: datetime
) -> None:
    step = dialogue.start(None, now)
    for text in noise:
        assert step.draft is not None
        step = dialogue.step(step.draft, text, now)
    assert step.status is Status.REVIEW


@_SETTINGS
@given(answers=st.lists(st.text(min_size=1, max_size=40), min_size=10, max_size=10))
def test_a_report_can_be_made_of_any_draft(
    answers: list[str], dialogue: ReportDialogue, wording: Wording, now: datetime
) -> None:
    draft = dialogue.start(None, now).draft
    assert draft is not None
    for field, text in zip(wording.order[1:], answers, strict=True):
        state = State.GIVEN if text.strip() else State.SKIPPED
        draft = draft.with_answer(field, state, text)
    report = ConcernReport.from_draft(draft, wording, now.date())
    assert ConcernReport.parse_raw(report.json()) == report
    assert {section.field for section in report.sections} == set(wording.order)


def test_a_turn_without_words_does_not_start_the_count_anew(dialogue: ReportDialogue, now: datetime) -> None:
    step = dialogue.start("Jeg er hendes moster", now)
    prompts: list[str] = []
    for text in ("nej", "godkend", "godkend", "godkend", "ved ikke", "ved ikke", None, "ved ikke", "ved ikke"):
        assert step.draft is not None
        step = dialogue.step(step.draft, text, now) if text else dialogue.resume_prompt(step.draft, now)
        prompts += step.messages[-1:]
    assert all(len(set(prompts[at : at + 4])) > 1 for at in range(len(prompts) - 3))
