"""The roles with the project's own list of names, and a masker that knows some contacts."""

from pathlib import Path

import pytest

from bot.privacy.first_names import load_first_names
from bot.privacy.masking import Masker
from bot.privacy.roles import Roles
from bot.project import towns

NAMES = Path(__file__).resolve().parents[2] / "data" / "privacy" / "first_names.txt"
MASKER = Masker(towns(), keep=["7434 1054", "familiehuset@haderslev.dk", "Lembckesvej 2a, 6100 Haderslev"])


@pytest.fixture(scope="session")
def roles() -> Roles:
    return Roles(load_first_names(NAMES), towns())
