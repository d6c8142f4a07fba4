"""Saves the documents of an approved draft on the user's own computer."""

from datetime import datetime
from pathlib import Path

from bot.report.document.deadlines import danish_today
from bot.report.document.docx_file import docx_bytes
from bot.report.document.pdf_file import pdf_bytes
from bot.report.document.report import ConcernReport
from bot.report.draft import Draft, Stage
from bot.report.wording.wording import Wording


def save_documents(draft: Draft, wording: Wording, folder: Path, now: datetime) -> list[Path]:
    """Write the report as DOCX and PDF into `folder`, never over a file that is there; the paths written.

    ValueError where the draft is not approved yet.
    """
    if draft.stage is not Stage.APPROVED:
        raise ValueError("only an approved draft becomes a document")
    report = ConcernReport.from_draft(draft, wording, danish_today(now))
    stem = f"underretning-{danish_today(now).isoformat()}"
    number = 1
    while any(_path(folder, stem, number, ending).exists() for ending in ("docx", "pdf")):
        number += 1
    written = []
    for ending, data in (("docx", docx_bytes(report)), ("pdf", pdf_bytes(report))):
        path = _path(folder, stem, number, ending)
        path.write_bytes(data)
        written.append(path)
    return written


def _path(folder: Path, stem: str, number: int, ending: str) -> Path:
    return folder / (f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
