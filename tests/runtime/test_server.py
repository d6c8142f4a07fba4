"""The running server's own work: forgetting, also while nobody writes."""

import asyncio

import pytest

from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
from bot.runtime.server import forget_for_ever
from bot.runtime.tracker_store import ConversationStore


def test_a_misspelt_setting_of_the_store_is_an_error() -> None:
    with pytest.raises(TypeError, match="minuts"):
        ConversationStore(None, minuts=5)


async def test_what_is_too_old_is_forgotten_while_nobody_writes() -> None:
    class Counting(ConversationStore):
        times = 0

        def forget(self) -> None:
            self.times += 1
            raise ConnectionError("the database is gone for a moment")

    store = Counting(None)
    task = asyncio.create_task(forget_for_ever(ForgetfulFailSafeStore(store), seconds=0.001))
    for _ in range(1000):
        await asyncio.sleep(0.001)
        if store.times >= 3:
            break
    assert store.times >= 3
    assert not task.done()
    task.cancel()
