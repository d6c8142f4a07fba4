"""How often something may happen: a token bucket for each key, and a bound on how many keys are remembered."""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.channel.settings import Rate

_KEYS = 20_000


class Buckets:
    """One bucket for each key (a session, an address)."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic, keys: int = _KEYS) -> None:
        self._rate, self._clock, self._most = rate, clock, keys
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # key -> (tokens, when), oldest first

    def take(self, key: str, cost: float = 1.0) -> float:
        """Take `cost` tokens for `key`, at most a full bucket. Gives 0, or the seconds to wait where there are not as
        many; then none is taken."""
        cost = min(cost, float(self._rate.burst))
        now, per_second = self._clock(), self._rate.per_minute / 60
        tokens, when = self._left.get(key, (float(self._rate.burst), now))
        tokens = min(float(self._rate.burst), tokens + (now - when) * per_second)
        wait = 0.0 if tokens >= cost else (cost - tokens) / per_second
        self._left[key] = (tokens - cost if not wait else tokens, now)
        self._left.move_to_end(key)
        if len(self._left) > self._most:
            self._left.popitem(last=False)
        return wait
