"""The web chat: an input channel of Rasa that speaks JSON and serves its own pages.

Named in credentials.yml as bot.channel.web.WebChat. Limits and origins: web.yml (bot/channel/settings.py).
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channel import problems
from bot.channel.assets import Assets
from bot.channel.conversations import forget, is_kept
from bot.channel.feedback import FeedbackBook
from bot.channel.guard import GuardedBlueprint, address
from bot.channel.last_replies import LastReplies
from bot.channel.limits import Buckets
from bot.channel.pages import Pages
from bot.channel.report_card import needs_report, report_field
from bot.channel.requests import ProblemError, checked, json_body, read_message
from bot.channel.sessions import ExpiredTokenError, InvalidTokenError, Sessions, Tokens
from bot.channel.settings import Settings, load_settings
from bot.channel.site import add_site
from bot.channel.turns import ClosedError, Turns
from bot.project import handbook, replies

logger = logging.getLogger(__name__)

_AT_ONCE = 2  # messages of one session being answered
# For so many characters a message counts as one more of its address: it takes as much longer to answer.
_AS_ONE_MORE = 100
_FORGETTING = 60 * 60.0  # seconds between two looks for notes that are too old
_OnMessage = Callable[[UserMessage], Coroutine[Any, Any, Any]]


class WebChat(InputChannel):
    """POST and DELETE /chat/session, POST /chat/message, POST /chat/feedback, and the pages."""

    @classmethod
    def name(cls) -> str:
        """As it stands in trackers."""
        return "web"

    def __init__(self, settings: Settings | None = None, tokens: Tokens | None = None) -> None:
        """SettingsError when web.yml cannot be used."""
        self._settings = settings or load_settings()
        limits = self._settings.limits
        self._tokens = tokens or Tokens()
        self._sessions = Sessions(limits.session_minutes, limits.sessions_known, limits.sessions_per_address)
        self._by_session = Buckets(limits.session_messages)
        self._by_address = Buckets(limits.address_messages)
        self._openings = Buckets(limits.address_sessions)
        # Apart from the messages', so that who has just written much can still leave no trace.
        self._closings_by_session = Buckets(limits.session_messages)
        self._closings_by_address = Buckets(limits.address_messages)
        self._turns = Turns()
        self._last = LastReplies()
        self._book = FeedbackBook(self._settings.feedback_path, self._settings.feedback.days)
        self._assets = Assets()
        self._pages = Pages(handbook(), self._assets, replies()["web_urgent"], limits.message_characters)

    def url_prefix(self) -> str:
        """The root, not /webhooks/web."""
        return "/"

    def blueprint(self, on_new_message: _OnMessage) -> Blueprint:
        """All routes; registering it also sets limits, headers and error replies for the whole app."""
        blueprint = GuardedBlueprint("web", self._settings, self._pages)
        add_site(blueprint, self._pages, self._assets, self._settings.frame_ancestors)

        @blueprint.listener("after_server_start")
        async def keep_forgetting(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            app.ctx.forgetting = loop.create_task(self._forget_hourly())  # a task that nobody holds may vanish

        @blueprint.post("/chat/session", name="open_session")
        @checked(self._settings.limits.chat_body_bytes)
        async def open_session(request: Request) -> HTTPResponse:
            return self._open(request)

        @blueprint.delete("/chat/session", name="close_session")
        @checked(self._settings.limits.chat_body_bytes)
        async def close_session(request: Request) -> HTTPResponse:
            sender = self._sender(request)
            wait = self._closings_by_session.take(sender) or self._closings_by_address.take(address(request))
            if wait:
                raise ProblemError(problems.TOO_FAST, wait)
            self._sessions.end(sender)
            await self._turns.end(sender)  # first: what they save must not come after
            self._last.drop(sender)
            await forget(request.app, sender)
            return response.empty(204)

        @blueprint.post("/chat/message", name="message")
        @checked(self._settings.limits.chat_body_bytes)
        async def message(request: Request) -> HTTPResponse:
            return await self._message(request, on_new_message)

        @blueprint.post("/chat/feedback", name="feedback")
        @checked(self._settings.limits.chat_body_bytes)
        async def feedback(request: Request) -> HTTPResponse:
            return await self._feedback(request)

        return blueprint

    def _open(self, request: Request) -> HTTPResponse:
        """A new session: its token, and what the page shows first."""
        home = address(request)
        self._let_in(home)
        sender, token = self._tokens.issue()
        self._sessions.open(sender, home)
        titles = [handbook().topic(topic).title for topic in self._settings.first_topics if topic in handbook()]
        buttons = [{"title": title, "payload": title} for title in titles]
        body = {
            "token": token,
            "messages": [{"text": replies()["web_greeting"], "buttons": buttons}],
        }
        return response.json(body, status=201)

    def _let_in(self, home: str) -> None:
        """ProblemError where the address `home` opens sessions too fast, or has too many."""
        wait = self._openings.take(home)
        if wait:
            raise ProblemError(problems.TOO_FAST, wait)
        if not self._sessions.has_room(home):
            raise ProblemError(problems.TOO_MANY, 60)

    async def _message(self, request: Request, on_new_message: _OnMessage) -> HTTPResponse:
        """One turn, or the last one's reply again."""
        sender = self._sender(request)
        self._slow_down(request, sender)
        sent = read_message(json_body(request), self._settings.limits.message_characters)
        if wait := self._by_address.take(address(request), len(sent.text) // _AS_ONE_MORE):
            raise ProblemError(problems.TOO_FAST, wait)
        if not self._sessions.touch(sender):
            await self._take_over(request, sender, is_new=sent.is_first)
        messages = self._last.of(sender, sent.message_id)
        is_repeated = messages is not None
        if messages is None:
            messages = await self._turn(sent.text, sender, on_new_message)
            self._last.keep(sender, sent.message_id, messages)
        for said in messages:
            if needs_report(said.get("custom")):
                said["custom"] |= await report_field(request.app, sender)
        if not is_repeated and any((said.get("custom") or {}).get("unanswered") for said in messages):
            await self._note(self._book.add_question, sent.text)
        return response.json({"messages": messages})

    async def _take_over(self, request: Request, sender: str, is_new: bool) -> None:
        """Go on with a session that another worker opened, or this one before it was started again."""
        if self._sessions.has_ended(sender):
            raise ProblemError(problems.FORGOTTEN)
        home = address(request)
        if is_new:
            self._let_in(home)  # nobody has said anything in it: as good as a new one
        elif not await is_kept(request.app, sender):
            raise ProblemError(problems.FORGOTTEN)
        self._sessions.open(sender, home)

    async def _turn(self, text: str, sender: str, on_new_message: _OnMessage) -> list[dict[str, Any]]:
        """What the assistant says to `text`."""
        if self._turns.of(sender) >= _AT_ONCE:
            raise ProblemError(problems.TOO_FAST, 2)
        if self._turns.total() >= self._settings.limits.turns_at_once:
            raise ProblemError(problems.BUSY, 5)
        collector = CollectingOutputChannel()
        message = UserMessage(text, collector, sender, input_channel=self.name())
        try:
            await self._turns.run(sender, on_new_message(message), self._settings.limits.turn_seconds)
        except asyncio.TimeoutError as error:
            raise ProblemError(problems.BUSY, 10) from error
        except ClosedError as error:
            raise ProblemError(problems.FORGOTTEN) from error
        if not collector.messages:
            logger.error("A turn gave no reply")
            raise ProblemError(problems.FAULT)
        return [self._shown(message) for message in collector.messages]

    def _shown(self, message: dict[str, Any]) -> dict[str, Any]:
        """A message as the page gets it, its card with the places where the topics can be read."""
        shown = {name: message[name] for name in ("text", "buttons", "custom") if message.get(name)}
        card = shown.get("custom")
        if isinstance(card, dict) and card.get("topics"):
            shown["custom"] = {**card, "sources": self._pages.sources(card["topics"], card.get("sections", ()))}
        return shown

    async def _feedback(self, request: Request) -> HTTPResponse:
        """ "Was this helpful" for one topic."""
        sender = self._sender(request)
        if self._sessions.has_ended(sender):
            raise ProblemError(problems.FORGOTTEN)
        self._slow_down(request, sender)
        body = json_body(request)
        helpful, topic = body.get("helpful"), body.get("topic")
        if not isinstance(helpful, bool) or not isinstance(topic, str) or topic not in handbook():
            raise ProblemError(problems.BAD_FEEDBACK)
        await self._note(self._book.add_rating, topic, helpful)
        return response.empty(204)

    def _sender(self, request: Request) -> str:
        try:
            return self._tokens.sender(request.headers.get("authorization"))
        except ExpiredTokenError as error:
            raise ProblemError(problems.FORGOTTEN) from error
        except InvalidTokenError as error:
            raise ProblemError(problems.NO_SESSION) from error

    def _slow_down(self, request: Request, sender: str) -> None:
        wait = self._by_session.take(sender) or self._by_address.take(address(request))
        if wait:
            raise ProblemError(problems.TOO_FAST, wait)

    async def _forget_hourly(self) -> None:
        """What the editors have is deleted in time also where nobody writes or looks any more."""
        while True:
            await self._note(self._book.forget)
            await asyncio.sleep(_FORGETTING)

    @staticmethod
    async def _note(write: Callable[..., None], *values: Any) -> None:
        """Change the notes for the editors; a full disk must not cost anybody an answer."""
        try:
            await asyncio.to_thread(write, *values)
        except Exception as error:
            logger.warning(
                "The notes for the editors could not be changed: %s", type(error.__cause__ or error).__name__
            )
