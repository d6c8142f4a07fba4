"""Whole dialogues with the trained assistant, written in near-prose in scripts/*.yml beside this file.

Each turn says what the user writes, and what must be true of the reply: its `kind`, headings it must cite
(`sections`), texts of which one a group must be said (`says`), texts that may not (`never`), buttons.
"""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
import ruamel.yaml

from bot.runtime.assistant import Assistant, Reply

FOLDER = Path(__file__).parent / "scripts"


def _dialogues() -> list[Any]:
    loaded = []
    for path in sorted(FOLDER.glob("*.yml")):
        for dialogue in ruamel.yaml.YAML(typ="safe").load(path.read_text(encoding="utf-8")):
            loaded.append(pytest.param(dialogue, id=f"{path.stem}: {dialogue['name']}"))
    return loaded


DIALOGUES = _dialogues()


def test_the_dialogues_are_found() -> None:
    assert len(DIALOGUES) >= 40


@pytest.mark.parametrize("dialogue", DIALOGUES)
async def test_dialogue(dialogue: dict[str, Any], assistant: Assistant) -> None:
    sender = uuid.uuid4().hex
    for number, turn in enumerate(dialogue["turns"], 1):
        reply = await assistant.say(turn["user"], sender)
        _check(turn, reply, f"turn {number}: {turn['user']!r}\n{reply.text}\n{reply.card}")


def _check(turn: dict[str, Any], reply: Reply, context: str) -> None:
    assert [m["custom"]["kind"] for m in reply.messages if "custom" in m] == [reply.card.get("kind")], context
    if "kind" in turn:
        wanted = turn["kind"] if isinstance(turn["kind"], list) else [turn["kind"]]
        assert reply.card["kind"] in wanted, context
    for heading in turn.get("sections", []):
        assert heading in reply.card["sections"], context
    shown = reply.text.casefold()
    for group in turn.get("says", []):
        options = group if isinstance(group, list) else [group]
        assert any(option.casefold() in shown for option in options), f"none of {options} in {context}"
    everything = json.dumps(reply.messages, ensure_ascii=False).casefold()
    for banned in turn.get("never", []):
        assert banned.casefold() not in everything, context
    for title in turn.get("buttons", []):
        assert title in reply.buttons, context
