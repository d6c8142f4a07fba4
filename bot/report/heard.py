"""What a message is to a draft, each thing found out once and only where it is asked for."""

from collections.abc import Callable
from functools import cached_property

from bot.report.commands.names import Command
from bot.report.commands.recognising import Commands, Recognised
from bot.report.correcting.amendment import Amendment
from bot.report.correcting.in_passing import amendment
from bot.report.correcting.request import Correction
from bot.report.danger.danger_now import tells_of_danger_now
from bot.report.danger.hurt_or_ill import needs_a_doctor
from bot.report.danger.own_force import fears_to_hurt
from bot.report.danger.taken_abroad import is_taken_abroad
from bot.report.danger.way_home import goes_to_harm
from bot.report.draft import Draft, Stage
from bot.report.fields import CHILD_WORDS, FIELD_IDS, MAIN, OTHERS_FEEL, FieldId
from bot.report.reading.about_the_child import STORY, may_be_seen, tells_of_someone, tells_surely
from bot.report.reading.cleaning import cleaned
from bot.report.reading.extraction import mentions
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import is_question, may_ask
from bot.report.reading.speech import speaks_as_a_child
from bot.report.reading.thanks import is_thanks
from bot.report.reading.yes_or_no import leaning
from bot.report.step import Claim
from bot.report.wording.prompts import Prompts
from bot.report.wording.wording import Remark

_SETTLES = frozenset({Command.YES, Command.NO, Command.DONT_KNOW, Command.SKIP})
_LEAVES = frozenset({Command.NOT_NOW, Command.CANCEL, Command.LEAVE, Command.UNDO})


class Heard:
    """One message, `text` as it is cleaned, to the `draft` as it was before. `understood`: the command that it was
    understood to be by others than its words."""

    def __init__(
        self, draft: Draft, text: str, commands: Commands, prompts: Prompts, understood: Command | None = None
    ) -> None:
        self.draft, self.text = draft, cleaned(text)
        self._commands, self._prompts, self._understood = commands, prompts, understood

    @cached_property
    def recognised(self) -> Recognised | None:
        """The command or remark that it is. None where it is urgent, a button of the open question, or where it
        may as well be the answer: what a child may have said, or what else the question is about."""
        if self._understood is not None:
            return Recognised(self._understood)
        draft, text = self.draft, self.text
        found = self._commands.recognise(text)
        if found is None or ((found.remark or found.command is Command.NOT_NOW) and self.is_urgent):
            return None
        if found.command is Command.NEXT_STEPS and draft.stage is not Stage.APPROVED:
            return None
        if draft.stage is not Stage.ASKING or draft.paused:
            return found
        if self.option == draft.asking and found.command not in {Command.YES, Command.NO}:
            return None
        if found.remark is None:
            wanted = found.correction
            return None if wanted and not wanted.is_sure and draft.holding(wanted.about) is None else found
        is_answer = mentions(text, draft.asking) or (found.remark.may_be_answer and draft.asking in OTHERS_FEEL)
        return None if is_answer else found

    @property
    def command(self) -> Command | None:
        """The command that it is, if any."""
        return self.recognised.command if self.recognised else None

    @property
    def correction(self) -> Correction:
        """What is to be corrected; empty where it does not say."""
        return (self.recognised.correction if self.recognised else None) or Correction()

    @property
    def remark(self) -> Remark | None:
        """The remark that it is, if any."""
        return self.recognised.remark if self.recognised else None

    @cached_property
    def is_urgent(self) -> bool:
        """Whether it tells of danger, by itself or with what the draft tells already."""
        by_itself = (tells_of_danger_now, needs_a_doctor, is_taken_abroad, fears_to_hurt)
        return any(tells(self.text) for tells in by_itself) or goes_to_harm(self.text, self.draft.told())

    @cached_property
    def amendment(self) -> Amendment | None:
        """What it puts right in passing."""
        return amendment(self.text, self.draft)

    @cached_property
    def named(self) -> FieldId | None:
        """The field that it names and nothing else ("alderen")."""
        return self._commands.field_named(self.text)

    @cached_property
    def option(self) -> FieldId | None:
        """The field whose button it is, pressed or typed."""
        return self._prompts.option_of(self.text)

    @cached_property
    def claim(self) -> Claim:
        """Whether it surely belongs to the report, or may be something else."""
        return next((claim for claim, holds in _CLAIMS if holds(self)), Claim.OPEN)

    @property
    def pauses(self) -> bool:
        """Whether it asks to wait, and tells of no danger."""
        return self.command is Command.NOT_NOW

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
        return self.command in _SETTLES if self.recognised else self.claim is not Claim.OPEN

    @property
    def tells(self) -> bool:
        """Whether it, told in one breath with a question, tells the draft something, or answers it with yes or no."""
        if self.recognised:
            return self.command in _SETTLES
        seen = self.draft.asking == MAIN and may_be_seen(self.text)
        return self.fits or seen or tells_of_someone(self.text) or tells_surely(self.text)

    @property
    def leaves(self) -> bool:
        """Whether it, told before a question, pauses the draft or gives it up."""
        return self.command in _LEAVES

    @cached_property
    def may_be_quoted(self) -> bool:
        """Whether it may be what the child has said, since that is what is asked for."""
        draft = self.draft
        asked = draft.stage is Stage.ASKING and draft.asking == CHILD_WORDS and not draft.paused
        return asked and speaks_as_a_child(self.text)


def _is_a_command(heard: Heard) -> bool:
    return heard.recognised is not None or heard.is_urgent or heard.amendment is not None


def _may_be_quoted(heard: Heard) -> bool:
    return heard.may_be_quoted


def _asks_or_says_nothing(heard: Heard) -> bool:
    return is_question(heard.text) or is_nonsense(heard.text, numbers_count=True)


def _is_awaited(heard: Heard) -> bool:
    return heard.draft.awaits is not None and not may_ask(heard.text)


def _tells_once_approved(heard: Heard) -> bool:
    return heard.draft.stage is Stage.APPROVED and tells_of_someone(heard.text)


def _comes_once_approved(heard: Heard) -> bool:
    return heard.draft.stage is Stage.APPROVED


def _leans_on_danger(heard: Heard) -> bool:
    return heard.draft.stage is Stage.DANGER and leaning(heard.text) is not None


def _fits(heard: Heard) -> bool:
    return heard.fits


def _tells_when_asked(heard: Heard) -> bool:
    return heard.draft.stage is Stage.ASKING and (tells_surely(heard.text) or tells_of_someone(heard.text))


def _names_a_field_in_review(heard: Heard) -> bool:
    return heard.draft.stage is Stage.REVIEW and heard.named is not None


def _tells_in_review(heard: Heard) -> bool:
    return heard.draft.stage is Stage.REVIEW and tells_of_someone(heard.text)


def _is_a_button(heard: Heard) -> bool:
    return heard.option in ({heard.draft.asking} if heard.draft.stage is not Stage.REVIEW else FIELD_IDS)


def _is_a_story(heard: Heard) -> bool:
    return len(heard.text.split()) >= STORY and not may_ask(heard.text) and not is_thanks(heard.text)


# In order: the first that holds decides.
_CLAIMS: tuple[tuple[Claim, Callable[[Heard], bool]], ...] = (
    (Claim.COMMAND, _is_a_command),  # "spring over", "han slår hende lige nu", "hov, hun er 9"
    (Claim.ANSWER, _may_be_quoted),  # "må jeg blive?", where the child's words are asked for
    (Claim.OPEN, _asks_or_says_nothing),  # "må vi ryge når han er her", "asdfgh"
    (Claim.ANSWER, _is_awaited),  # "det med øjet", where it was asked what is to be corrected
    (Claim.ANSWER, _tells_once_approved),  # "far er fuld"
    (Claim.OPEN, _comes_once_approved),  # anything else: the draft is done with
    (Claim.ANSWER, _leans_on_danger),  # "det tror jeg ikke"
    (Claim.ANSWER, _fits),  # "i går", where it is asked when
    (Claim.ANSWER, _tells_when_asked),  # "mor er alkoholiker", whatever is asked
    (Claim.COMMAND, _names_a_field_in_review),  # "alderen"
    (Claim.ANSWER, _tells_in_review),  # "far er fuld"
    (Claim.ANSWER, _is_a_button),
    (Claim.ANSWER, _is_a_story),  # "der var helt koldt og mørkt i huset"
)
