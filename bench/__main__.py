"""Measures Earshot, with a stock Rasa bot beside it, and writes down what it found.

    python -m bench [core] [turns] [doors] [many] [stock] [ready] [nlu] [concern]
                    [console] [alarm] [simulate] [tables] [all]

core: the pure core alone. turns: the real service, every turn committed, and
stock Rasa beside it. doors: from a text's webhook to the text that answers it,
with stock Rasa's Twilio connector beside it. many: 2,000 conversations by text
at once. stock: stock Rasa alone. ready: how long a start takes.
nlu: recognition, cross-validated. concern: the safeguarding screen. console: pages
over 100,000 conversations in PostgreSQL. alarm: from a text that tells of harm to the
open queue and the mail server. simulate: 10,000 made-up
residents through the core and into a store. tables: all tables of a release, of a
million conversations, with plain pandas beside it. all: all of them but `stock`, which
`turns` contains; the usual choice. Results go to bench/results/ and
docs/performance.md.

Exit codes: 0 measured, 1 a measurement could not be made, 2 wrong arguments.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.alarm import measure_alarm
from bench.concern import measure_concern
from bench.console import measure_console
from bench.core import measure_core
from bench.doors import measure_doors, measure_many
from bench.measuring import BenchProblem
from bench.nlu import measure_nlu
from bench.processes import ROOT
from bench.ready import measure_ready
from bench.reporting import write_page, write_results
from bench.simulate import measure_simulate
from bench.study_tables import measure_tables
from bench.turns import measure_stock, measure_turns

Say = Callable[[str], None]

PARTS: dict[str, Callable[[Path, Say], dict[str, Any]]] = {
    "core": lambda _folder, _say: measure_core(),
    "turns": measure_turns,
    "doors": measure_doors,
    "many": measure_many,
    "stock": measure_stock,
    "ready": measure_ready,
    "nlu": measure_nlu,
    "concern": lambda _folder, _say: measure_concern(),
    "console": measure_console,
    "alarm": measure_alarm,
    "simulate": measure_simulate,
    "tables": measure_tables,
}
USUAL = (
    "core", "ready", "turns", "doors", "many", "nlu", "concern", "console", "alarm", "simulate",
    "tables",
)  # fmt: skip


def main() -> int:
    """Measure the parts that are asked for."""
    wanted = _wanted()
    try:
        for name in wanted:
            _measure(name)
    except BenchProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; parts that were finished are kept.", file=sys.stderr)
        return 1
    return 0


def _wanted() -> list[str]:
    lines = (__doc__ or "").split("\n\n")
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=lines[0], epilog=" ".join(lines[2].split())
    )
    parser.add_argument("parts", nargs="*", choices=[*PARTS, "all"], default="all", metavar="PART")
    given = parser.parse_args().parts
    given = [given] if isinstance(given, str) else given
    return list(dict.fromkeys(n for part in given for n in (USUAL if part == "all" else [part])))


def _measure(name: str) -> None:
    """One part, in a folder of its own on the disk that the project is on."""
    _say(f"[{name}]")
    started = time.monotonic()
    beside = ROOT / ".cache"
    beside.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=beside, prefix="bench-") as folder:
        result = PARTS[name](Path(folder), _say)
    write_results(name, result)
    write_page()
    for key, value in result.items():
        if isinstance(value, int | float):
            _say(f"  {key}: {value}")
    _say(f"  ({time.monotonic() - started:.0f} seconds)")


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
