"""The pure core alone: how many replies a second `take_reply` takes, on one core."""

import statistics
import time
from datetime import datetime, timezone

from bench.forty import forty
from bench.measuring import BenchProblem
from bench.words import REPLIES
from dialogues.exchange import Heard, Reply
from dialogues.guide import Guide, Path, Question, content_hash, to_document
from dialogues.interview import Interview
from dialogues.loading import load_guide, shipped_guides
from dialogues.turn import begin_interview, take_reply

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=timezone.utc)
HEARD = Heard("answer", 0.9)
PASSES, SECONDS = 5, 0.6
"""The median of so many passes counts; each lasts at least so long."""


def measure_core() -> dict[str, object]:
    """Replies a second through the 40 open questions and through the shipped guide.

    ``turns_per_second`` is the lower of the two.
    """
    shipped = load_guide(shipped_guides()["social-isolation"]).guide
    if shipped is None:
        raise BenchProblem("The shipped guide has mistakes: run `earshot guide check`.")
    speeds = {
        "forty_open_questions": _speed(forty(), "short"),
        "social_isolation_full": _speed(shipped, "full"),
    }
    return {"turns_per_second": min(speeds.values()), **speeds}


def _speed(guide: Guide, path: Path) -> int:
    guide_hash = content_hash(to_document(guide))
    _converse(guide, guide_hash, path)
    return round(statistics.median(_pass(guide, guide_hash, path) for _ in range(PASSES)))


def _pass(guide: Guide, guide_hash: str, path: Path) -> float:
    turns, started = 0, time.perf_counter()
    while (spent := time.perf_counter() - started) < SECONDS:
        turns += _converse(guide, guide_hash, path)
    return turns / spent


def _converse(guide: Guide, guide_hash: str, path: Path) -> int:
    """One whole interview, every question answered plainly; how many replies it took."""
    interview = begin_interview(
        guide, guide_hash, path=path, role="resident", channel="web", language="en", now=NOW
    ).interview
    while interview.state != "ended":
        interview = take_reply(guide, interview, _reply(guide, interview), HEARD, NOW).interview
    if interview.disposition != "complete":
        raise BenchProblem(f"An interview ended as {interview.disposition}.")
    return interview.turns


def _reply(guide: Guide, interview: Interview) -> Reply:
    opened = interview.opened
    if opened is None:
        raise BenchProblem("The interview waits for nothing.")
    return Reply(texts=(_words(guide.question(opened.question), interview.turns),))


def _words(question: Question, turn: int) -> str:
    """What somebody would plainly answer."""
    if question.choices:
        return question.choices[0].label["en"]
    said = {"age": "61", "date": "3 March 1961", "postcode": "DN31 1HU"}
    if question.kind in ("scale", "number"):
        return str(int(question.smallest or 0) + 5)
    return said.get(question.kind, REPLIES[turn % len(REPLIES)])
