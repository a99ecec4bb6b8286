"""Results as JSON, one file for each part, and docs/performance.md made of them."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bench.measuring import machine
from bench.processes import ROOT

RESULTS = ROOT / "bench" / "results"
PAGE = ROOT / "docs" / "performance.md"

Results = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Line:
    """A row of the table: which part's figure, what is wanted of it, and the peer's."""

    what: str
    part: str
    key: str
    wanted: str
    unit: str = ""
    peer: Callable[[Mapping[str, Any]], Any] = lambda _: None


LINES = (
    Line("Turns as many times as stock Rasa, 8 conversations at once", "turns", "times_stock",
         "at least 12, aim 20"),
    Line("The same, one conversation", "turns", "times_stock_one_at_once", ""),
    Line("Turns a second, every turn committed", "turns", "turns_per_second", "at least 100", "",
         lambda turns: turns["stock"]["8_at_once"]["turns_per_second"]),
    Line("Latency of the last ten questions over the first ten", "turns", "late_over_early",
         "at most 1.15", "", lambda turns: turns["stock"]["1_at_once"]["late_over_early"]),
    Line("Memory of one service process, at its peak", "turns", "peak_mb", "at most 700", "MB",
         lambda turns: turns["stock"]["peak_mb"]),
    Line("From start to first answer", "ready", "ready_seconds", "at most 25, aim 15", "s"),
    Line("The pure core alone, replies a second", "core", "turns_per_second", "at least 5,000"),
    Line("Texts answered a second, from webhook to the text sent", "doors", "turns_per_second",
         "at least 80", "", lambda doors: doors["stock"]["turns_per_second"]),
    Line("The same at 30 a second, 95 of 100 within", "doors", "p95_ms", "at most 250", "ms"),
    Line("Webhooks at 100 a second, 99 of 100 acknowledged within", "doors", "ack_p99_ms",
         "at most 100", "ms"),
    Line("Pause in which texts of one thought are joined (measured with 0)", "doors",
         "joining_pause_seconds", "", "s"),
    Line("Conversations by text at once, nothing lost, nothing twice", "many", "conversations",
         "2,000"),
    Line("Texts answered a second meanwhile", "many", "turns_per_second", ""),
    Line("Memory of all processes at the end, over that after a quarter", "many",
         "memory_growth", "flat"),
    Line("Parts a prompt in English, consents and signposting apart", "many", "parts_per_prompt",
         "at most 1.5"),
    Line("Parts of a complete conversation", "many", "parts_per_conversation", ""),
    Line("Cost of a complete conversation at 4p a part", "many", "pence_per_conversation", "",
         "p"),
    Line("Pages for staff over 100,000 conversations in PostgreSQL, 95 of 100 within", "console",
         "slowest_p95_ms", "at most 200", "ms"),
    Line("Weight of the first page with all that it fetches", "console", "first_page_kb",
         "at most 100", "kB"),
    Line("From a text that tells of harm to the open queue, the longest of 20", "alarm",
         "queue_longest_s", "at most 2", "s"),
    Line("The same to the mail server", "alarm", "mail_longest_s", "at most 10", "s"),
    Line("10,000 made-up residents through the core and into a store", "simulate", "seconds",
         "under 120", "s"),
    Line("The same turn by turn, reckoned from 200 of them", "simulate", "one_by_one_seconds", "",
         "s"),
    Line("All tables of 1,000,000 conversations (40 million answers)", "tables", "tables_seconds",
         "at most 180, aim 60", "s"),
    Line("The same, memory at its peak", "tables", "tables_gigabytes", "at most 6, aim 4", "GB"),
    Line("Extract of it over a bare scan by ADBC", "tables", "extract_over_scan", "at most 3"),
    Line("Counting a twentieth of it with plain pandas, times twenty", "tables",
         "pandas_seconds_for_all", "", "s"),
)  # fmt: skip


def write_results(part: str, figures: Mapping[str, Any]) -> None:
    """Keep a part's figures, with when and on what they were measured."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    measured = datetime.now(timezone.utc).isoformat(timespec="seconds")
    kept = {"measured": measured, "machine": machine(), **figures}
    path = RESULTS / f"{part}.json"
    path.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_page() -> None:
    """Write docs/performance.md from the results that there are."""
    results = {path.stem: json.loads(path.read_text("utf-8")) for path in RESULTS.glob("*.json")}
    PAGE.write_text(page(results), encoding="utf-8")


def page(results: Results) -> str:
    """The page: ``bench/page.md`` with what was measured put in."""
    template = (Path(__file__).parent / "page.md").read_text("utf-8")
    filled = template.format(
        table=_table(results), latencies=_latencies(results), recognition=_recognition(results)
    )
    return re.sub(r"\n{3,}", "\n\n", filled)


def _table(results: Results) -> str:
    rows = ["| what | wanted | reached | stock Rasa |", "|---|---|---|---|"]
    for line in LINES:
        figures = results.get(line.part)
        if figures is not None:
            peer = line.peer(figures)
            reached = f"**{_figure(figures[line.key], line.unit)}**"
            rows.append(f"| {line.what} | {line.wanted} | {reached} | {_figure(peer, line.unit)} |")
    return "\n".join([*rows, "", *_measured(results)])


def _measured(results: Results) -> list[str]:
    """When and on what the parts of the table were measured: machines differ."""
    parts: dict[str, list[str]] = {}
    for part in dict.fromkeys(line.part for line in LINES):
        if part in results:
            parts.setdefault(_when_and_where(results[part]), []).append(f"`{part}`")
    return [f"- {', '.join(names)}: measured {where}." for where, names in parts.items()]


def _when_and_where(figures: Mapping[str, Any]) -> str:
    on = figures["machine"]
    return (
        f"on {figures['measured'][:10]} on {on['cores']} cores ({on['processor']}, "
        f"{on['system']}), Python {on['python']} and, for Rasa, 3.10"
    )


def _latencies(results: Results) -> str:
    turns = results.get("turns")
    if turns is None:
        return ""
    rows = [
        "## How long one reply takes",
        "",
        "| bot | conversations at once | turns a second | p50 | p95 | last ten over first ten |",
        "|---|---|---|---|---|---|",
    ]
    for bot, name in (("earshot", "Earshot"), ("stock", "stock Rasa")):
        for key, figures in turns[bot].items():
            if isinstance(figures, dict):
                rows.append(
                    f"| {name} | {key.split('_')[0]} | {figures['turns_per_second']} "
                    f"| {figures['p50_ms']} ms | {figures['p95_ms']} ms "
                    f"| {figures['late_over_early']} |"
                )
    rows += ["", f"Measured {_when_and_where(turns)}."]
    return "\n".join(rows)


def _recognition(results: Results) -> str:
    nlu = results.get("nlu")
    if nlu is None:
        return ""
    rows = [f"| {key.replace('_', ' ')} | {_figure(value)} |" for key, value in nlu.items()
            if isinstance(value, int | float)]  # fmt: skip
    return "\n".join(
        ["## Recognition, cross-validated", "", "| figure | value |", "|---|---|", *rows]
    )


def _figure(value: Any, unit: str = "") -> str:
    if value is None:
        return "–"
    number = f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
    return f"{number} {unit}".strip()
