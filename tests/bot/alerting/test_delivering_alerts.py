"""The real delivery process tells of a concern, though it is killed in the middle."""

import time

import pytest
from mail_server import mail_server

PATIENCE = 120.0


@pytest.fixture
def server(surroundings):
    with mail_server() as server:
        surroundings.update({
            "EARSHOT_DEMO": "false",
            "EARSHOT_ALERT_ADDRESS": "lead@charity.example",
            "EARSHOT_SMTP_HOST": "127.0.0.1",
            "EARSHOT_SMTP_PORT": str(server.port),
            "EARSHOT_SMTP_SECURITY": "none",
        })  # fmt: skip
        yield server


def wait_until(there, process) -> None:
    """Wait as long as the process lives, and no longer than anybody would."""
    until = time.monotonic() + PATIENCE
    while not there() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert there(), process.poll() and process.stderr.read().decode()


def test_a_concern_is_told_by_the_next_process_if_the_first_is_killed_over_it(
    server, start_earshot, concern
):
    reference = concern()
    server.silent["DATA"] = 600.0
    first = start_earshot("deliver")
    wait_until(lambda: "DATA" in server.asked, first)
    first.kill()
    first.wait()
    server.silent.clear()
    wait_until(lambda: server.letters, start_earshot("deliver"))
    assert {letter["Subject"] for letter in server.letters} == {f"Concern {reference}: please look"}
