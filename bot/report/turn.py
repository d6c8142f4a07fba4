"""One turn in the making: the draft as it changes, and what is said on the way."""

import hashlib
from collections.abc import Iterable

from bot.language.tidying import MAX_CHARACTERS
from bot.privacy.masking import ADDRESS, hidden_kinds, hides_numbers
from bot.privacy.roles import Roles
from bot.report.draft import Draft, Stage, State
from bot.report.fields import DANGER, NO_IS_NOTHING, FieldId
from bot.report.reading.about_the_child import STORY
from bot.report.reading.yes_or_no import says_only_no
from bot.report.step import Status, Step
from bot.report.wording.prompts import Prompts
from bot.report.wording.wording import Wording

_SAME_PROMPT = 3  # times in a row
_STATUS = {
    Stage.DANGER: Status.ASKING,
    Stage.ASKING: Status.ASKING,
    Stage.REVIEW: Status.REVIEW,
    Stage.APPROVED: Status.APPROVED,
}


class Turn:
    """What is said in a turn, where the draft goes and what it holds. The last thing said is the prompt."""

    def __init__(self, draft: Draft, wording: Wording, prompts: Prompts, roles: Roles, names: Iterable[str]) -> None:
        self.draft = draft
        self.wording = wording
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

    def say_first(self, message: str) -> None:
        """Puts a message before all that was said."""
        self._said.insert(0, message)

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
            prompt = digest(self._said[-1])
            times = draft.prompted + 1 if prompt == draft.prompt else 1
        if times > _SAME_PROMPT:
            self._said[-1] = next(text for text in self._ways_out() if digest(text) != draft.prompt)
            prompt, times = digest(self._said[-1]), 1
        draft = draft.changed(prompt=prompt, prompted=times)
        buttons = self.prompts.buttons(draft) if self._buttons is None else self._buttons
        asks = draft.stage in {Stage.DANGER, Stage.ASKING}
        return Step(
            draft, tuple(self._said), buttons, self._status or _STATUS[draft.stage], draft.asking if asks else None
        )

    def _ways_out(self) -> tuple[str, ...]:
        if self.draft.stage in {Stage.REVIEW, Stage.APPROVED} and not self.draft.paused:
            return self.texts.review_help, self.texts.review_hint
        circles = self.texts.circles.format(label=self.prompts.label(self.draft.asking))
        return circles, self.texts.help

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
        return next((field for field in self.wording.order if field != DANGER and self.draft.is_open(field)), None)

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

    # What the draft holds

    def answer(self, field: FieldId, state: State, text: str = "") -> None:
        """Puts an answer into the draft."""
        self.draft = self.draft.with_answer(field, state, text)

    def add(self, field: FieldId, text: str, state: State) -> None:
        """Puts `text` after what stands in `field`, unless it stands there already; in the place of a no that it takes
        back."""
        there = self.draft.text(field)
        if field in NO_IS_NOTHING and says_only_no(there):
            there = ""  # "nej" and "hun sagde også, at ..." cannot both be right
        stands = text in there.splitlines() or (text in there and len(text.split()) >= STORY)
        self.answer(field, state, there if stands else f"{there}\n{text}".strip())


def digest(text: str) -> str:
    """Enough to tell whether two prompts are the same, without keeping their text."""
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()
