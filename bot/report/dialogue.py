"""The guided concern report, turn by turn: a draft and a message go in, a draft and replies come out.

Nothing is kept between the calls. `now` always has a time zone. `names` are names that an entity recogniser
found in the message, besides those the report finds itself.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from bot.privacy.roles import Roles
from bot.report.answering.placing import absorb
from bot.report.commands.names import Command, Steering
from bot.report.commands.recognising import Commands
from bot.report.danger.help_first import help_first
from bot.report.danger.own_force import tells_of_own_force
from bot.report.draft import Draft, Stage
from bot.report.heard import Heard
from bot.report.reading.cleaning import cleaned
from bot.report.reading.wish import asks_whether, names_a_report, wishes_plainly, without_wish
from bot.report.reading.yes_or_no import says_no
from bot.report.stages import anywhere, approved, asking, awaited, danger, paused, reviewing
from bot.report.step import Status, Step
from bot.report.turn import Turn
from bot.report.wording.prompts import Prompts
from bot.report.wording.wording import Wording

_REMINDERS = 3  # handbook questions in a row after which the open question is repeated
_SETTLES_STOPPING = frozenset({Command.YES, Command.AGREE, Command.NO, Command.RESUME, Command.KEEP})
_ASKS_TO_STOP = frozenset({Command.LEAVE, Command.UNDO})
_STAGES: dict[Stage, Callable[[Turn, Heard], None]] = {
    Stage.DANGER: danger.take,
    Stage.ASKING: asking.take,
    Stage.REVIEW: reviewing.take,
    Stage.APPROVED: approved.take,
}


class ReportDialogue:
    """The dialogue in one wording."""

    def __init__(self, wording: Wording, roles: Roles) -> None:
        self._wording = wording
        self._texts = wording.texts
        self._prompts = Prompts(wording)
        self._commands = Commands(wording)
        self._roles = roles

    def start(self, story: str | None, now: datetime, names: Iterable[str] = (), helped: str = "") -> Step:
        """Begins a draft; `story` is what the user has told already, if anything. `helped`: what of it was answered
        with whom to call, so that it is asked whether the danger goes on and not said again."""
        turn = self._turn(Draft.begin(now), names)
        turn.say(self._texts.intro)
        heard = self.hear(turn.draft, story or "")
        said, told = heard.recognised, without_wish(heard.text)
        # "jeg vil også lave en underretning om min nevø, han ..." tells, where no other report is being made.
        if told and (said is None or said.command is Command.ANOTHER):
            if self.hear(turn.draft, told.replace(helped, "", 1).strip()).is_urgent:
                help_first(turn, told)
                return turn.finish()
            noted = absorb(turn, told)
            if noted:
                turn.say(self._texts.story_noted.format(labels=self._prompts.labels(noted)))
        turn.ask()
        return turn.finish()

    def hear(self, draft: Draft, text: str) -> Heard:
        """What `text` (with numbers masked already) is to `draft`."""
        return Heard(draft, text, self._commands, self._prompts)

    def step(self, draft: Draft, text: str, now: datetime, names: Iterable[str] = ()) -> Step:
        """Goes on with `draft` after the user wrote `text` (with numbers masked already)."""
        return self._go_on(self.hear(draft, text), now, names)

    def obey(self, draft: Draft, command: Steering, now: datetime) -> Step:
        """Goes on with `draft` after the user was understood to want `command`, in whatever words."""
        return self._go_on(Heard(draft, "", self._commands, self._prompts, understood=command), now, ())

    def _go_on(self, heard: Heard, now: datetime, names: Iterable[str]) -> Step:
        draft = heard.draft
        if draft.expired(now):
            return self._ended(Status.EXPIRED, self._texts.expired)
        if heard.command in {Command.CANCEL, Command.DELETE}:
            return self._cancelled(draft)
        if heard.command is Command.UNDO and draft.is_edited():
            return self._edit_dropped(draft, now)
        if heard.command in _ASKS_TO_STOP:
            return self._cancelled(draft) if draft.is_empty() else self.ask_to_stop(draft, now)
        if heard.command is Command.RESTART and draft.stage is not Stage.APPROVED:
            fresh = self._turn(Draft.begin(now).changed(prompt=draft.prompt, prompted=draft.prompted), ())
            fresh.say(self._texts.restarted)
            fresh.ask()
            return fresh.finish()
        turn = self._turn(draft.changed(updated=now, interruptions=0, stopping=False, awaits=None), names)
        if draft.stopping and (heard.command in _SETTLES_STOPPING or says_no(heard.text)):
            if heard.command in {Command.YES, Command.AGREE}:
                return self._cancelled(draft)
            turn.ask()
            return turn.finish()
        if self._first_tells_of_force(heard):
            turn.say(self._texts.own_force)
        taken = (
            anywhere.take(turn, heard)
            or (draft.awaits is not None and awaited.take(turn, heard))
            or (draft.paused and paused.take(turn, heard))
        )
        if not taken:
            _STAGES[draft.stage](turn, heard)
        return turn.finish()

    def asks_to_start(self, text: str) -> bool:
        """Whether `text` says in so many words that a report is to be made: "jeg vil lave en underretning"."""
        if not names_a_report(text):  # looked at first: most messages are about something else
            return False
        if wishes_plainly(text):
            return True
        recognised = None if asks_whether(text) else self._commands.recognise(cleaned(text))
        return recognised is not None and recognised.command in {Command.RESUME, Command.RESTART}

    def resume_prompt(self, draft: Draft, now: datetime) -> Step:
        """To be said after something else was answered in the middle. Says less each time, in the end nothing."""
        if draft.expired(now):
            return self._ended(Status.EXPIRED, self._texts.expired)
        times = draft.interruptions + 1
        turn = self._turn(draft.changed(updated=now, interruptions=times, awaits=None), ())
        if times == _REMINDERS + 1:
            turn.say(self._texts.draft_waits)
        elif times <= _REMINDERS and draft.stage is not Stage.APPROVED:
            if draft.paused or draft.stage is Stage.REVIEW:
                turn.ask_shortly()
            else:
                turn.say(self._texts.resume.format(text=self._prompts.short(turn.draft)))
        return turn.finish()

    def ask_to_stop(self, draft: Draft, now: datetime) -> Step:
        """To be called where the user seems to want to stop: asks first, since nothing is kept."""
        if draft.expired(now):
            return self._ended(Status.EXPIRED, self._texts.expired)
        turn = self._turn(draft.changed(updated=now, interruptions=0, stopping=True, awaits=None), ())
        turn.ask_to_stop()
        return turn.finish()

    def urgent(self, draft: Draft, text: str, now: datetime, names: Iterable[str] = ()) -> Step:
        """To be called when the caller has noticed that something is urgent in the middle of a draft."""
        if draft.expired(now):
            return self._ended(Status.EXPIRED, self._texts.danger_urgent, self._texts.expired)
        turn = self._turn(draft.changed(updated=now, interruptions=0, awaits=None), names)
        help_first(turn, cleaned(text), for_sure=self.hear(draft, text).is_urgent)
        return turn.finish()

    @staticmethod
    def _first_tells_of_force(heard: Heard) -> bool:
        """Whether the family tells that it has used force, and has not told the draft so before."""
        told = tells_of_own_force(heard.text) and not heard.may_be_quoted
        return told and not tells_of_own_force(heard.draft.told())

    def _turn(self, draft: Draft, names: Iterable[str]) -> Turn:
        return Turn(draft, self._wording, self._prompts, self._roles, names)

    def _ended(self, status: Status, *messages: str) -> Step:
        return Step(None, tuple(filter(None, messages)), (self._wording.buttons.restart,), status)

    def _cancelled(self, draft: Draft) -> Step:
        approved_before = draft.stage is Stage.APPROVED  # then it may have been sent, too
        return self._ended(
            Status.CANCELLED, self._texts.cancelled_approved if approved_before else self._texts.cancelled
        )

    def _edit_dropped(self, draft: Draft, now: datetime) -> Step:
        turn = self._turn(draft.changed(updated=now, interruptions=0, stopping=False, awaits=None), ())
        turn.say(self._texts.edit_dropped)
        if turn.draft.is_edited():
            turn.go_on()  # away from the field that was asked for anew
        else:
            turn.ask()
        return turn.finish()
