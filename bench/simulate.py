"""A synthetic study: how long 10,000 made-up residents take, and stored turn by turn beside it.

The peer is the ordinary way of keeping turns, in the same store and with the
same residents: every message received, every turn leased and committed by
itself. It is measured over fewer residents and reckoned up.
"""

import os
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from analysis.simulation.kept_lines import CoreTaker
from analysis.simulation.storing import store_study
from analysis.simulation.studies import Study
from bench.measuring import BenchProblem
from bench.one_by_one import live_in_store
from dialogues.loading import load_guide, shipped_guides
from storage import guides
from storage.database import open_database

Say = Callable[[str], None]

RESIDENTS, ONE_BY_ONE, SEED = 10_000, 200, 1
SINCE = datetime(2026, 3, 2, tzinfo=timezone.utc)
ORGANISATION = "Example Council"


def measure_simulate(folder: Path, say: Say) -> dict[str, Any]:
    """Seconds for 10,000 residents with a process for each core, and for the peer.

    ``processor_seconds`` over all cores says what it would be on a machine that does nothing else.
    """
    study = _study()
    engine = open_database(f"sqlite:///{folder / 'together.db'}", create=True)
    cores = os.cpu_count() or 1
    began, spent = time.perf_counter(), _processor_seconds()
    stored = store_study(engine, study, RESIDENTS, ORGANISATION, processes=cores)
    seconds, spent = time.perf_counter() - began, _processor_seconds() - spent
    if stored.added != RESIDENTS:
        raise BenchProblem(f"{stored.added} residents were stored, not {RESIDENTS}.")
    engine.dispose()
    say(f"  {RESIDENTS} residents, {stored.turns} turns in {seconds:.0f} seconds")
    peer = _one_by_one(folder, study)
    return {
        "residents": RESIDENTS,
        "processes": cores,
        "seconds": round(seconds, 1),
        "processor_seconds": round(spent, 1),
        "residents_per_second": round(RESIDENTS / seconds, 1),
        "turns": stored.turns,
        "turns_per_second": round(stored.turns / seconds),
        "one_by_one": peer,
        "one_by_one_seconds": peer["seconds_for_all"],
        "times_one_by_one": round(peer["seconds_for_all"] / seconds, 1),
    }


def _one_by_one(folder: Path, study: Study) -> dict[str, float]:
    engine = open_database(f"sqlite:///{folder / 'one.db'}", create=True)
    with engine.begin() as connection:
        guides.freeze(connection, study.guide, SINCE)
    taker = CoreTaker()
    live_in_store(engine, study, 1, taker, ORGANISATION)
    began = time.perf_counter()
    for number in range(2, ONE_BY_ONE + 2):
        live_in_store(engine, study, number, taker, ORGANISATION)
    seconds = time.perf_counter() - began
    engine.dispose()
    return {
        "residents": ONE_BY_ONE,
        "seconds": round(seconds, 1),
        "seconds_for_all": round(seconds * RESIDENTS / ONE_BY_ONE, 1),
    }


def _processor_seconds() -> float:
    """What this process and those that it has started and seen end have used of the cores."""
    return sum(os.times()[:4])


def _study() -> Study:
    guide = load_guide(shipped_guides()["social-isolation"]).guide
    if guide is None:
        raise BenchProblem("The shipped guide has mistakes: run `earshot guide check`.")
    return Study.of(guide, SEED, SINCE)
