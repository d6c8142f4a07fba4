"""Sessions: a signed token for the browser, and which conversations this process knows."""

import os
import secrets
import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

_SALT = "haandbog-session"
_LONGEST_TOKEN = 300
_DAY = 24 * 3600  # no token lives longer, however busy its session


class InvalidTokenError(Exception):
    """Missing, forged, or not one of ours."""


class ExpiredTokenError(Exception):
    """Ours, and too old."""


class Tokens:
    """Makes and reads tokens. The sender stands in the signed part, so no browser can choose one."""

    def __init__(self, secret: str | None = None) -> None:
        """`secret`: else HAANDBOG_SECRET, else a new one that ends with this process."""
        key = secret or os.environ.get("HAANDBOG_SECRET") or secrets.token_urlsafe(32)
        self._serializer = URLSafeTimedSerializer(key, salt=_SALT)

    def issue(self) -> tuple[str, str]:
        """A new sender and the token for it."""
        sender = "web-" + secrets.token_hex(16)
        token = self._serializer.dumps(sender)
        return sender, token if isinstance(token, str) else token.decode()

    def sender(self, authorization: str | None) -> str:
        """The sender in a header `Bearer <token>`. InvalidTokenError or ExpiredTokenError."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > _LONGEST_TOKEN:
            raise InvalidTokenError
        try:
            sender = self._serializer.loads(token.strip(), max_age=_DAY)
        except SignatureExpired as error:
            raise ExpiredTokenError from error
        except (BadSignature, UnicodeError, ValueError) as error:
            raise InvalidTokenError from error
        if not isinstance(sender, str):
            raise InvalidTokenError
        return sender


@dataclass
class _Known:
    seen: float
    address: str


class Sessions:
    """The sessions of this process: bounded in number, forgotten after some minutes of silence."""

    def __init__(
        self, minutes: float, most: int, per_address: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds, self._most, self._per_address, self._clock = minutes * 60, most, per_address, clock
        self._known: OrderedDict[str, _Known] = OrderedDict()  # longest silent first
        self._of: Counter[str] = Counter()
        self._ended: OrderedDict[str, float] = OrderedDict()  # when each was ended, longest ago first

    def has_room(self, address: str) -> bool:
        """Whether `address` may open one more session."""
        self._forget_old()
        return self._of[address] < self._per_address

    def open(self, sender: str, address: str) -> None:
        """Remember a session; above the bound the one that has been silent longest goes."""
        self.close(sender)
        self._known[sender] = _Known(self._clock(), address)
        self._of[address] += 1
        while len(self._known) > self._most:
            self.close(next(iter(self._known)))

    def touch(self, sender: str) -> bool:
        """Note that `sender` is active. False where the session is not known (any more)."""
        self._forget_old()
        known = self._known.get(sender)
        if known is None:
            return False
        known.seen = self._clock()
        self._known.move_to_end(sender)
        return True

    def end(self, sender: str) -> None:
        """Forget a session for good: its user closed it."""
        self.close(sender)
        self._ended[sender] = self._clock()
        while len(self._ended) > self._most:
            self._ended.popitem(last=False)

    def has_ended(self, sender: str) -> bool:
        """Whether end() was called for `sender`, as long as a token of it may be about."""
        while self._ended and next(iter(self._ended.values())) < self._clock() - _DAY:
            self._ended.popitem(last=False)
        return sender in self._ended

    def close(self, sender: str) -> None:
        """Forget a session; its conversation may be kept, and go on."""
        known = self._known.pop(sender, None)
        if known is not None:
            self._of[known.address] -= 1
            if not self._of[known.address]:
                del self._of[known.address]

    def _forget_old(self) -> None:
        oldest = self._clock() - self._seconds
        while self._known:
            sender, known = next(iter(self._known.items()))
            if known.seen > oldest:
                return
            self.close(sender)
