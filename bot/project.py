"""The project's own data as objects, each loaded once in a process."""

import functools
import os
from pathlib import Path

from bot.dialogue.replies import load_replies
from bot.handbook import required, training
from bot.handbook.handbook import Handbook
from bot.handbook.loading import load_handbook
from bot.language.spoken import load_spoken
from bot.language.talk import Talk, load_talk
from bot.privacy.first_names import load_first_names
from bot.privacy.masking import Masker
from bot.privacy.roles import Roles
from bot.privacy.towns import load_towns
from bot.report.dialogue import ReportDialogue
from bot.report.wording.loading import load_wording
from bot.report.wording.wording import Wording
from bot.urgency.signals import Signals, load_signals

ROOT = Path(os.environ.get("HAANDBOG_ROOT") or Path(__file__).resolve().parent.parent)
DATA = ROOT / "data"
FOLLOW_UPS = DATA / "nlu" / training.FOLLOW_UPS  # what is written right behind an answer
ENCODER_ADAPTATION = DATA / "encoder" / "adaptation.npz"  # made by scripts/adapt_encoder/
ENCODER_VECTORS = DATA / "encoder" / "vectors.npz"  # made by scripts/keep_vectors.py
# No part of the project: what some tests and benchmarks read where it is there (README.md says what it may hold).
SHARED = Path(os.environ.get("HAANDBOG_SHARED") or ROOT.parent / "shared")


@functools.cache
def handbook() -> Handbook:
    """The knowledge base of data/handbook."""
    return load_handbook(DATA / "handbook", required.TOPICS, required.CONTACTS)


@functools.cache
def masker() -> Masker:
    """The masker that leaves the handbook's own phone numbers and addresses readable."""
    contacts = handbook().contacts
    details = (value for contact in contacts for value in (contact.phone, contact.email, contact.address) if value)
    return Masker(towns(), keep=details)


@functools.cache
def towns() -> frozenset[str]:
    """The towns that are known as towns however they are written: data/privacy/towns.txt."""
    return load_towns(DATA / "privacy" / "towns.txt")


@functools.cache
def report_wording() -> Wording:
    """The wording of the concern report, data/report/report.yml."""
    return load_wording(DATA / "report" / "report.yml", contact_details())


@functools.cache
def roles() -> Roles:
    """What finds people who are named, and writes their roles instead: with the names of data/privacy."""
    return Roles(load_first_names(DATA / "privacy" / "first_names.txt"), towns())


@functools.cache
def report_dialogue() -> ReportDialogue:
    """The dialogue of the concern report in that wording."""
    return ReportDialogue(report_wording(), roles())


@functools.cache
def spoken_danish() -> dict[str, str]:
    """Words as they are said, and how they are written: data/spoken_danish.yml."""
    return load_spoken(DATA / "spoken_danish.yml")


@functools.cache
def talk() -> Talk:
    """What people write around a question: data/talk.yml."""
    return load_talk(DATA / "talk.yml")


@functools.cache
def urgency_signals() -> Signals:
    """The signals of an emergency, data/urgency.yml."""
    return load_signals(DATA / "urgency.yml")


@functools.cache
def replies() -> dict[str, str]:
    """What is said that is no answer from the handbook, by name: data/replies.yml."""
    return load_replies(DATA / "replies.yml", contact_details())


@functools.cache
def contact_details() -> dict[str, str]:
    """The phone number of each contact and the address of each link, by its id: data/handbook/references.yml."""
    phones = {contact.id: contact.phone for contact in handbook().contacts if contact.phone}
    return {**phones, **{link.id: link.url for link in handbook().links}}
