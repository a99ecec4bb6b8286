"""All tables of a million conversations, 40 million answers: how long, and in how much memory.

Beside it, in the same run: a bare scan of the answers by ADBC, and counting a
twentieth of the same store with pandas as one plainly would.
"""

import json
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bench.million import fill
from bench.processes import ROOT

CONVERSATIONS = 1_000_000
PART_FOR_PANDAS = 20

Say = Callable[[str], None]


def measure_tables(folder: Path, say: Say) -> dict[str, Any]:
    """Seconds and peak memory, each part in a process of its own."""
    file = folder / "million.db"
    say(f"Filling SQLite with {CONVERSATIONS:,} conversations …")
    answers = fill(file, CONVERSATIONS)
    return measure_store(file, answers, say)


def measure_store(file: Path, answers: int, say: Say) -> dict[str, Any]:
    """The same of a store that is there already."""
    found: dict[str, Any] = {"answers": answers}
    for part in ("scan", "extract", "tables", "pandas"):
        figures = _apart(part, file)
        say(f"{part}: {figures['seconds']} s, {figures['gigabytes']} GB")
        found |= {f"{part}_{name}": figure for name, figure in figures.items()}
    found["extract_over_scan"] = round(found["extract_seconds"] / found["scan_seconds"], 2)
    found["pandas_seconds_for_all"] = round(found["pandas_seconds"] * PART_FOR_PANDAS)
    return found


def _apart(part: str, file: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.study_tables", part, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _scan(file: Path) -> None:
    """The answers as ADBC gives them, and nothing done with them."""
    from adbc_driver_sqlite import dbapi

    with dbapi.connect(f"file:{file}?mode=ro") as connection, connection.cursor() as cursor:
        cursor.execute("SELECT * FROM answers WHERE superseded_at IS NULL")
        for _ in cursor.fetch_record_batch():
            pass


def _extract(file: Path) -> None:
    """Conversations, consents and answers into DuckDB, of whoever agreed to take part."""
    from analysis.study import fill_answers, fill_conversations, open_tables
    from storage.columnar import columnar
    from storage.database import open_database
    from storage.studies import read_study

    engine = open_database(f"sqlite:///{file}")
    with columnar(engine) as store, open_tables(file.parent) as connection:
        study = read_study(store, "social-isolation")
        fill_conversations(connection, store, study)
        fill_answers(connection, store, study)


def _tables(file: Path) -> None:
    """From the store to the finished tables of a release, as CSV and as a workbook."""
    from analysis.areas.shipped import shipped
    from analysis.disclosure import Thresholds
    from analysis.outputs.files.writing import write_tables
    from analysis.outputs.release_files import release_tables
    from analysis.plans.loading import load_plan, shipped_plans
    from analysis.releasing import Study, release
    from analysis.study import open_study
    from storage.columnar import columnar
    from storage.database import open_database
    from storage.studies import read_study

    engine = open_database(f"sqlite:///{file}")
    with columnar(engine) as store:
        found = read_study(store, "social-isolation")
        guides = tuple(found.guides.values())
        plan = load_plan(shipped_plans()["social-isolation"], guides).plan
        assert plan is not None
        with open_study(store, found, file.parent) as tables:
            study = Study(tables, guides, plan, shipped())
            book = file.parent / f"book-{time.time_ns()}"
            now = datetime.now(timezone.utc)
            made = release(study, book, Thresholds(), at=now, by="bench")
    out = file.parent / f"out-{time.time_ns()}"
    write_tables(release_tables(made.contents), out, "xlsx")
    write_tables(release_tables(made.contents), out, "csv")


def _pandas(file: Path) -> None:
    """The plain way, for a part: every row into a frame, and then counted question by question."""
    import pandas as pd

    with sqlite3.connect(file) as connection:
        (last,) = connection.execute("SELECT max(id) FROM conversations").fetchone()
        answers = pd.read_sql(
            "SELECT * FROM answers WHERE superseded_at IS NULL AND conversation_id <= ?",
            connection, params=[last // PART_FOR_PANDAS],
        )  # fmt: skip
    answers["codes"] = answers["codes"].map(json.loads)
    for _, own in answers.groupby("question"):
        own["missing"].value_counts(dropna=False)
        own.explode("codes")["codes"].value_counts()
    groups = answers[answers["question"] == "groups"]
    groups["codes"].map(tuple).value_counts()
    lonely = answers[answers["question"] == "lonely"].set_index("conversation_id")["codes"].str[0]
    place = answers[answers["question"] == "postcode"].set_index("conversation_id")["codes"].str[0]
    each = groups.explode("codes").set_index("conversation_id")["codes"]
    pd.crosstab(each, lonely.reindex(each.index).to_numpy())
    pd.crosstab(each, place.reindex(each.index).to_numpy())


PARTS = {"scan": _scan, "extract": _extract, "tables": _tables, "pandas": _pandas}


def main(part: str, file: str) -> None:
    """One part alone, so that its memory is its own."""
    started = time.perf_counter()
    PARTS[part](Path(file))
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(json.dumps({"seconds": round(seconds, 1), "gigabytes": round(peak, 2)}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
