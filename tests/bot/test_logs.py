"""Logs hold no personal data, whatever is passed to them."""

import io
import json
import stat

import pytest
import structlog

from bot.logs import LONGEST, describe, open_log, start_logs


@pytest.fixture
def stream():
    stream = io.StringIO()
    start_logs(stream)
    yield stream
    structlog.reset_defaults()


def test_only_listed_extras_are_logged(stream):
    structlog.get_logger().info("turn taken", conversation=7, words="I live at 4 High Street")
    [line] = stream.getvalue().splitlines()
    logged = json.loads(line)
    assert logged.pop("timestamp")
    assert logged == {"event": "turn taken", "level": "info", "conversation": 7}


def test_an_exception_leaves_its_words_behind(stream):
    try:
        raise ValueError("Mrs Smith said she is lonely")
    except ValueError as error:
        structlog.get_logger().exception("turn failed", **describe(error))
    assert "Smith" not in stream.getvalue()
    assert json.loads(stream.getvalue())["problem"] == "ValueError"
    assert json.loads(stream.getvalue())["where"].startswith("test_logs.py:")


def test_long_values_are_cut(stream):
    structlog.get_logger().warning("odd", code="x" * 500)
    assert json.loads(stream.getvalue())["code"] == "x" * LONGEST


def test_levels_below_the_one_that_is_set_are_left_out(stream):
    start_logs(stream, "error")
    structlog.get_logger().info("quiet")
    assert stream.getvalue() == ""


def test_the_log_is_for_its_owner_only(tmp_path):
    with open_log(tmp_path / "var") as log:
        log.write("x")
    path = tmp_path / "var" / "earshot.log"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == "x"
