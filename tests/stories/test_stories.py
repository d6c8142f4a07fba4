"""Plain Rasa's own checks: stories, domain and questions (some of each entry) are valid; its story tests all run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import ruamel.yaml

from bot.project import DATA, ROOT
from bot.runtime.model import is_current, model_path

STORIES = Path(__file__).parent / "test_conversations.yml"
ENVIRONMENT = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "PYTHONWARNINGS": "default"}


def _rasa(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "rasa"), *arguments]
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=300)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Stories, and the first questions of each entry: of all of them Rasa's check takes a minute, and `haandbog check`
    looks at each."""
    yaml = ruamel.yaml.YAML(typ="safe")
    shutil.copytree(DATA / "stories", tmp_path / "stories")
    for path in (DATA / "nlu").rglob("*.yml"):
        content = yaml.load(path.read_text(encoding="utf-8"))
        for entry in content["nlu"]:
            entry["examples"] = "".join(entry["examples"].splitlines(keepends=True)[:2])
        copy = tmp_path / path.relative_to(DATA)
        copy.parent.mkdir(exist_ok=True, parents=True)
        copy.write_text(json.dumps(content), encoding="utf-8")  # which is YAML, too
    return tmp_path


def test_stories_domain_and_questions_fit_without_a_warning(data: Path) -> None:
    done = _rasa("data", "validate", "--fail-on-warnings", "--data", str(data))
    printed = done.stdout + done.stderr
    assert done.returncode == 0, printed[-3000:]
    assert "is not used in any story" not in printed
    assert "No story structure conflicts found" in printed


def test_the_story_tests_run_and_pass(tmp_path: Path) -> None:
    assert is_current(), "the model is older than the data: run make train first"
    written = len(ruamel.yaml.YAML(typ="safe").load(STORIES.read_text(encoding="utf-8"))["stories"])
    told = ("--stories", str(STORIES), "--model", str(model_path()), "--out", str(tmp_path), "--no-plot")
    done = _rasa("test", "core", *told)
    assert done.returncode == 0, done.stderr[-3000:]
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))
    counts = report["conversation_accuracy"]
    assert written >= 7
    failed = (tmp_path / "failed_test_stories.yml").read_text(encoding="utf-8")
    assert (counts["total"], counts["correct"]) == (written, written), failed
