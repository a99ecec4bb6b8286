"""What was measured, and the figures made of it."""

import platform
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


class BenchProblem(Exception):
    """The measurement cannot be made, or would mean nothing; the message says why."""


@dataclass(frozen=True)
class Timed:
    """One reply's latency: the number of the question it answered, from 1, and seconds."""

    number: int
    seconds: float


@dataclass(frozen=True)
class Run:
    """Several conversations held: every reply's latency, and how long all took together."""

    at_once: int
    replies: tuple[Timed, ...]
    seconds: float

    @property
    def turns_per_second(self) -> float:
        """Replies answered a second, over all conversations."""
        return len(self.replies) / self.seconds


def figures(runs: Sequence[Run]) -> dict[str, float]:
    """The figures of runs alike: throughput (median run), latency, how it grows."""
    replies = [timed for run in runs for timed in run.replies]
    return {
        "turns_per_second": round(statistics.median(r.turns_per_second for r in runs), 1),
        "late_over_early": round(late_over_early(replies), 2),
        "p50_ms": round(_percentile(replies, 50), 1),
        "p95_ms": round(_percentile(replies, 95), 1),
        "turns": len(replies),
    }


def late_over_early(replies: Iterable[Timed]) -> float:
    """Median latency of the last ten questions over that of the first ten."""
    seconds: dict[bool, list[float]] = {True: [], False: []}
    for timed in replies:
        if timed.number <= 10 or timed.number > 30:
            seconds[timed.number > 30].append(timed.seconds)
    return statistics.median(seconds[True]) / statistics.median(seconds[False])


def peak_mb(pid: int) -> float:
    """The most memory that a process has held, in MB; its present memory where that is unknown."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        found = next(line for line in status.read_text().splitlines() if "VmHWM" in line)
        return round(int(found.split()[1]) / 1024, 1)
    seen = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return round(int(seen.stdout) / 1024, 1)


def present_mb(pid: int) -> float:
    """The memory that a process holds now, in MB."""
    seen = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return round(int(seen.stdout) / 1024, 1)


def machine() -> dict[str, str | int]:
    """The machine that measured, so that figures are not compared across machines."""
    import os

    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown"


def _percentile(replies: Sequence[Timed], percent: int) -> float:
    """In milliseconds."""
    cuts = statistics.quantiles([t.seconds * 1000 for t in replies], n=100, method="inclusive")
    return cuts[percent - 1]
