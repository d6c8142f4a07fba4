"""The running server's own work: forgetting, also while nobody writes."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.project import ROOT
from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
from bot.runtime.server import forget_for_ever
from bot.runtime.tracker_store import ConversationStore
from tests.served.deployment import free_port

# `haandbog serve` with another model than the project's.
_SERVE = """
import sys
from pathlib import Path
import bot.runtime.model, bot.runtime.server
bot.runtime.model.train_model = lambda *_: False
model = Path(sys.argv.pop(1))
bot.runtime.server.model_path = lambda: model
from bot.cli import main
main()
"""


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


def test_a_server_whose_model_cannot_be_read_says_so_and_ends(tmp_path: Path) -> None:
    model = tmp_path / "broken.tar.gz"
    model.write_bytes(b"no model")
    command = [sys.executable, "-c", _SERVE, str(model), "serve", "--port", str(free_port())]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=90, check=False)
    assert ended.returncode == 1
    assert f"{model}: den trænede assistent kan ikke læses" in ended.stderr
    assert "klar" not in ended.stdout
    assert "Traceback" not in ended.stderr + ended.stdout
