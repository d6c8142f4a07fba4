"""`make bench`: this assistant against a stock Rasa 3.6.21 server, in one run on one machine.

Both get the same training questions and are asked the same questions by the same clients over REST.
Stock Rasa answers with one text from one custom action; this assistant does everything it does.
"""

import argparse
import json
import os
import platform
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import RESULTS
from benchmarks.families import ask_together, late_turn_cost
from benchmarks.own_project import copy_project, serving_own, train_copy
from benchmarks.servers import Server, stop_servers_when_stopped
from benchmarks.stock_project import serving_stock, train_project, write_project
from bot.project import DATA

LEAST_SPEEDUP, MOST_LATE_COST = 3.0, 1.2


@dataclass(frozen=True)
class Figures:
    """What was measured of one assistant; times of turns in ms, the rest in seconds and MB."""

    turns_per_second: float
    p50: float
    p95: float
    errors: int
    early_turn: float
    late_turn: float
    late_turn_cost: float
    first_answer_seconds: float
    memory: float | None
    training_seconds: float


def measure(server: Server, others: list[Server], training: float, first: float, clients: int, quick: bool) -> Figures:
    """Ask `server` everything; the memory of the `others` that it needs is added to its own."""
    ask_together([server.address], clients, 40)  # warm-up, not counted
    timing = ask_together([server.address], clients, 120 if quick else 800)
    early, late, cost = late_turn_cost(server.address, 1 if quick else 3)
    memories = [one.memory() for one in (server, *others)]
    known = [memory for memory in memories if memory is not None]
    return Figures(
        turns_per_second=timing.per_second,
        p50=timing.percentile(0.5),
        p95=timing.percentile(0.95),
        errors=timing.errors,
        early_turn=early,
        late_turn=late,
        late_turn_cost=cost,
        first_answer_seconds=first,
        memory=sum(known) if len(known) == len(memories) else None,
        training_seconds=training,
    )


def measure_own(folder: Path, clients: int, quick: bool) -> Figures:
    """Copy this project into the empty `folder`, train it, serve it and measure it."""
    copy_project(folder)
    _say("this assistant: training")
    training = train_copy(folder, RESULTS / "own-training.log")
    _say("this assistant: asking")
    with serving_own(RESULTS / "own-server.log", folder) as server:
        return measure(server, [], training, server.seconds_to_answer, clients, quick)


def measure_stock(folder: Path, training: Path, epochs: int, clients: int, quick: bool) -> Figures:
    """Write a stock project into the empty `folder`, train it (once for the same data), serve it, measure it."""
    key = write_project(folder, epochs, training)
    _say(f"stock Rasa: training, {epochs} epochs (minutes; not again for the same data)")
    model, seconds = train_project(folder, key, RESULTS)
    _say("stock Rasa: asking")
    with serving_stock(folder, model, RESULTS) as servers:
        # Both servers start at once in practice, and the action server is the faster one.
        first = servers.rasa.seconds_to_answer
        return measure(servers.rasa, [servers.actions], seconds, first, clients, quick)


def table(own: Figures, stock: Figures | None, about: str) -> str:
    """The figures as a Markdown table, with what was to be reached below it."""
    rows: list[tuple[str, str, str]] = [
        ("turns per second", "turns_per_second", ".1f"),
        ("turn, p50 (ms)", "p50", ".1f"),
        ("turn, p95 (ms)", "p95", ".1f"),
        ("turns without an answer", "errors", "d"),
        ("turns 5-14 of one conversation (ms)", "early_turn", ".1f"),
        ("turns 190-199 (ms)", "late_turn", ".1f"),
        ("turn 200 relative to turn 5", "late_turn_cost", ".2f"),
        ("start to first answer (s)", "first_answer_seconds", ".1f"),
        ("resident memory (MB)", "memory", ".0f"),
        ("training (s)", "training_seconds", ".0f"),
    ]
    lines = [about, "", "| | this assistant | stock Rasa |", "| --- | ---: | ---: |"]
    for label, field, form in rows:
        cells = [_cell(figures, field, form) for figures in (own, stock)]
        lines.append(f"| {label} | {cells[0]} | {cells[1]} |")
    lines.append("")
    if stock and stock.turns_per_second:
        speedup = own.turns_per_second / stock.turns_per_second
        verdict = _verdict(speedup >= LEAST_SPEEDUP)
        lines.append(f"- {speedup:.1f} times stock's turns per second (at least {LEAST_SPEEDUP:.0f}): {verdict}")
    cheap = own.late_turn_cost <= MOST_LATE_COST
    lines.append(
        f"- turn 200 costs {own.late_turn_cost:.2f} times turn 5 (at most {MOST_LATE_COST}): {_verdict(cheap)}"
    )
    return "\n".join(lines) + "\n"


def _cell(figures: Figures | None, field: str, form: str) -> str:
    value = getattr(figures, field) if figures else None
    return "-" if value is None else format(value, form)


def _verdict(reached: bool) -> str:
    return "reached" if reached else "NOT reached"


def _say(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    """Measure, print the table, and write it and the figures into results/."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer turns: shows that it works, not how fast it is")
    parser.add_argument("--skip-stock", action="store_true", help="measure this assistant alone")
    parser.add_argument("--stock-epochs", type=int, default=100, help="training epochs of stock Rasa (rasa init: 100)")
    parser.add_argument("--clients", type=int, default=8, help="families that ask at the same time")
    options = parser.parse_args()
    stop_servers_when_stopped()
    RESULTS.mkdir(exist_ok=True)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="haandbog-bench-") as scratch:
        own_folder, stock_folder = Path(scratch) / "own", Path(scratch) / "stock"
        own_folder.mkdir()
        own = measure_own(own_folder, options.clients, options.quick)
        stock = None
        if not options.skip_stock:
            # The copied questions: they may change in the project while this runs.
            questions = own_folder / DATA.name / "nlu"
            stock = measure_stock(stock_folder, questions, options.stock_epochs, options.clients, options.quick)
    about = (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"{options.clients} clients on the same machine, load before the run {load:.1f}"
        + (f", stock Rasa trained for {options.stock_epochs} epochs" if stock else "")
        + ("; a quick run" if options.quick else "")
        + "."
    )
    report = table(own, stock, about)
    figures = {"about": about, "own": asdict(own), "stock": asdict(stock) if stock else None}
    (RESULTS / "bench.json").write_text(json.dumps(figures, indent=2) + "\n")
    (RESULTS / "bench.md").write_text(report, encoding="utf-8")
    print(f"\n{report}\nwritten to {RESULTS.name}/bench.json and bench.md")


if __name__ == "__main__":
    main()
