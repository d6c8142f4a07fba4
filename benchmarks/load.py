"""`python -m benchmarks.load`: how the time of a turn grows with the number of families that write at once.

For one worker, and for two workers (two processes), where a conversation stays with the worker it began on.
"""

import argparse
import os
import platform

from benchmarks import RESULTS
from benchmarks.families import TURNS_PER_CONVERSATION, Timing, ask_together
from benchmarks.own_project import serving_workers
from benchmarks.servers import stop_servers_when_stopped

FAMILIES = (2, 4, 8, 16, 32, 64)
WORKERS = (1, 2)
_LEAST_EACH = 4 * TURNS_PER_CONVERSATION  # so that as many families as it says write at once


def measure(workers: int, turns: int, most_seconds: float) -> dict[int, Timing]:
    """For each number of families the turns that `workers` workers answered them."""
    with serving_workers(workers, RESULTS) as servers:
        addresses = [server.address for server in servers]
        ask_together(addresses, 4, 40)  # warm-up, not counted
        return {
            families: ask_together(addresses, families, max(turns, families * _LEAST_EACH), most_seconds)
            for families in FAMILIES
        }


def table(found: dict[int, dict[int, Timing]], about: str) -> str:
    """The timings, by workers and families, as a Markdown table."""
    lines = [about, "", "| workers | families at once | p50 (ms) | p95 (ms) | turns per second | errors |"]
    lines.append("| ---: " * 6 + "|")
    for workers, timings in found.items():
        for families, timing in timings.items():
            p50, p95 = timing.percentile(0.5), timing.percentile(0.95)
            lines.append(
                f"| {workers} | {families} | {p50:.0f} | {p95:.0f} | {timing.per_second:.0f} | {timing.errors} |"
            )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print the table and write it to results/load.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=640, help="turns at each number of families")
    parser.add_argument("--seconds", type=float, default=30.0, help="most seconds at each number of families")
    options = parser.parse_args()
    stop_servers_when_stopped()
    RESULTS.mkdir(exist_ok=True)
    about = (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, families and workers on the same machine."
    )
    report = table({count: measure(count, options.turns, options.seconds) for count in WORKERS}, about)
    (RESULTS / "load.md").write_text(report, encoding="utf-8")
    print(f"{report}\nwritten to {RESULTS.name}/load.md")


if __name__ == "__main__":
    main()
