"""`make evaluate`: how well messages are understood, compared with benchmarks/baseline.json.

Exit status 1 when a total or a topic has become worse than the baseline by more than the tolerance.
"""

import argparse
import sys

from benchmarks import RESULTS
from benchmarks.adapting import adapted_to, can_adapt
from benchmarks.baseline import (
    TOPIC_TOLERANCE,
    TOTAL_TOLERANCE,
    Section,
    read_baseline,
    save_baseline,
    section,
    worse,
)
from benchmarks.cases import EVALUATION, CaseRates, run_cases
from benchmarks.corona import read_corona
from benchmarks.cross_validation import Outcome, ask_follow_ups, ask_held_back, cross_validate, labelled, sampled
from benchmarks.servers import stop_servers_when_stopped
from bot.handbook.training import read_follow_ups, read_training
from bot.project import DATA, FOLLOW_UPS

FOLDS = 5
_CORONA = EVALUATION / "corona_da.csv"
_WORST = 20


def of_cases(found: CaseRates | str) -> list[str]:
    """The report's part on the development cases."""
    lines = ["## Development cases, over REST", ""]
    if isinstance(found, str):
        return [*lines, f"Skipped: {found}.", ""]
    lines += ["| cases | number | passed |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {found.counts[name]} | {rate:.1%} |" for name, rate in found.rates.items()]
    alarms = found.false_alarms / found.calm_cases if found.calm_cases else 0.0
    lines += ["", f"False alarms: {found.false_alarms} of {found.calm_cases} ({alarms:.1%})."]
    return [*lines, f"A turn: p50 {found.p50:.1f} ms, p95 {found.p95:.1f} ms.", ""]


def of_outcome(outcome: Outcome) -> list[str]:
    """The report's part on the cross-validation of data/nlu."""
    number = len(set(outcome.wanted))
    lines = [f"## Cross-validation of data/nlu, {FOLDS} folds, the sentence encoder as it came", ""]
    lines += ["| questions | intents | accuracy | macro F1 | calibration error |", "| ---: " * 5 + "|"]
    figures = f"{outcome.accuracy:.1%} | {outcome.macro_f1:.1%} | {outcome.calibration_error:.3f}"
    lines += [f"| {len(outcome.texts)} | {number} | {figures} |", ""]
    recalls = sorted(outcome.recalls().items(), key=lambda item: item[1])
    lines += [f"### The {_WORST} topics that are understood worst", "", "| intent | recall |", "| --- | ---: |"]
    lines += [f"| {intent} | {recall:.0%} |" for intent, recall in recalls[:_WORST]]
    lines += ["", "### Mixed up most often", "", "| is | taken for | questions |", "| --- | --- | ---: |"]
    lines += [f"| {wanted} | {given} | {count} |" for wanted, given, count in outcome.confusions(40)]
    return [*lines, ""]


def of_held_back(outcome: Outcome) -> list[str]:
    """The report's part on the questions that nothing has learnt from."""
    lines = ["## The held-back tenth of data/nlu, the sentence encoder adapted to the other questions", ""]
    figures = f"accuracy {outcome.accuracy:.1%}, macro F1 {outcome.macro_f1:.1%}"
    return [*lines, f"{len(outcome.texts)} questions, {len(set(outcome.wanted))} intents: {figures}.", ""]


def of_follow_ups(outcome: Outcome) -> list[str]:
    """The report's part on what is written right behind an answer."""
    lines = ["## A fifth of the follow-ups, held out, behind the answers that they were written behind", ""]
    return [*lines, f"{len(outcome.texts)} follow-ups: accuracy {outcome.accuracy:.1%}.", ""]


def of_corona(outcome: Outcome | str, encoder: str) -> list[str]:
    """The report's part on the questions of others."""
    lines = [f"## corona_da.csv, the same pipeline, {FOLDS} folds, {encoder}", ""]
    if isinstance(outcome, str):
        return [*lines, f"Skipped: {outcome}.", ""]
    about = f"{len(outcome.texts)} questions, {len(set(outcome.wanted))} intents"
    return [*lines, f"{about}: accuracy {outcome.accuracy:.3f}, macro F1 {outcome.macro_f1:.3f}.", ""]


def corona_outcome() -> Outcome | str:
    """The cross-validation on corona_da.csv, or why there is none."""
    if not _CORONA.is_file():
        return f"{_CORONA.name} not found in {EVALUATION}"
    return cross_validate(*read_corona(_CORONA), FOLDS)


def adapted_corona_outcome() -> Outcome | str:
    """The same with the encoder adapted to each fold's training questions, or why there is none."""
    if not can_adapt():
        return "it needs PyTorch, which `make evaluate` could not fetch"
    if not _CORONA.is_file():
        return f"{_CORONA.name} not found in {EVALUATION}"
    return cross_validate(*read_corona(_CORONA), FOLDS, adapted_to)


def main() -> None:
    """Measure, print the report, write it to results/evaluation.md and compare it with the baseline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--save", action="store_true", help="make these figures the baseline")
    parser.add_argument("--skip-cases", action="store_true", help="leave out the cases over REST")
    options = parser.parse_args()
    stop_servers_when_stopped()
    RESULTS.mkdir(exist_ok=True)
    lines, sections = ["# How well messages are understood", ""], dict[str, Section]()

    cases = "left out" if options.skip_cases else run_cases(RESULTS / "evaluation-server.log")
    lines += _shown(of_cases(cases))
    if isinstance(cases, CaseRates):
        rates = {name: round(rate, 4) for name, rate in cases.rates.items()}
        sections["cases"] = {"totals": {"all": rates.pop("all")}, "topics": rates}

    training = read_training(DATA / "nlu")
    outcome = cross_validate(*labelled(training), FOLDS)
    lines += _shown(of_outcome(outcome))
    sections["cross-validation"] = section(outcome)

    held_back = ask_held_back(*labelled(training))
    lines += _shown(of_held_back(held_back))
    sections["held back"] = section(held_back, topics=False)

    follow_ups = ask_follow_ups(*labelled(training), read_follow_ups(FOLLOW_UPS))
    lines += _shown(of_follow_ups(follow_ups))
    sections["follow-ups"] = section(follow_ups, topics=False)

    for name, encoder, corona in (
        ("corona", "the sentence encoder as it came", corona_outcome()),
        ("corona, adapted", "the sentence encoder adapted to each fold's questions", adapted_corona_outcome()),
    ):
        lines += _shown(of_corona(corona, encoder))
        if isinstance(corona, Outcome):
            sections[name] = section(corona, topics=False)

    losses = _losses(sections)
    lines += _shown(["## Compared with the baseline", "", *(losses or ["Nothing is worse."]), ""])
    (RESULTS / "evaluation.md").write_text("\n".join(lines), encoding="utf-8")
    if options.save:
        save_baseline({**sections, "sample": section(sampled(training))})
        print("These figures are the baseline now.")
    elif losses:
        sys.exit(1)


def _losses(sections: dict[str, Section]) -> list[str]:
    before = read_baseline()
    return [
        f"- {name}: {line}"
        for name, now in sections.items()
        if name in before
        for line in worse(now, before[name], TOTAL_TOLERANCE, TOPIC_TOLERANCE)
    ]


def _shown(lines: list[str]) -> list[str]:
    print("\n".join(lines), flush=True)
    return lines


if __name__ == "__main__":
    main()
