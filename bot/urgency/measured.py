"""Signals that ring for what is calm, and calm words that hide what is urgent, measured with the training questions."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.content.errors import Problem
from bot.content.yaml_file import read_yaml
from bot.urgency.signals import load_signals, word_pattern

_SAMPLE = 1500  # of the calm questions: each takes a millisecond
_MANY = 0.01  # of the questions; the signal that rings most does for 0.003 of them, and no calm word hides more


def out_of_measure(path: Path, calm: Sequence[str], urgent: Sequence[str]) -> Iterator[Problem]:
    """A problem for each signal in the file at `path` that rings for many questions of `calm`, and for each word of
    what is planned or past that stands in many of `urgent`."""
    file, signals = read_yaml(path), load_signals(path)
    sample = calm[:: len(calm) // _SAMPLE + 1]
    rung: dict[str, list[str]] = {}
    for text in sample:
        if found := signals.find(text.lower()):
            rung.setdefault(found.name, []).append(text)
    for index, signal in enumerate(file.data["signals"]):
        texts = rung.pop(signal["name"], [])
        if len(texts) > _MANY * len(sample):
            message = (
                f"signalet »{signal['name']}« vækker alarm ved {len(texts)} af {len(sample)} rolige spørgsmål, "
                f"fx »{texts[0]}«. Gør ordene mere præcise, eller tilføj en linje med ord, der også skal være der"
            )
            yield file.problem(("signals", index, "name"), message)
    lowered = [text.lower() for text in urgent]
    for field in ("planned", "past"):
        for place, word in enumerate(file.data[field]):
            pattern = word_pattern([word])
            hidden = [text for text in lowered if pattern.search(text)]
            if len(hidden) > _MANY * len(urgent):
                message = (
                    f"»{word}« under »{field}« står i {len(hidden)} af {len(urgent)} beskeder, der haster, "
                    f"fx »{hidden[0]}«, og kan skjule dem. Slet det, eller skriv flere ord om det"
                )
                yield file.problem((field, place), message)
