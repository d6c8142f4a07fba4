"""Runs the evaluation runner over REST against a freshly started server, and counts its verdicts."""

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.own_project import serving_own
from benchmarks.servers import ServerFailedError
from bot.project import SHARED

EVALUATION = SHARED / "evaluation"
RUNNER, CASES = EVALUATION / "evaluate.py", EVALUATION / "dev.jsonl"
TYPO_STYLES = frozenset({"typo", "ascii", "dialect"})
_MOST_SECONDS = 600
_TIMES = re.compile(r"p50 ([\d.]+) ms, p95 ([\d.]+) ms")
_ALARMS = re.compile(r"false acute alarms: (\d+)/(\d+)")


@dataclass(frozen=True)
class CaseRates:
    """The share of cases that passed, by name (all, each group, everyday's styles), and the times in ms."""

    rates: dict[str, float]
    counts: dict[str, int]
    false_alarms: int
    calm_cases: int
    p50: float
    p95: float


def run_cases(log: Path) -> CaseRates | str:
    """The rates on dev.jsonl, or the reason why they cannot be had. The server's output goes to `log`."""
    missing = [path.name for path in (RUNNER, CASES) if not path.is_file()]
    if missing:
        return f"{' and '.join(missing)} not found in {EVALUATION}"
    try:
        return _run(log)
    except ServerFailedError as error:
        return str(error)
    except subprocess.TimeoutExpired:
        return f"the runner had not ended after {_MOST_SECONDS} s"


def _run(log: Path) -> CaseRates | str:
    with tempfile.TemporaryDirectory(prefix="haandbog-cases-") as scratch, serving_own(log) as server:
        verdicts = Path(scratch) / "verdicts.json"
        command = [sys.executable, str(RUNNER), "--url", server.address]
        command += ["--show", "0", "--json", str(verdicts), str(CASES)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False)
        if run.returncode not in {0, 1}:
            return f"the runner ended with status {run.returncode}: {run.stderr.strip()[-300:]}"
        failed = {verdict["id"] for verdict in json.loads(verdicts.read_text(encoding="utf-8")) if verdict["reasons"]}
    return _counted(failed, run.stdout)


def _counted(failed: set[str], printed: str) -> CaseRates:
    passed: defaultdict[str, list[bool]] = defaultdict(list)
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        names = ["all", case["group"]]
        if case["group"] == "everyday":
            names.append("everyday, typo-style" if case["style"] in TYPO_STYLES else f"everyday, {case['style']}")
        for name in names:
            passed[name].append(case["id"] not in failed)
    times, alarms = _TIMES.search(printed), _ALARMS.search(printed)
    if times is None or alarms is None:
        raise ValueError("the runner printed neither times nor false alarms")
    return CaseRates(
        rates={name: sum(values) / len(values) for name, values in sorted(passed.items())},
        counts={name: len(values) for name, values in passed.items()},
        false_alarms=int(alarms[1]),
        calm_cases=int(alarms[2]),
        p50=float(times[1]),
        p95=float(times[2]),
    )
