"""Somebody is told of every concern, again and again until somebody takes it up."""

import io
import json
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import structlog
from mail_server import free_port, mail_server
from planted import found_in
from sqlalchemy import event

from bot.alerting.alerts import NAME, PAUSES, Alerts
from bot.alerting.planning import Planning
from bot.alerting.post import FolderPost, MailPost
from bot.alerting.staffed import Staffed
from bot.logs import start_logs
from bot.metrics import counted
from storage import database
from storage.concerns import acknowledge, add_words, due_alerts, open_concerns, recent
from storage.heartbeats import WELL, states
from storage.problems import DatabaseProblem

LONDON = ZoneInfo("Europe/London")
LEAD = "lead@charity.example"


@pytest.fixture
def server():
    with mail_server() as server:
        yield server


@pytest.fixture
def telling(store, engine, keys):
    """Makes alerts that go through the mail server at a port."""

    def make(port: int, minutes: int = 15) -> Alerts:
        post = MailPost("127.0.0.1", port, "none", "earshot@charity.example", LEAD, patience=2.0)
        return Alerts(
            engine=store.engine,
            reading=database.for_reading(engine),
            keys=keys,
            post=post,
            planning=Planning(
                store.engine,
                database.for_reading(engine),
                keys,
                Staffed.working_days(LONDON, time(9), time(17)),
                minutes,
            ),
            clock=lambda: store.now,
        )

    return make


def subjects(server) -> list[str]:
    return [letter["Subject"] for letter in server.letters]


def alert_state(store) -> str:
    with store.engine.connect() as connection:
        return next(beat.state for beat in states(connection) if beat.name == NAME)


def test_a_concern_is_told_at_once_and_not_again_before_its_time(server, telling, concern, later):
    reference = concern()
    alerts = telling(server.port)
    assert alerts.step() == 1
    later(minutes=14, seconds=59)
    assert alerts.step() == 0
    assert subjects(server) == [f"Concern {reference}: please look"]


def test_it_is_told_again_until_somebody_takes_it_up(server, telling, store, concern, later):
    reference = concern()
    alerts = telling(server.port)
    for _ in range(3):
        alerts.step()
        later(minutes=15)
    with store.engine.begin() as connection:
        assert acknowledge(connection, reference, "ann", "rang her", store.now)
    for _ in range(20):
        later(minutes=60)
        assert alerts.step() == 0
    assert subjects(server) == [
        f"Concern {reference}: please look",
        f"Concern {reference}: still open, told once before",
        f"Concern {reference}: still open, told twice before",
    ]


def test_at_night_it_is_told_at_once_and_again_in_the_morning(server, telling, store, concern):
    store.now = datetime(2026, 3, 27, 22, 0, tzinfo=UTC)
    concern()
    alerts = telling(server.port)
    assert alerts.step() == 1
    told = []
    while store.now < datetime(2026, 3, 30, 9, 0, tzinfo=UTC):
        store.later(300)
        if alerts.step():
            told.append(store.now)
    # Over the weekend the clocks go forward: nine o'clock is eight in Greenwich.
    first = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)
    assert told == [first + timedelta(minutes=15 * n) for n in range(5)]


def test_every_concern_is_told_by_itself(server, telling, concern):
    references = {concern(), concern(), concern()}
    assert telling(server.port).step() == 3
    assert {subject.split(":")[0].removeprefix("Concern ") for subject in subjects(server)} == (
        references
    )


def test_what_they_write_next_is_told_at_once(server, telling, store, keys, concern, later):
    concern()
    alerts = telling(server.port)
    alerts.step()
    later(minutes=2)
    with store.engine.begin() as connection:
        [known] = recent(connection, 1, store.now - timedelta(minutes=10))
        add_words(connection, keys, known.id, "please hurry", store.now)
    assert alerts.step() == 1


def test_what_they_write_while_mail_is_sent_is_told_next(telling, store, keys, concern, later):
    concern()
    alerts = telling(free_port())

    class Slow:
        def __init__(self):
            self.taken = []

        def send(self, letter, now):
            later(seconds=1)
            with store.engine.begin() as connection:
                [known] = recent(connection, 1, store.now - timedelta(minutes=10))
                add_words(connection, keys, known.id, "please hurry", store.now)
            self.taken.append(letter.subject)

    alerts.post = slow = Slow()
    alerts.step()
    assert alerts.step() == 1
    assert len(slow.taken) == 2


def test_a_server_that_is_away_is_asked_again_until_it_is_back(
    telling, store, keys, concern, later
):
    reference, port = concern(), free_port()
    alerts = telling(port)
    for pause in (*PAUSES, PAUSES[-1]):
        assert alerts.step() == 0
        assert alert_state(store).startswith("The mail server cannot be reached")
        store.now += pause
    with store.engine.connect() as connection:
        assert [(each.alerts, each.reference) for each in open_concerns(connection, keys)] == [
            (0, reference)
        ]
    with mail_server(port) as server:
        assert alerts.step() == 1
        later(seconds=15)
        alerts.step()
    assert alert_state(store) == WELL
    assert subjects(server) == [f"Concern {reference}: please look"]


def test_while_the_server_is_away_it_is_not_asked_all_the_time(telling, concern, later):
    concern()
    port = free_port()
    alerts = telling(port)
    alerts.step()
    with mail_server(port) as server:
        later(seconds=4)
        assert alerts.step() == 0
        later(seconds=1)
        assert alerts.step() == 1
    assert len(server.letters) == 1


def test_a_clock_set_back_does_not_silence_alerts(telling, store, concern):
    concern()
    port = free_port()
    alerts = telling(port)
    store.later(3600)
    alerts.step()
    store.now -= timedelta(minutes=50)
    with mail_server(port):
        assert alerts.step() == 1


def test_a_clock_set_back_does_not_delay_the_first_alert(server, telling, store, concern):
    concern()
    store.now -= timedelta(hours=1)
    assert telling(server.port).step() == 1


def test_trouble_stays_known_while_nothing_is_to_be_told(telling, store, concern, later):
    reference = concern()
    alerts = telling(free_port())
    alerts.step()
    with store.engine.begin() as connection:
        acknowledge(connection, reference, "ann", "", store.now)
    later(seconds=60)
    assert alerts.step() == 0
    with store.engine.connect() as connection:
        [beat] = states(connection)
    assert beat.beat_at == store.now
    assert beat.state.startswith("The mail server cannot be reached")


def test_a_store_that_cannot_note_a_letter_does_not_have_it_sent_again(
    server, telling, store, engine, concern
):
    concern()
    alerts = telling(server.port)
    refusing = [True]

    @event.listens_for(engine, "before_cursor_execute")
    def _refuse(connection, cursor, statement, *rest):
        if refusing and statement.startswith("UPDATE concerns SET alerts"):
            raise DatabaseProblem("full", "The disk is full.")

    for _ in range(3):
        with pytest.raises(DatabaseProblem):
            alerts.step()
    refusing.clear()
    assert alerts.step() == 1
    assert len(server.letters) == 1
    store.later(60)
    assert alerts.step() == 0


def test_whoever_is_killed_before_noting_a_letter_has_it_sent_once_more(
    server, telling, engine, concern
):
    concern()

    def _die(connection, cursor, statement, *rest):
        if statement.startswith("UPDATE concerns SET alerts"):
            raise KeyboardInterrupt

    event.listen(engine, "before_cursor_execute", _die)
    with pytest.raises(KeyboardInterrupt):
        telling(server.port).step()
    event.remove(engine, "before_cursor_execute", _die)
    again = telling(server.port)
    assert (again.step(), again.step()) == (1, 0)
    assert len(server.letters) == 2


def test_no_transaction_is_open_while_mail_is_sent(server, telling, store, engine, concern):
    concern()
    alerts = telling(server.port)
    held = []

    class Watching:
        def send(self, letter, now):
            held.append(engine.pool.checkedout())

    alerts.post = Watching()
    assert alerts.step() == 1
    assert held == [0]


def test_nothing_personal_is_in_mail_logs_figures_or_heartbeats(
    telling, store, engine, concern, later
):
    concern()
    concern(("person_asked_for",), "asked", "not_possible", about="other")
    logged, port = io.StringIO(), free_port()
    start_logs(logged, "debug")
    alerts = telling(port)
    alerts.step()
    later(minutes=1)
    with mail_server(port) as server:
        server.answers["RCPT"] = f"550 {LEAD} Gordon Whitcombe +447700900123 hits me"
        alerts.step()
        later(minutes=1)
        server.answers.clear()
        assert alerts.step() == 2
    structlog.reset_defaults()
    with store.engine.connect() as connection:
        pseudonyms = [
            each.pseudonym for each in due_alerts(connection, store.now + timedelta(days=9))
        ]
        beats = str(states(connection))
    mail = "".join(letter.as_string() for letter in server.letters)
    assert len(pseudonyms) == 2
    for text in (mail, logged.getvalue(), counted().decode(), beats):
        assert found_in(text) == []
        assert not any(pseudonym in text for pseudonym in pseudonyms)
    assert LEAD not in logged.getvalue() + counted().decode() + beats


def test_logs_say_which_concern_was_told_and_how_it_failed(telling, concern, later):
    reference, logged, port = concern(), io.StringIO(), free_port()
    start_logs(logged)
    alerts = telling(port)
    alerts.step()
    later(minutes=1)
    with mail_server(port):
        alerts.step()
    structlog.reset_defaults()
    failed, sent = (json.loads(line) for line in logged.getvalue().splitlines())
    assert (failed["event"], failed["problem"], failed["level"]) == (
        "alert failed",
        "away",
        "error",
    )
    assert (sent["event"], sent["reference"], sent["attempts"]) == ("alert sent", reference, 1)


def test_attempts_are_counted_by_outcome(telling, concern, later):
    def count(outcome):
        lines = counted().decode().splitlines()
        name = f'earshot_alerts_total{{outcome="{outcome}"}} '
        return sum(float(line.removeprefix(name)) for line in lines if line.startswith(name))

    before, port = (count("sent"), count("failed")), free_port()
    concern()
    alerts = telling(port)
    alerts.step()
    later(minutes=1)
    with mail_server(port):
        alerts.step()
    assert (count("sent"), count("failed")) == (before[0] + 1, before[1] + 1)


def test_in_the_demonstration_alerts_are_files(telling, store, concern, tmp_path):
    reference = concern()
    alerts = telling(free_port())
    alerts.post = FolderPost(tmp_path / "alerts")
    assert alerts.step() == 1
    [file] = (tmp_path / "alerts").iterdir()
    assert reference in file.read_text()
    assert found_in(file.read_text()) == []
