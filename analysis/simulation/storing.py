"""Putting a synthetic study into a store that is for made-up people alone."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from analysis.simulation.kept_lines import Taker
from analysis.simulation.studies import Study, batches, prefix, simulate
from storage.database import for_reading
from storage.guides import freeze
from storage.respondents import organisation
from storage.synthetic import check_synthetic, simulated
from storage.whole import write


@dataclass(frozen=True)
class Stored:
    """What came of it: residents who were there already, residents added with all their turns,
    how those ended."""

    there: int
    added: int
    turns: int
    dispositions: Mapping[str, int]


def store_study(
    engine: Engine,
    study: Study,
    respondents: int,
    organisation_name: str,
    *,
    processes: int = 1,
    taker: Taker | None = None,
    advance: Callable[[int], None] = lambda count: None,
) -> Stored:
    """Simulate residents up to number ``respondents`` and store those who are not there yet.

    Every batch is one transaction: what was cut off goes on where it stopped.
    ``advance`` is told how many more are there. Raises DatabaseProblem where
    others are in the store; nothing was stored then.
    """
    whose, there = _prepare(engine, study, organisation_name)
    advance(min(there, respondents))
    ended: Counter[str] = Counter()
    turns = 0
    wanted = batches(there + 1, respondents)
    for conversations in simulate(study, wanted, processes=processes, taker=taker):
        with engine.begin() as connection:
            write(connection, whose, conversations)
        ended.update(each.conversation["disposition"] for each in conversations)
        turns += sum(len(each.turns) for each in conversations)
        advance(len(conversations))
    return Stored(there, ended.total(), turns, ended)


def _prepare(engine: Engine, study: Study, organisation_name: str) -> tuple[int, int]:
    """The organisation's id, and how many residents of this study are there."""
    with for_reading(engine).connect() as connection:
        check_synthetic(connection)
    with engine.begin() as connection:
        freeze(connection, study.guide, study.since)
        whose = organisation(connection, organisation_name, study.since)
        return whose, simulated(connection, whose, study.guide_hash, prefix(study.seed))
