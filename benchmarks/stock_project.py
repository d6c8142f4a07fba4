"""A stock Rasa project on the same intents and examples: `rasa init`'s pipeline and a custom action over HTTP."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.servers import Server, answers_health, answers_turn, free_port, serving
from bot.handbook.training import read_training
from bot.project import DATA, FOLLOW_UPS, handbook

_MOST_TRAINING_SECONDS = 3 * 3600

# The default pipeline and policies of `rasa init` (rasa/cli/initial_project/config.yml, 3.6.21) in full.
_CONFIG = """\
recipe: default.v1
assistant_id: stock
language: da
pipeline:
- name: WhitespaceTokenizer
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {epochs}
  random_seed: 0
- name: EntitySynonymMapper
- name: ResponseSelector
  epochs: {epochs}
- name: FallbackClassifier
  threshold: 0.3
  ambiguity_threshold: 0.1
policies:
- name: MemoizationPolicy
- name: TEDPolicy
  max_history: 5
  epochs: {epochs}
- name: RulePolicy
"""

_ACTION = '''\
"""Answers with the recognised topic's text."""

import json
from pathlib import Path

from rasa_sdk import Action

ANSWERS = json.loads((Path(__file__).parent.parent / "answers.json").read_text(encoding="utf-8"))


class ActionReply(Action):
    def name(self):
        return "action_reply"

    def run(self, dispatcher, tracker, domain):
        intent = tracker.latest_message["intent"].get("name")
        dispatcher.utter_message(text=ANSWERS.get(intent, ANSWERS["nlu_fallback"]))
        return []
'''

_OTHER = "Det svarer jeg på i en hel sætning, som stod den i håndbogen."
_RASA_FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class StockServers:
    """The assistant's server and its action server."""

    rasa: Server
    actions: Server


def write_project(folder: Path, epochs: int, training: Path = DATA / "nlu") -> str:
    """Write the project into the empty `folder`; gives a key that changes whenever a model of it would."""
    intents = list(read_training(training))
    answers = {intent: handbook().topic(intent).answer if intent in handbook() else _OTHER for intent in intents}
    answers[_RASA_FALLBACK] = _OTHER
    (folder / "data").mkdir(parents=True)
    (folder / "actions").mkdir()
    # Stock Rasa cannot tell what a follow-up points back to: it gets the questions that stand by themselves.
    shutil.copytree(training, folder / "data" / "nlu", ignore=shutil.ignore_patterns(FOLLOW_UPS.name))
    names = [*intents, _RASA_FALLBACK]
    rules = "".join(f"- rule: {name}\n  steps:\n  - intent: {name}\n  - action: action_reply\n" for name in names)
    listed = "".join(f"- {name}\n" for name in names)
    session = "session_config:\n  session_expiration_time: 60\n  carry_over_slots_to_new_session: true\n"
    files = {
        "config.yml": _CONFIG.format(epochs=epochs),
        "domain.yml": f'version: "3.1"\nintents:\n{listed}actions:\n- action_reply\n{session}',
        "data/rules.yml": f'version: "3.1"\nrules:\n{rules}',
        "credentials.yml": "rest:\n",
        "answers.json": json.dumps(answers, ensure_ascii=False),
        "actions/__init__.py": "",
        "actions/actions.py": _ACTION,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return _key(folder)


def _key(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in [folder / "config.yml", folder / "domain.yml", *sorted((folder / "data").rglob("*.yml"))]:
        digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def train_project(folder: Path, key: str, kept: Path) -> tuple[Path, float]:
    """The model of `folder` and the seconds its training took; taken from `kept` where it was trained before.

    Raises subprocess.CalledProcessError or TimeoutExpired.
    """
    model, note = kept / f"stock-{key}.tar.gz", kept / f"stock-{key}.json"
    if not (model.is_file() and note.is_file()):
        kept.mkdir(parents=True, exist_ok=True)
        started = time.perf_counter()
        with (kept / "stock-training.log").open("wb") as log:
            command = [sys.executable, "-m", "rasa", "train", "--out", "models", "--fixed-model-name", "stock"]
            subprocess.run(
                command,
                cwd=folder,
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                timeout=_MOST_TRAINING_SECONDS,
                env={**os.environ, **_environment()},
            )
        seconds = time.perf_counter() - started
        shutil.copyfile(folder / "models" / "stock.tar.gz", model)
        note.write_text(json.dumps({"training_seconds": seconds}))
    return model, float(json.loads(note.read_text())["training_seconds"])


@contextmanager
def serving_stock(folder: Path, model: Path, logs: Path) -> Iterator[StockServers]:
    """Rasa's server and action server as `rasa run` and `rasa run actions` start them, while the block lasts."""
    actions_port, port = free_port(), free_port()
    rasa = [sys.executable, "-m", "rasa", "run"]
    (folder / "endpoints.yml").write_text(f'action_endpoint:\n  url: "http://127.0.0.1:{actions_port}/webhook"\n')
    with (
        serving(
            [*rasa, "actions", "--port", str(actions_port)],
            actions_port,
            folder,
            logs / "stock-actions.log",
            answers_health,
            **_environment(),
        ) as actions,
        serving(
            [*rasa, "--interface", "127.0.0.1", "--port", str(port), "--model", str(model)],
            port,
            folder,
            logs / "stock-server.log",
            answers_turn,
            **_environment(),
        ) as server,
    ):
        yield StockServers(server, actions)


def _environment() -> dict[str, str]:
    return {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SANIC_HOST": "127.0.0.1"}
