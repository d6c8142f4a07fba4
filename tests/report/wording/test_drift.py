"""The rules that the report quotes still stand in the handbook, and it is noticed when they do not."""

import pytest

from bot.project import SHARED, report_wording
from bot.report.wording.drift import missing_evidence

HANDBOOK = SHARED / "handbook" / "haandbog.txt"


@pytest.mark.skipif(not HANDBOOK.is_file(), reason=f"{HANDBOOK} is not there")
def test_every_rule_stands_in_the_handbook() -> None:
    rules = report_wording().rules()
    text = HANDBOOK.read_text(encoding="utf-8")
    assert rules
    assert missing_evidence(rules, text) == []
    changed = text.replace("6 hverdage", "9 hverdage")
    assert any("hverdage" in line for line in missing_evidence(rules, changed))
