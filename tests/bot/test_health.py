"""``/health``, ``/ready`` and ``/metrics``, asked over HTTP."""

import httpx
import pytest
from arriving import Front
from fastapi import FastAPI
from planted import NUMBER, PERSON, WORDS, found_in
from serving import serving
from sqlalchemy import select

from bot.health import router
from bot.parts import Parts
from bot.settings import Settings
from storage import database
from storage.heartbeats import WELL, beat
from storage.models import RESPONDENTS


@pytest.fixture
def here(engine):
    return Front(engine)


@pytest.fixture
def asked(here, engine):
    """Asks for a page, as somebody on this machine."""
    settings = Settings(_env_file=None, database_url=f"sqlite:///{engine.url.database}")
    parts = Parts(
        settings, engine, database.for_reading(engine), here.keys, here.intake,
        lambda: here.now,
    )  # fmt: skip
    app = FastAPI()
    app.include_router(router(parts))
    with serving(app) as address, httpx.Client(base_url=address) as client:
        yield client.get


def beats(here, **said):
    with here.engine.begin() as connection:
        for name, state in said.items():
            beat(connection, name, state, here.now)


def test_it_is_alive_whatever_else_is_the_matter(asked, tmp_path):
    for file in tmp_path.glob("store.db*"):
        file.write_bytes(b"no database" * 999)
    assert asked("/health").status_code == 200
    assert asked("/ready").status_code == 503
    assert "earshot_database_up 0.0" in asked("/metrics").text


def test_it_is_not_ready_before_worker_and_delivery_are_there(asked, here):
    before = asked("/ready")
    assert (before.status_code, len(before.json()["reasons"])) == (503, 2)
    beats(here, worker="waiting for the assistant", delivery=WELL)
    waiting = asked("/ready")
    assert waiting.status_code == 503
    assert waiting.json()["reasons"] == ["No worker can go on: waiting for the assistant."]
    beats(here, worker=WELL)
    after = asked("/ready")
    assert (after.status_code, after.json()) == (200, {"ready": True, "reasons": []})


def test_figures_are_in_prometheus_format(asked):
    answer = asked("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain")
    assert "# TYPE earshot_messages_waiting gauge" in answer.text
    assert "# TYPE earshot_turns_total counter" in answer.text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
def test_figures_are_not_for_whoever_comes_through_a_proxy(asked, header):
    answer = asked("/metrics", headers={header: "203.0.113.7"})
    assert answer.status_code == 403
    assert "earshot_" not in answer.text


def test_nothing_that_people_wrote_is_on_any_page(asked, here):
    here.take(WORDS, NUMBER)
    here.take(f"my name is {PERSON}", NUMBER)
    beats(here, worker=WELL, delivery=WELL)
    with here.engine.connect() as connection:
        names = connection.execute(select(RESPONDENTS.c.pseudonym)).scalars().all()
    assert names
    for path in ("/health", "/ready", "/metrics"):
        text = asked(path).text
        assert found_in(text) == []
        assert not any(name in text for name in names)
