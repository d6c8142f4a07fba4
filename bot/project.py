"""The project's own data as objects, each loaded once in a process."""

import functools
import os
from pathlib import Path

from bot.handbook.handbook import Handbook
from bot.handbook.loading import load_handbook
from bot.privacy.masking import Masker

ROOT = Path(os.environ.get("HAANDBOG_ROOT") or Path(__file__).resolve().parent.parent)
DATA = ROOT / "data"


@functools.cache
def handbook() -> Handbook:
    """The knowledge base of data/handbook."""
    return load_handbook(DATA / "handbook")


@functools.cache
def masker() -> Masker:
    """The masker that leaves the handbook's own phone numbers and addresses readable."""
    contacts = handbook().contacts
    return Masker(value for contact in contacts for value in (contact.phone, contact.email) if value)
