"""A synthetic study: numbered residents, each the same in every run, in any number of processes."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from analysis.simulation.dice import Dice
from analysis.simulation.feelings import draw_feelings
from analysis.simulation.invented import invented
from analysis.simulation.kept_lines import CoreTaker, KeptLine, Taker
from analysis.simulation.lives import draw_life
from analysis.simulation.manners import draw_manner
from analysis.simulation.pacing import Clock, beginning
from analysis.simulation.resident import Resident
from analysis.simulation.talking import Line, hold
from analysis.simulation.truths import Person
from dialogues.guide import Guide, from_document, hash_of, to_document
from storage.lookups import code_answer
from storage.whole import Recorded, Whole

TOGETHER = 50
"""Residents that a process takes at a time, and that are written together."""

_AHEAD = 3
"""Batches that wait for each process: enough to keep it busy, few enough for memory."""


@dataclass(frozen=True)
class Study:
    """What makes a synthetic study: guide, seed, and the first day on which people begin."""

    guide: Guide
    guide_hash: str
    seed: int
    since: datetime

    @classmethod
    def of(cls, guide: Guide, seed: int, since: datetime) -> "Study":
        """A study with this guide as it is."""
        return cls(guide, hash_of(guide), seed, since)

    def pseudonym(self, number: int) -> str:
        """What resident ``number`` is called everywhere: SYN, the seed, the number."""
        return f"{prefix(self.seed)}{number:05d}"


def prefix(seed: int) -> str:
    """How the pseudonyms of all residents of a seed begin."""
    return f"SYN-{seed}-"


@dataclass(frozen=True)
class Cast:
    """A resident who is ready to talk, and when they begin."""

    resident: Resident
    clock: Clock
    started: datetime

    @property
    def beginning(self) -> dict[str, str]:
        """How the conversation is begun, but for the guide."""
        manner = self.resident.manner
        return {
            "path": manner.path,
            "role": manner.role,
            "channel": manner.channel,
            "language": manner.language,
        }


def cast(study: Study, number: int, misheard: float | None = None) -> Cast:
    """Resident ``number`` of the study, from 1.

    ``misheard`` is the share of replies heard wrongly, if not as invented.
    """
    dice = Dice(study.seed, number)
    life = draw_life(dice)
    person = Person(life, draw_feelings(dice, life))
    manner = draw_manner(dice, life, study.guide)
    started = beginning(dice, study.since)
    share = invented()["replies"]["misheard"] if misheard is None else misheard
    resident = Resident(person, manner, study.guide, dice, share)
    return Cast(resident, Clock(dice, manner.channel, started), started)


def live(study: Study, number: int, taker: Taker) -> Whole:
    """The whole conversation of resident ``number``."""
    player = cast(study, number)
    begun = player.beginning
    recorded = Recorded(
        study.pseudonym(number), guide_hash=study.guide_hash, now=player.started,
        coder=code_answer, **begun,  # type: ignore[arg-type]
    )  # fmt: skip
    line = KeptLine(taker, study.guide, {"guide_hash": study.guide_hash, **begun}, recorded)
    talk(study, number, player, line)
    return recorded.finished()


def talk(study: Study, number: int, player: Cast, line: Line) -> None:
    """Hold the conversation of resident ``number`` on any line."""
    name = f"simulated-{study.guide_hash[:8]}-{study.seed}-{number}"
    hold(player.resident, line, player.clock, name)


def batches(first: int, last: int) -> list[range]:
    """The residents from ``first`` to ``last``, both included, as they are taken together."""
    return [range(n, min(n + TOGETHER, last + 1)) for n in range(first, last + 1, TOGETHER)]


def simulate(
    study: Study, wanted: Sequence[range], *, processes: int = 1, taker: Taker | None = None
) -> Iterator[list[Whole]]:
    """The conversations of these residents, batch after batch, in order.

    The same whatever the number of ``processes``. A ``taker`` of one's own
    (the real assistant) is asked in this process alone.
    """
    if taker is not None or processes < 2 or len(wanted) < 2:
        asked = taker or CoreTaker()
        yield from ([live(study, number, asked) for number in batch] for batch in wanted)
        return
    spawn = multiprocessing.get_context("spawn")
    given = (_plain(study),)
    pool = ProcessPoolExecutor(processes, spawn, initializer=_set_up, initargs=given)
    waiting: deque[Future[list[Whole]]] = deque()
    try:
        for batch in wanted:
            waiting.append(pool.submit(_batch, batch))
            if len(waiting) > processes * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_STUDY: list[Study] = []
"""The study that this process has been set up with."""


def _plain(study: Study) -> dict[str, Any]:
    return {"document": to_document(study.guide), "seed": study.seed, "since": study.since}


def _set_up(plain: dict[str, Any]) -> None:
    # Ctrl-C is for the process that was started; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    guide = from_document(plain["document"])
    _STUDY[:] = [Study.of(guide, plain["seed"], plain["since"])]


def _batch(numbers: range) -> list[Whole]:
    [study], taker = _STUDY, CoreTaker()
    return [live(study, number, taker) for number in numbers]
