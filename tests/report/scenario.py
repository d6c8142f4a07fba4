"""Runs dialogues that are written almost as prose (scenarios/*.yml).

What the user does:
  user starts: a story, or nothing          user: what is written
  user writes: {over and over: text, times: number, then: text}
  user asks the handbook: a question        nobody else answers: what is written, and left to the report
  minutes pass: a number
What then must hold:
  begins: text                              buttons: list
  says / never says: text, or a list        asks: a field           status: how the report stands
  draft: {field: text it holds}             draft lacks: fields     nothing kept: true
  claims: whose the last message was
  nowhere: text, or a list, that stands neither in the draft nor in the reply

The runner stands in for the caller: it masks numbers, and answers what is open with the handbook. So what a `user`
writes must belong to the report, unless it is said that it is open and nobody else answers it.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.privacy.masking import Masker
from bot.project import towns
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.step import Claim, Step

SCENARIOS = Path(__file__).with_name("scenarios")
_MASKER = Masker(towns(), keep=["7434 1054"])


def load_scenarios() -> list[dict[str, Any]]:
    """All scenarios, each with its name and its lines."""
    loaded = []
    for path in sorted(SCENARIOS.glob("*.yml")):
        loaded += YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    return loaded


class Run:
    """One scenario being played."""

    def __init__(self, dialogue: ReportDialogue, now: datetime) -> None:
        self._dialogue = dialogue
        self._now = now
        self._step: Step | None = None
        self._claim: Claim | None = None
        self._prompts: list[str] = []

    def play(self, lines: list[dict[str, Any]]) -> None:
        """Plays every line; AssertionError where the assistant does something else."""
        for line in lines:
            for key, value in line.items():
                getattr(self, "_" + key.replace(" ", "_"))(value)

    # What the user does

    def _user_starts(self, story: str | None) -> None:
        self._took(self._dialogue.start(_MASKER.mask(story).text if story else None, self._now))

    def _user(self, text: str) -> None:
        self._write(text)
        assert self._claim is not Claim.OPEN, f"»{text}« may be answered by the handbook"

    def _nobody_else_answers(self, text: str) -> None:
        self._write(text)
        assert self._claim is Claim.OPEN, f"»{text}« was taken by the report"

    def _write(self, text: str) -> None:
        masked = _MASKER.mask(text).text
        draft = self._draft_now()
        self._claim = self._dialogue.hear(draft, masked).claim
        self._took(self._dialogue.step(draft, masked, self._now))

    def _user_writes(self, long: dict[str, Any]) -> None:
        self._user(" ".join([long["over and over"]] * long["times"] + [long["then"]]))

    def _user_asks_the_handbook(self, question: str) -> None:
        draft = self._draft_now()
        self._claim = self._dialogue.hear(draft, question).claim
        assert self._claim is Claim.OPEN, f"»{question}« was taken by the report"
        self._took(self._dialogue.resume_prompt(draft, self._now))

    def _minutes_pass(self, minutes: int) -> None:
        self._now += timedelta(minutes=minutes)

    # What must hold

    def _says(self, wanted: str | list[str]) -> None:
        for text in _listed(wanted):
            assert text.casefold() in self._reply.casefold(), f"»{text}« is not in:\n{self._reply}"

    def _begins(self, wanted: str) -> None:
        assert self._reply.startswith(wanted), f"»{wanted}« does not begin:\n{self._reply}"

    def _never_says(self, unwanted: str | list[str]) -> None:
        for text in _listed(unwanted):
            assert text.casefold() not in self._reply.casefold(), f"»{text}« is in:\n{self._reply}"

    def _asks(self, field: str) -> None:
        assert self._last.field == field

    def _status(self, status: str) -> None:
        assert self._last.status.value == status

    def _draft(self, held: dict[str, str]) -> None:
        draft = self._draft_now()
        for field, text in held.items():
            assert text in draft.text(field), f"{field} holds »{draft.text(field)}«"  # type: ignore[arg-type]

    def _draft_lacks(self, fields: str | list[str]) -> None:
        for field in _listed(fields):
            assert not self._draft_now().text(field), f"{field} holds something"  # type: ignore[arg-type]

    def _nowhere(self, texts: str | list[str]) -> None:
        said = f"{self._draft_now().to_slot()}\n{self._reply}"
        for text in _listed(texts):
            assert text not in said

    def _nothing_kept(self, really: bool) -> None:
        assert (self._last.draft is None) is really

    def _buttons(self, buttons: list[str]) -> None:
        assert list(self._last.buttons) == buttons

    def _claims(self, claim: str) -> None:
        assert self._claim is not None
        assert self._claim.value == claim

    # Between

    @property
    def _last(self) -> Step:
        assert self._step is not None
        return self._step

    @property
    def _reply(self) -> str:
        return "\n".join(self._last.messages)

    def _draft_now(self) -> Draft:
        assert self._last.draft is not None, "the report has ended"
        return self._last.draft

    def _took(self, step: Step) -> None:
        """Takes a step as Rasa would, the draft passing through a slot, and checks what always holds."""
        if step.draft is not None:
            assert Draft.from_slot(step.draft.to_slot()) == step.draft
        assert all(message.strip() for message in step.messages)
        if step.messages:
            self._prompts.append(step.messages[-1])
        assert len(set(self._prompts[-4:])) > 1 or len(self._prompts) < 4, "said the same four times"
        self._step = step


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
