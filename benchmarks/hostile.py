"""What a message costs that is made to cost much: 5,000 characters of one thing, against an ordinary letter as long.

A turn cannot be interrupted, so a message that took seconds would let an emergency wait.
"""

import asyncio
import random
import statistics
import string
import time
import uuid

from bot.runtime.assistant import Assistant

_LENGTH = 5_000  # characters, as many as the web chat takes
_TURNS = 5
_LETTER = "Kære I. Vi har haft ham i weekenden, og vi gik en tur til stranden. Må vi lægge et billede på Facebook? "
_IN_A_REPORT = ("jeg vil lave en underretning", "nej", "moster", "pige på 8 år")
_PIECES = {
    "§": "§",
    "(": "(",
    "emojis": "😀",
    "combining marks": "a\u0301\u0301",
    "one word": "a",
    "digits": "1",
    "spoken numbers": "toogtyve ",
    "dashes": "- ",
    "full stops": "... ",
    "a.a.a": "a.",
    "§a§a": "§a",
    "mail addresses": "a@b.dk ",
    "schools": "Aaaskole ",
    "questions": "må vi ryge? ",
    "and then": "han og så mangler han ",
    "lists": "tøj / ",
    "marks": "1) a ",
    "line breaks": "a\n",
}


def main() -> None:
    """Print each message's median turn as a multiple of the letter's, by itself and as an answer in a report."""
    assistant = Assistant.load()
    chance = random.Random(0)
    words = " ".join("".join(chance.choices(string.ascii_lowercase, k=6)) for _ in range(_LENGTH // 7))
    texts = {name: (piece * _LENGTH)[:_LENGTH] for name, piece in _PIECES.items()} | {"words of chance": words}
    letter = (_LETTER * _LENGTH)[:_LENGTH]
    for place, before in {"alone": (), "in a report": _IN_A_REPORT}.items():
        ordinary = _median(assistant, letter, before)
        print(f"{place}: an ordinary letter {ordinary * 1000:.0f} ms")
        for name, text in texts.items():
            print(f"  {name:20} {_median(assistant, text, before) / ordinary:.1f}")


def _median(assistant: Assistant, text: str, before: tuple[str, ...]) -> float:
    """Seconds that a turn with `text` takes behind the turns `before`; each time a little shorter, since the same text
    may be remembered."""
    return statistics.median(_seconds(assistant, text[: len(text) - turn], before) for turn in range(_TURNS))


def _seconds(assistant: Assistant, text: str, before: tuple[str, ...]) -> float:
    sender = uuid.uuid4().hex
    for told in before:
        asyncio.run(assistant.say(told, sender))
    started = time.perf_counter()
    asyncio.run(assistant.say(text, sender))
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
