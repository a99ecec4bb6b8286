"""Looks into Earshot's store after a measurement: nothing lost, nothing twice, what it cost."""

import sqlite3
import time
from contextlib import closing
from typing import Any

from bench.measuring import BenchProblem
from bench.telephones import Provider, number_of
from bench.words import replies_of

LOOKS, GLANCE = 50, 0.2

APART = ("consent", "thanks")
"""Consents and the last words, which are signposting: counted apart."""

PENCE_PER_PART = 4.0
"""The settings' own figure; what a part really costs is in your contract."""


def check_forty(database: str, people: range) -> None:
    """Every conversation of these people is complete and holds all their replies, in order."""
    wanted = sorted(tuple(replies_of(person)) for person in people)
    with closing(sqlite3.connect(database)) as store:
        rows = store.execute(
            "SELECT a.conversation_id, a.raw FROM answers a JOIN conversations c "
            "ON c.id = a.conversation_id WHERE c.disposition = 'complete' "
            "AND a.superseded_at IS NULL ORDER BY a.conversation_id, a.question"
        ).fetchall()
    kept: dict[int, list[str]] = {}
    for conversation, raw in rows:
        kept.setdefault(conversation, []).append(raw)
    there = sorted(tuple(each) for each in kept.values())
    missing = [each for each in wanted if each not in there]
    if missing:
        raise BenchProblem(f"{len(missing)} conversations did not keep every answer.")


def check_short(database: str, people: range, provider: Provider) -> None:
    """Everybody's conversation is complete, nothing waits, and nobody got a text twice.

    The last commits may come a moment after the last text.
    """
    wrong: dict[str, int] = {}
    for _ in range(LOOKS):
        wrong = _wrong(database, people, provider)
        if not wrong:
            return
        time.sleep(GLANCE)
    raise BenchProblem(f"Something was lost or doubled: {wrong}.")


def _wrong(database: str, people: range, provider: Provider) -> dict[str, int]:
    with closing(sqlite3.connect(database)) as store:
        complete = _one(store, "SELECT count(*) FROM conversations WHERE disposition = 'complete'")
        waiting = _one(store, "SELECT count(*) FROM messages WHERE state != 'done'")
        unsent = _one(store, "SELECT count(*) FROM prompts WHERE state != 'shown'")
        shown = _one(store, "SELECT count(*) FROM prompts WHERE channel = 'sms'")
    left = [provider.texts[number_of(person)].waiting.qsize() for person in people]
    found = {
        "conversations not complete": len(people) + 1 - complete,
        "messages left": waiting - (len(people) + 1),
        "prompts not sent": unsent,
        "texts too many or too few": provider.sent - shown,
        "texts that nobody waited for": sum(left),
    }
    return {what: count for what, count in found.items() if count}


def parts_of(database: str) -> dict[str, Any]:
    """Parts a prompt, consents and signposting apart, and what a conversation costs."""
    with closing(sqlite3.connect(database)) as store:
        rows = store.execute(
            "SELECT json_extract(p.prompt, '$.question'), d.parts, p.conversation_id "
            "FROM deliveries d JOIN prompts p ON p.id = d.prompt_id WHERE p.purpose = 'turn'"
        ).fetchall()
    asked = [parts for question, parts, _ in rows if not (question or "").startswith(APART)]
    conversations = len({conversation for *_, conversation in rows})
    parts = sum(parts for _, parts, _ in rows) / conversations
    return {
        "parts_per_prompt": round(sum(asked) / len(asked), 2),
        "texts_per_conversation": round(len(rows) / conversations, 1),
        "parts_per_conversation": round(parts, 1),
        "pence_per_conversation": round(parts * PENCE_PER_PART, 0),
    }


def _one(store: sqlite3.Connection, query: str) -> int:
    return int(store.execute(query).fetchone()[0])
