"""A conversation that is cut off anywhere goes on: nothing lost, nothing asked twice."""

import json
import os
import pty
import select
import signal
import sqlite3
import threading
import time

import pytest

REPLIES = "yes\n61\n1 2\n12\nI miss my sister\n"


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "replies.txt"
    path.write_text(REPLIES)
    return str(path)


def whole(tmp_path) -> None:
    """The store holds the one conversation, once."""
    connection = sqlite3.connect(tmp_path / "earshot.db")

    def ask(question: str) -> list[tuple]:
        return connection.execute(question).fetchall()

    assert ask("select disposition, turns from conversations") == [("complete", 6)]
    assert ask("select count(*), min(state), max(state) from messages") == [(5, "done", "done")]
    assert ask("select question, codes, value from answers order by id") == [
        ("consent_take_part", '["yes"]', None),
        ("age", '["55-64"]', None),
        ("home", '["alone","carer"]', None),
        ("hours", "[]", 12),
        ("story", "[]", '"I miss my sister"'),
    ]
    prompts = [json.loads(prompt) for (prompt,) in ask("select prompt from prompts")]
    asked = [prompt["question"] for prompt in prompts if prompt["needs_reply"]]
    assert asked == ["consent_take_part", "age", "home", "hours", "story"]
    assert ask("select distinct state from prompts") == [("shown",)]
    connection.close()


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_again_and_again_in_mid_turn(moment, gate, start_earshot, script, tmp_path):
    """``before``: the turn is asked for; ``after``: its answer is on its way."""
    for last in (1, 2, 4):
        process = start_earshot("chat", "--script", script)
        reached = threading.Event()

        def kill(turn, process=process, reached=reached, last=gate.turns + last):
            if turn == last:
                process.kill()
                reached.set()

        setattr(gate, moment, kill)
        assert reached.wait(60), process.communicate()
        assert process.wait() == -signal.SIGKILL
    setattr(gate, moment, lambda turn: None)
    process = start_earshot("chat", "--script", script)
    _, err = process.communicate()
    assert process.returncode == 0, err.decode()
    whole(tmp_path)


def test_stopped_with_ctrl_c_in_mid_turn(gate, start_earshot, script, tmp_path):
    process = start_earshot("chat", "--script", script)
    gate.before = lambda turn: process.send_signal(signal.SIGINT) if turn == 3 else None
    gate.answer = lambda turn, asked: time.sleep(1) if turn == 3 else None
    _, err = process.communicate()
    assert process.returncode == 130
    assert "Stopped. Everything that was said is kept." in err.decode()
    assert "Traceback" not in err.decode()
    again = start_earshot("chat", "--script", script)
    again.communicate()
    assert again.returncode == 0
    whole(tmp_path)


class Terminal:
    """A terminal that somebody sits at."""

    def __init__(self) -> None:
        self._ours, self.theirs = pty.openpty()
        self.shown = ""

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait_for(self, words: str) -> None:
        """Read on until the words are shown, and forget what was shown before them."""
        while words not in self.shown:
            ready, _, _ = select.select([self._ours], [], [], 60)
            assert ready, self.shown
            self.shown += os.read(self._ours, 4096).decode(errors="replace")
        self.shown = self.shown.partition(words)[2]


def test_somebody_at_a_keyboard_leaves_and_comes_back(start_earshot, tmp_path):
    terminal = Terminal()
    at_it = dict.fromkeys(("stdin", "stdout", "stderr"), terminal.theirs)
    first = start_earshot("chat", **at_it, start_new_session=True)
    terminal.wait_for("Are you happy to take part?")
    terminal.wait_for("You: ")
    terminal.type("yes\n")
    terminal.wait_for("How old are you?")
    terminal.wait_for("You: ")
    terminal.type("\n")
    terminal.wait_for("You: ")
    terminal.type("\x04")
    terminal.wait_for("Everything that was said is kept")
    assert first.wait() == 3
    second = start_earshot("chat", **at_it, start_new_session=True)
    terminal.wait_for("Welcome back.")
    terminal.wait_for("How old are you?")
    terminal.wait_for("You: ")
    for reply in ("61", "1 2", "12", "I miss my sister"):
        terminal.type(reply + "\n")
    terminal.wait_for("That was the conversation.")
    assert second.wait() == 0
    whole(tmp_path)


def test_a_second_terminal_begins_a_conversation_of_its_own(gate, start_earshot, tmp_path):
    here, there = Terminal(), Terminal()
    for terminal in (here, there):
        at_it = dict.fromkeys(("stdin", "stdout", "stderr"), terminal.theirs)
        start_earshot("chat", **at_it, start_new_session=True)
        terminal.wait_for("Are you happy to take part?")
        terminal.wait_for("You: ")
    connection = sqlite3.connect(tmp_path / "earshot.db")
    assert connection.execute("select count(*) from conversations").fetchall() == [(2,)]
    connection.close()
