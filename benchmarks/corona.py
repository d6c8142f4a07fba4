"""corona_da.csv, a yardstick that has nothing to do with the handbook: 1,023 Danish chatbot questions.

By BotXO, CC BY 4.0, https://github.com/certainlyio/corona_dataset.
"""

import csv
from collections import Counter
from pathlib import Path

_NO_QUESTION = "_"
_LEAST_QUESTIONS = 5


def read_corona(path: Path) -> tuple[list[str], list[str]]:
    """The distinct questions in the file's order and their intents `Domain/Intent`, side by side.

    Intents with fewer than five questions are left out.
    """
    found: dict[tuple[str, str], None] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        columns = [name.strip() for name in next(reader)]
        for cells in reader:
            row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
            if row.get("Text", _NO_QUESTION) not in {"", _NO_QUESTION}:
                found[row["Text"], f"{row['Domain']}/{row['Intent']}"] = None
    counts = Counter(intent for _, intent in found)
    kept = [(text, intent) for text, intent in found if counts[intent] >= _LEAST_QUESTIONS]
    return [text for text, _ in kept], [intent for _, intent in kept]
