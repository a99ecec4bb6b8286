"""A store of a million conversations, 40 million answers, written straight into its tables.

Some hundred interviews are led through the shipped guide by the real core, each with its own
chance answers; every conversation of the store is one of them again, with a respondent, a
moment and a small area of its own. SQLite copies them, so that filling takes minutes, not days.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

from bench.words import REPLIES
from dialogues.exchange import Heard, Reply
from dialogues.guide import Guide, Question
from dialogues.interview import Answer, Interview, to_plain
from dialogues.loading import load_guide, shipped_guides
from dialogues.turn import begin_interview, take_reply
from storage import guides, respondents
from storage.database import open_database
from storage.lookups import code_answer, small_areas
from storage.models import ANSWERS

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=timezone.utc)
TEMPLATES = 997
"""A prime, so that small areas (107 of them) and interviews meet in every combination."""

HEARD = Heard("answer", 0.95)


def fill(file: Path, conversations: int, seed: int = 1) -> int:
    """Make the store and fill it; how many answers it holds."""
    guide = load_guide(shipped_guides()["social-isolation"]).guide
    assert guide is not None
    engine = open_database(f"sqlite:///{file}", create=True)
    with engine.begin() as connection:
        hash_ = guides.freeze(connection, guide, NOW)
        organisation = respondents.organisation(connection, "Bench", NOW)
    engine.dispose()
    plain = sqlite3.connect(file)
    plain.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-500000"
    )
    _templates(plain, guide, hash_, seed)
    _copy(plain, hash_, organisation, conversations)
    (found,) = plain.execute("SELECT count(*) FROM answers").fetchone()
    plain.executescript("PRAGMA journal_mode=WAL")
    plain.close()
    return int(found)


def _templates(plain: sqlite3.Connection, guide: Guide, hash_: str, seed: int) -> None:
    names = [column.name for column in ANSWERS.columns if column.name != "id"]
    plain.execute("CREATE TEMP TABLE t (number INTEGER PRIMARY KEY, interview TEXT, path TEXT,"
                  " role TEXT, channel TEXT, disposition TEXT, turns INTEGER)")  # fmt: skip
    plain.execute(f"CREATE TEMP TABLE a (number INTEGER, {', '.join(names[1:])})")
    plain.execute("CREATE INDEX temp.by_number ON a (number)")
    plain.execute("CREATE TEMP TABLE c (number INTEGER, purpose TEXT, state TEXT)")
    plain.execute("CREATE TEMP TABLE l (number INTEGER PRIMARY KEY, code TEXT)")
    plain.executemany("INSERT INTO l VALUES (?, ?)", enumerate(_areas()))
    for number in range(TEMPLATES):
        chance = Random(f"{seed} {number}")
        interview, consents = _led(guide, hash_, chance)
        row = (number, _as_kept(to_plain(interview)), interview.path, interview.role,
               interview.channel, interview.disposition, interview.turns)  # fmt: skip
        plain.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        plain.executemany("INSERT INTO c VALUES (?, ?, ?)", [(number, *each) for each in consents])
        rows = [[number, *each] for each in _answer_rows(guide, interview)]
        marks = ", ".join("?" * (len(names)))
        plain.executemany(f"INSERT INTO a VALUES ({marks})", rows)


def _led(guide: Guide, hash_: str, chance: Random) -> tuple[Interview, list[tuple[str, str]]]:
    """One interview by chance answers, and what was consented to."""
    turn = begin_interview(
        guide, hash_, path="full", role=chance.choice(["resident", "helper"]),
        channel=chance.choice(["sms", "sms", "web", "telegram"]), language="en", now=NOW,
    )  # fmt: skip
    consents: dict[str, str] = {}
    at, interview = NOW, turn.interview
    stops_at = chance.choice([0, *[1000] * 19]) or chance.randrange(5, 50)
    while interview.opened is not None and interview.state == "open" and interview.turns < stops_at:
        at += timedelta(seconds=chance.randrange(5, 200))
        question = guide.question(interview.opened.question)
        turn = take_reply(guide, interview, _reply(question, interview, chance), HEARD, at)
        interview = turn.interview
        for event in turn.events:
            if event.name in ("consent_given", "consent_refused"):
                consents[event.detail["purpose"]] = event.name.removeprefix("consent_")
    return interview, list(consents.items())


def _reply(question: Question, interview: Interview, chance: Random) -> Reply:
    if question.purpose:
        return Reply(("yes" if chance.random() < 0.97 else "no",))
    if chance.random() < 0.05:
        return Reply(request="skip") if question.skip else Reply(("yes",))
    if question.kind == "several":
        some = chance.sample(range(1, len(question.choices) + 1), k=chance.choice([1, 1, 2, 3]))
        return Reply((", ".join(map(str, some)),))
    if question.choices:
        return Reply((str(chance.randrange(len(question.choices)) + 1),))
    if question.kind in ("scale", "number"):
        low, high = int(question.smallest or 0), int(question.largest or 10)
        return Reply((str(chance.randint(low, high)),))
    said = {"age": str(chance.randint(17, 95)), "date": "3 March 1961", "postcode": "DN31 1HU"}
    return Reply((said.get(question.kind) or chance.choice(REPLIES),))


def _answer_rows(guide: Guide, interview: Interview) -> Iterator[Sequence[Any]]:
    for answer in interview.answers.values():
        yield _answer_row(guide.question(answer.question), answer, interview)


def _answer_row(question: Question, answer: Answer, interview: Interview) -> Sequence[Any]:
    coded = question.keep == "coded" and not answer.missing
    codes = code_answer(question, answer) if coded else answer.codes
    value = None if coded or answer.value is None else _as_kept(answer.value)
    at = datetime.fromisoformat(answer.at)
    turn = round((at - NOW).total_seconds() / 60)
    return (
        answer.question, turn, "" if coded else answer.raw, value, _as_kept(list(codes)),
        answer.missing, answer.how, answer.other, answer.note, answer.by,
        at.strftime("%Y-%m-%d %H:%M:%S.%f"), None, None,
    )  # fmt: skip


def _as_kept(plain: Any) -> str:
    """JSON as the store writes it."""
    return json.dumps(plain, separators=(",", ":"))


def _areas() -> list[str]:
    return sorted(set(small_areas().values()))


def _copy(plain: sqlite3.Connection, hash_: str, organisation: int, conversations: int) -> None:
    indexes = plain.execute(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = 'index' AND tbl_name = 'answers' AND sql <> ''"
    ).fetchall()
    for name, _ in indexes:
        plain.execute(f"DROP INDEX {name}")
    given = {
        "n": conversations,
        "hash": hash_,
        "org": organisation,
        "now": "2026-03-02 10:00:00.000000",
    }
    plain.execute("CREATE TEMP TABLE s AS WITH RECURSIVE s(id) AS (SELECT 1 UNION ALL SELECT id + 1"
                  " FROM s WHERE id < :n) SELECT id FROM s", given)  # fmt: skip
    plain.execute("INSERT INTO respondents (id, organisation_id, pseudonym, created_at)"
                  " SELECT id, :org, printf('R-%08d', id), :now FROM s", given)  # fmt: skip
    plain.execute(
        "INSERT INTO conversations (id, respondent_id, guide_hash, path, role, channel, language,"
        " disposition, interview, turns, version, failures, started_at, updated_at, came_by)"
        " SELECT s.id, s.id, :hash, t.path, t.role, t.channel, 'en', t.disposition, t.interview,"
        f" t.turns, t.turns, 0, :now, :now, 'text' FROM s JOIN t ON t.number = s.id % {TEMPLATES}",
        given,
    )
    plain.execute(
        "INSERT INTO consents (respondent_id, conversation_id, turn, purpose, state,"
        " wording_version, channel, language, by, at)"
        " SELECT s.id, s.id, 1, c.purpose, c.state, '1', 'sms', 'en', 'resident', :now"
        f" FROM s JOIN c ON c.number = s.id % {TEMPLATES}", given,
    )  # fmt: skip
    names = [each.name for each in ANSWERS.columns if each.name not in ("id", "conversation_id")]
    cells = [f"a.{name}" for name in names]
    cells[names.index("codes")] = (
        "CASE WHEN a.question = 'postcode' AND a.missing IS NULL"
        " THEN (SELECT '[\"' || code || '\"]' FROM l WHERE l.number = s.id % 107) ELSE a.codes END"
    )
    plain.execute(
        f"INSERT INTO answers (conversation_id, {', '.join(names)})"
        f" SELECT s.id, {', '.join(cells)} FROM s CROSS JOIN a ON a.number = s.id % {TEMPLATES}"
    )
    for _, statement in indexes:
        plain.execute(statement)
    plain.commit()
