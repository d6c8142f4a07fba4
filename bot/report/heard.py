"""What a message is to a draft, each thing found out once and only where it is asked for."""

from functools import cached_property

from bot.report.about_the_child import STORY, tells_of_someone, tells_surely
from bot.report.cleaning import cleaned
from bot.report.command_names import Command
from bot.report.commands import Commands, Recognised
from bot.report.correcting.in_passing import slip
from bot.report.correcting.slip import Slip
from bot.report.draft import Draft, Stage
from bot.report.extraction import mentions
from bot.report.fields import FIELD_IDS, OTHERS_FEEL, FieldId
from bot.report.nonsense import is_nonsense
from bot.report.own_force import fears_to_hurt
from bot.report.prompts import Prompts
from bot.report.questions import is_question, may_ask
from bot.report.speech import speaks_as_a_child
from bot.report.step import Claim
from bot.report.thanks import is_thanks
from bot.report.urgency import sounds_urgent
from bot.report.way_home import goes_to_harm
from bot.report.yes_or_no import leaning

_SETTLES = frozenset({Command.YES, Command.NO, Command.DONT_KNOW, Command.SKIP})
_LEAVES = frozenset({Command.NOT_NOW, Command.CANCEL, Command.LEAVE, Command.UNDO})


class Heard:
    """One message, `text` as it is cleaned, to the `draft` as it was before."""

    def __init__(self, draft: Draft, text: str, commands: Commands, prompts: Prompts) -> None:
        self.draft, self.text = draft, cleaned(text)
        self._commands, self._prompts = commands, prompts

    @cached_property
    def recognised(self) -> Recognised | None:
        """The command or remark that it is. None where it is urgent, a button of the open question, or where it
        may as well be the answer: what a child may have said, or what else the question is about."""
        draft, text = self.draft, self.text
        found = self._commands.recognise(text)
        if found is None or ((found.remark or found.command is Command.NOT_NOW) and self.is_urgent):
            return None
        if found.command is Command.NEXT_STEPS and draft.stage is not Stage.APPROVED:
            return None
        if draft.stage is not Stage.ASKING or draft.paused:
            return found
        if self._prompts.option_of(text) == draft.asking and found.command not in {Command.YES, Command.NO}:
            return None
        if found.remark is None:
            wanted = found.correction
            return None if wanted and not wanted.is_sure and draft.holding(wanted.about) is None else found
        is_answer = mentions(text, draft.asking) or (found.remark.may_be_answer and draft.asking in OTHERS_FEEL)
        return None if is_answer else found

    @cached_property
    def is_urgent(self) -> bool:
        """Whether it tells of danger, by itself or with what the draft tells already."""
        return sounds_urgent(self.text) or fears_to_hurt(self.text) or goes_to_harm(self.text, self.draft.told())

    @cached_property
    def slip(self) -> Slip | None:
        """What it puts right in passing."""
        return slip(self.text, self.draft)

    @cached_property
    def named(self) -> FieldId | None:
        """The field that it names and nothing else ("alderen")."""
        return self._commands.field_named(self.text)

    @cached_property
    def claim(self) -> Claim:
        """Whether it surely belongs to the report, or may be something else."""
        draft, text = self.draft, self.text
        if self.recognised is not None or self.is_urgent or self.slip is not None:
            return Claim.COMMAND
        if self.may_be_quoted:
            return Claim.ANSWER
        if is_question(text) or is_nonsense(text, numbers_count=True):
            return Claim.OPEN
        if draft.awaits and not may_ask(text):
            return Claim.ANSWER
        if draft.stage is Stage.APPROVED:
            return Claim.ANSWER if tells_of_someone(text) else Claim.OPEN
        if draft.stage is Stage.DANGER and leaning(text):
            return Claim.ANSWER
        if self.fits or (draft.stage is Stage.ASKING and (tells_surely(text) or tells_of_someone(text))):
            return Claim.ANSWER
        if draft.stage is Stage.REVIEW:
            if self.named:
                return Claim.COMMAND
            if tells_of_someone(text):
                return Claim.ANSWER
        if self._prompts.option_of(text) in ({draft.asking} if draft.stage is not Stage.REVIEW else FIELD_IDS):
            return Claim.ANSWER
        tells = len(text.split()) >= STORY and not may_ask(text) and not is_thanks(text)
        return Claim.ANSWER if tells else Claim.OPEN

    @property
    def pauses(self) -> bool:
        """Whether it asks to wait, and tells of no danger."""
        return self.recognised is not None and self.recognised.command is Command.NOT_NOW

    @property
    def says_danger(self) -> bool:
        """Whether it, whatever else it holds, says yes to the question whether the child is in danger."""
        return self.draft.stage is Stage.DANGER and not self.draft.paused and leaning(self.text) == "yes"

    @cached_property
    def fits(self) -> bool:
        """Whether it speaks of what the open question is about."""
        return self.draft.stage is Stage.ASKING and mentions(self.text, self.draft.asking)

    @property
    def settles(self) -> bool:
        """Whether it, told before a question, answers the open question or says that nothing will."""
        found = self.recognised
        return found.command in _SETTLES if found else self.claim is not Claim.OPEN

    @property
    def leaves(self) -> bool:
        """Whether it, told before a question, pauses the draft or gives it up."""
        return self.recognised is not None and self.recognised.command in _LEAVES

    @cached_property
    def may_be_quoted(self) -> bool:
        """Whether it may be what the child has said, since that is what is asked for."""
        draft = self.draft
        asked = draft.stage is Stage.ASKING and draft.asking == "child_words" and not draft.paused
        return asked and speaks_as_a_child(self.text)
