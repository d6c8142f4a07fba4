"""A message as the report keeps it: with its lines, which bot.language.tidying joins."""

import unicodedata

from bot.language.tidying import MAX_CHARACTERS


def cleaned(text: str) -> str:
    """`text` without control characters, at most MAX_CHARACTERS long."""
    text = unicodedata.normalize("NFC", text[: MAX_CHARACTERS * 2].replace("\r\n", "\n").replace("\t", " "))
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})
    return "".join(kept).strip()[:MAX_CHARACTERS].strip()
