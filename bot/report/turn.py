"""One turn in the making: the draft as it changes, and what is said on the way."""

import hashlib
from collections.abc import Iterable

from bot.language.tidying import MAX_CHARACTERS
from bot.privacy.masking import ADDRESS, hidden_kinds, hides_numbers
from bot.privacy.roles import Roles
from bot.report.about_the_child import STORY, tells_of_someone, tells_surely
from bot.report.draft import Draft, Stage, State
from bot.report.extraction import Found, extract
from bot.report.fields import DANGER, HURRY, MAIN, TOLD_BIT_BY_BIT, FieldId
from bot.report.nonsense import is_nonsense
from bot.report.own_force import fears_to_hurt
from bot.report.prompts import Prompts
from bot.report.step import Status, Step
from bot.report.wording import Wording
from bot.report.yes_or_no import behind_yes_or_no

_SAME_PROMPT = 3  # times in a row
_STATUS = {
    Stage.DANGER: Status.ASKING,
    Stage.ASKING: Status.ASKING,
    Stage.REVIEW: Status.REVIEW,
    Stage.APPROVED: Status.APPROVED,
}


class Turn:
    """Everything that can happen to a draft in a turn. The last thing said is the prompt."""

    def __init__(self, draft: Draft, wording: Wording, prompts: Prompts, roles: Roles, names: Iterable[str]) -> None:
        self.draft = draft
        self._wording = wording
        self.texts = wording.texts
        self.prompts = prompts
        self._roles = roles
        self._names = tuple(names)
        self._said: list[str] = []
        self._buttons: tuple[str, ...] | None = None
        self._status: Status | None = None

    def say(self, *messages: str) -> None:
        """Adds messages."""
        self._said += [message for message in messages if message]

    def say_added(self, fields: Iterable[FieldId]) -> None:
        """Says to which fields something was added."""
        self.say(self.texts.added.format(labels=self.prompts.labels(fields)))

    def say_corrected(self, field: FieldId) -> None:
        """Says which field was corrected."""
        self.say(self.texts.corrected.format(label=self.prompts.label(field)))

    def finish(self) -> Step:
        """The step that this turn makes. A prompt said three times in a row is put another way."""
        draft = self.draft
        prompt, times = draft.prompt, draft.prompted  # as they were, where nothing is said
        if self._said:
            prompt = _digest(self._said[-1])
            times = draft.prompted + 1 if prompt == draft.prompt else 1
        if times > _SAME_PROMPT:
            self._said[-1] = next(text for text in self._ways_out() if _digest(text) != draft.prompt)
            prompt, times = _digest(self._said[-1]), 1
        draft = draft.changed(prompt=prompt, prompted=times)
        buttons = self.prompts.buttons(draft) if self._buttons is None else self._buttons
        asks = draft.stage in {Stage.DANGER, Stage.ASKING}
        return Step(
            draft, tuple(self._said), buttons, self._status or _STATUS[draft.stage], draft.asking if asks else None
        )

    def clean(self, text: str) -> str:
        """`text` with roles for names and without addresses; tells the user what was taken out."""
        if len(text) >= MAX_CHARACTERS:
            self.say(self.texts.cut.format(limit=MAX_CHARACTERS))
        replaced, kinds = self._roles.replace(text, self._names), hidden_kinds(text)
        if replaced.names:
            self.say(self.texts.names_replaced)
        if replaced.several:
            self.say(self.texts.several_names)
        if replaced.addresses or ADDRESS in kinds:
            self.say(self.texts.addresses_replaced)
        if replaced.identifying:
            self.say(self.texts.identifying_replaced)
        if hides_numbers(kinds):
            self.say(self.texts.numbers_removed)
        return replaced.text

    # Where the draft goes

    def ask(self) -> None:
        """Says what is open now: the question, the summary, or that the draft waits."""
        if self.draft.paused:
            self.say(self.texts.draft_waits)
        elif self.draft.stage is Stage.REVIEW:
            self.say(*self.prompts.review(self.draft), self.texts.review_prompt)
        elif self.draft.stage is Stage.APPROVED:
            self.say(self.texts.approved_hint)
        else:
            self.say(self.prompts.question(self.draft))

    def ask_shortly(self) -> None:
        """As `ask`, without what was said about it before."""
        if self.draft.paused or self.draft.stage is Stage.APPROVED:
            self.ask()
        elif self.draft.stage is Stage.REVIEW:
            self.say(self.texts.review_hint)
        else:
            self.say(self.prompts.short(self.draft))

    def ask_about(self, field: FieldId) -> None:
        """Opens the question about `field`."""
        stage = Stage.DANGER if field == DANGER else Stage.ASKING
        self.draft = self.draft.changed(stage=stage, asking=field, misunderstandings=0)
        self.ask()

    def go_on(self) -> None:
        """To the next open question, or to the summary: at the end, or where a correction came from it."""
        self.move_on()
        self.ask()

    def move_on(self) -> None:
        """As `go_on`, without a word."""
        following = self.next_open()
        if following is None or self.draft.reviewed:
            self.draft = self.draft.changed(stage=Stage.REVIEW, reviewed=True, misunderstandings=0)
        else:
            self.draft = self.draft.changed(stage=Stage.ASKING, asking=following, misunderstandings=0)

    def next_open(self) -> FieldId | None:
        """The first field that is still to be asked about."""
        return next((field for field in self._wording.order if field != DANGER and self.draft.is_open(field)), None)

    def review(self) -> None:
        """To the summary."""
        self.draft = self.draft.changed(stage=Stage.REVIEW, reviewed=True, misunderstandings=0)
        self.ask()

    def which_field(self) -> None:
        """Asks what is to be corrected, with a button for each field. The question that is open stays so."""
        self.draft = self.draft.changed(awaits="field", misunderstandings=0)
        self.say(self.texts.which_field)
        self._buttons = self.prompts.fields_to_correct(self.draft) or None

    def what_to_add(self) -> None:
        """Asks what is to be added. The question that is open stays so."""
        self.draft = self.draft.changed(awaits="addition", misunderstandings=0)
        self.say(self.texts.what_to_add)

    def ask_to_stop(self) -> None:
        """Asks whether the draft is to be deleted."""
        self.say(self.texts.stop_asked)
        self._buttons = self.prompts.stop_or_go_on()

    def pause(self, status: Status | None = None) -> None:
        """The draft waits until the user goes on."""
        self.draft = self.draft.changed(paused=True)
        self._status = status
        self.ask()

    def urgent(self, text: str) -> None:
        """Help first; what was said is kept, and the draft waits."""
        said = self.clean(text) if text else ""
        was_open = self.draft.is_open(self.draft.asking)
        self.answer(DANGER, State.GIVEN, said or self._wording.buttons.yes)
        told = behind_yes_or_no(said)
        if tells_of_someone(told) or tells_surely(told):  # "ja, hos far" only says where
            self.take(extract(told))
        self._answer_how_soon(said)
        calls = self.texts.danger_of_oneself if fears_to_hurt(text) else self.texts.danger_urgent
        self._said.insert(0, calls)  # before what was taken out of the message
        # Asked again, a question that was answered by this would have its answer overwritten by the next one.
        answered = self.draft.stage is Stage.ASKING and was_open and not self.draft.is_open(self.draft.asking)
        if self.draft.stage is Stage.DANGER or answered:
            self.move_on()
        self.pause(Status.URGENT)

    def _answer_how_soon(self, said: str) -> None:
        """Where that is asked, what is urgent is the answer: asked again, it could only be written again."""
        draft = self.draft
        if draft.stage is Stage.ASKING and draft.asking == HURRY and not draft.paused and said:
            self.add(HURRY, said, State.GIVEN)
            self.move_on()

    # What the draft holds

    def answer(self, field: FieldId, state: State, text: str = "") -> None:
        """Puts an answer into the draft."""
        self.draft = self.draft.with_answer(field, state, text)

    def add(self, field: FieldId, text: str, state: State) -> None:
        """Puts `text` after what stands in `field`, unless it stands there already."""
        there = self.draft.text(field)
        stands = text in there.splitlines() or (text in there and len(text.split()) >= STORY)
        self.answer(field, state, there if stands else f"{there}\n{text}".strip())

    def take(self, found: Iterable[Found], in_passing: bool = False) -> list[FieldId]:
        """Puts what was found into fields that are open; gives those that are answered by it.

        `in_passing`: said in the answer to something else, where only what is sure (and anything on the
        child's age and life) is looked for.
        """
        answered: list[FieldId] = []
        for one in found:
            unwanted = in_passing and not one.sure and one.field != "child"
            if one.field == DANGER or unwanted or not self.draft.is_open(one.field):
                continue
            self.add(one.field, one.text, State.GIVEN if one.sure else State.BEGUN)
            if one.sure:
                answered.append(one.field)
        return answered

    def add_to_given(self, found: Iterable[Found]) -> list[FieldId]:
        """Puts what surely is more of what was told already behind it; gives the fields. A time or a role would
        contradict the one that stands there."""
        added = [
            one for one in found if one.sure and one.field in TOLD_BIT_BY_BIT and not self.draft.is_open(one.field)
        ]
        for one in added:
            self.add(one.field, one.text, State.GIVEN)
        return [one.field for one in added]

    def keep_the_rest(self, found: Iterable[Found]) -> None:
        """Puts what was found and stands nowhere yet to what was seen."""
        for one in found:
            if one.text not in self.draft.told():
                self.add(one.field if one.field in TOLD_BIT_BY_BIT else MAIN, one.text, State.GIVEN)

    def absorb(self, story: str) -> list[FieldId]:
        """Takes a free story in; gives the fields that need not be asked about any more."""
        said = self.clean(story)
        return [] if is_nonsense(said) else self.take(extract(said))

    def add_to_finished(self, text: str) -> list[FieldId]:
        """Puts something said after the summary where it belongs; where that is not clear, to what was seen."""
        said = self.clean(text)
        option = self.prompts.option_of(text)
        found = (Found(option, said, True),) if option else extract(said)
        chosen = [one for one in found if one.sure]
        # What may belong elsewhere is only put there where it stands nowhere else.
        for one in sorted(found, key=lambda one: one.field == MAIN):
            if all(one.text not in other.text for other in chosen):
                chosen.append(one)
        for one in chosen or [Found(MAIN, said, True)]:
            self.add(one.field, one.text, State.GIVEN)
        return [one.field for one in chosen] or [MAIN]

    # What is not understood

    def is_new(self, said: str) -> bool:
        """Whether `said` was not what was written last to the same question; remembers it for the next time."""
        digest = _digest(" ".join(said.casefold().split()))
        again = digest == self.draft.unfit
        self.draft = self.draft.changed(unfit=digest)
        return not again

    def misunderstood(self, reason: str) -> None:
        """The first time asks again, the second explains and offers ways out, the third leaves it open."""
        times = self.draft.misunderstandings + 1
        self.draft = self.draft.changed(misunderstandings=times)
        if times == 1:
            self.say(reason)
            self.ask_shortly()
        elif times == 2:
            self.explain()
        else:
            self._set_aside()

    def explain(self) -> None:
        """Explains the open question, with the ways out of it."""
        self.say(self.prompts.explanation(self.draft.asking))
        self.ask_shortly()

    def lost_in_review(self) -> None:
        """Says in turn the short hint and the long one."""
        times = self.draft.misunderstandings + 1
        self.draft = self.draft.changed(misunderstandings=times)
        self.say(self.texts.review_hint if times % 2 else self.texts.review_help)

    def _set_aside(self) -> None:
        field = self.draft.asking
        if field == DANGER:
            self.answer(DANGER, State.UNKNOWN)
            self.say(self.texts.danger_unsure)
        else:
            text = self.draft.text(field)
            self.answer(field, State.GIVEN if text else State.SKIPPED, text)
            self.say(self.texts.set_aside.format(label=self.prompts.label(field)))
        self.go_on()

    def _ways_out(self) -> tuple[str, ...]:
        if self.draft.stage in {Stage.REVIEW, Stage.APPROVED} and not self.draft.paused:
            return self.texts.review_help, self.texts.review_hint
        circles = self.texts.circles.format(label=self.prompts.label(self.draft.asking))
        return circles, self.texts.help


def _digest(text: str) -> str:
    """Enough to tell whether two prompts are the same, without keeping their text."""
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()
