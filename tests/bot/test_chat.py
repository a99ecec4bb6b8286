"""`earshot chat` from the first word to the last, with the real assistant."""

import csv
import json
import sqlite3
from pathlib import Path

import openpyxl
import pandas as pd
import pyreadstat
import pytest

from bot.script import Line, Script
from storage.database import open_database

WHOLE = "yes\n61\n1 2\n12\nI miss my sister\n"

CONVERSATION = """\
Earshot: Hello there.
Earshot: Are you happy to take part?
You: yes
Earshot: How old are you?
You: 61
Earshot: Which of these fit you?
"""


@pytest.fixture
def script(tmp_path):
    def write(text: str, name: str = "replies.txt") -> str:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return str(path)

    return write


@pytest.fixture
def database(tmp_path):
    def ask(question: str) -> list[tuple]:
        connection = sqlite3.connect(tmp_path / "earshot.db")
        rows = connection.execute(question).fetchall()
        connection.close()
        return rows

    return ask


def test_a_script_is_held_from_beginning_to_end(earshot, script):
    ended = earshot("chat", "--script", script(WHOLE))
    assert ended.code == 0
    assert ended.out.startswith(CONVERSATION)
    assert ended.out.count("You: ") == 5
    assert "Making the database" in ended.err
    assert "That was the conversation." in ended.err


def test_standard_input_that_is_no_keyboard_is_a_script(earshot):
    assert earshot("chat", typed=WHOLE.encode()).code == 0
    assert earshot("chat", "--script", "-", typed=b"no\n").code == 0


def test_a_conversation_that_has_not_ended_goes_on_with_its_open_question(earshot, script):
    first = earshot("chat", "--script", script("yes\n61\n", "one.txt"))
    assert first.code == 3
    assert "has not ended. Everything that was said is kept." in first.err
    second = earshot("chat", "--script", script("1 2\n12\nI miss my sister\n", "two.txt"))
    assert second.code == 0
    assert second.out.startswith("Earshot: Which of these fit you?")
    assert "Hello there" not in second.out
    assert "Welcome back." in second.err


def test_the_same_script_goes_on_after_its_last_line(earshot, script, database):
    assert earshot("chat", "--script", script("yes\n61\n")).code == 3
    assert earshot("chat", "--script", script(WHOLE)).code == 0
    assert database("select count(*) from messages where state = 'done'") == [(5,)]
    assert database("select count(*) from conversations") == [(1,)]


def test_a_new_conversation_is_begun_when_asked_for(earshot, database):
    earshot("chat", typed=b"yes\n")
    again = earshot("chat", "--new", typed=b"no\n")
    assert again.code == 0
    assert again.out.startswith("Earshot: Hello there.")
    assert database("select disposition from conversations order by id") == [
        ("started",),
        ("refused",),
    ]


def test_helpers_have_conversations_of_their_own_with_hints_and_notes(earshot, database):
    earshot("chat", typed=b"yes\n")
    helped = earshot(
        "chat", "--as", "helper", typed=b"yes\n!note hard of hearing\n61\n!press alone,carer\n"
    )
    assert helped.code == 3
    assert "Hint: Read them out slowly.\nYou: !press alone,carer\n" in helped.out
    assert database("select role, path from conversations order by id") == [
        ("resident", "short"),
        ("helper", "full"),
    ]
    assert database("select note, codes from answers where question in ('age', 'home')") == [
        ("hard of hearing", '["55-64"]'),
        ("", '["alone","carer"]'),
    ]


def test_a_note_without_a_reply_after_it_is_told(earshot):
    ended = earshot("chat", "--as", "helper", typed=b"yes\n!note tired\n")
    assert ended.code == 3
    assert "The last note was not kept" in ended.err


def test_a_changed_guide_leaves_a_conversation_as_it_was(earshot, tmp_path):
    earshot("chat", typed=b"yes\n")
    guide = tmp_path / "guides" / "little.yml"
    guide.write_text(guide.read_text().replace("How old are you?", "What is your age?"))
    changed = earshot("chat", typed=b"!empty\n")
    assert "Earshot: How old are you?" in changed.out
    assert "goes on with the version it began with" in changed.err
    assert "What is your age?" in earshot("chat", "--new", typed=b"yes\n").out


@pytest.mark.parametrize("harm", ["format: [", None])
def test_a_guide_that_is_broken_or_gone_does_not_stop_a_conversation(earshot, tmp_path, harm):
    earshot("chat", typed=b"yes\n61\n1\n")
    guide = tmp_path / "guides" / "little.yml"
    guide.write_text(harm) if harm else guide.unlink()
    ended = earshot("chat", typed=b"12\nI miss my sister\n")
    assert ended.code == 0
    assert "goes on with the guide as it was" in ended.err
    anew = earshot("chat", typed=b"yes\n")
    assert anew.code == 7
    assert "little" in anew.err
    assert anew.out == ""


ODD = {
    "empty": b"!empty\n",
    "long": b"so " * 5000 + b"\n",
    "emoji": "😀😀\n".encode(),
    "right to left": "أشعر بالوحدة\n".encode(),
    "nul": b"I am\x00 fine\n",
    "binary": bytes(range(1, 10)) + bytes(range(11, 256)) + b"\n",
    "command": b"/restart\n",
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_odd_replies_are_kept_and_the_interview_goes_on(earshot, database, odd):
    ended = earshot("chat", typed=b"yes\n61\n1\n12\n" + odd + b"I miss my sister\n!empty\n")
    assert ended.code in (0, 3)
    assert ended.err.count("set aside") == 0
    assert database("select count(*), count(distinct state) from messages") == [(7, 1)]
    assert database("select codes from answers where question = 'home'") == [('["alone"]',)]


def test_odd_replies_are_kept_in_every_store(url, sit_down, little):
    engine = open_database(url)
    table = sit_down(engine, little)
    lines = [odd.decode(errors="replace").removesuffix("\n") for odd in ODD.values()]
    table.chat.begin()
    assert table.chat.run(Script([Line(line) for line in ("yes", "61", "1", "12", *lines)]))
    assert table.chat.set_aside == 0
    assert table.chat.interview().answers["home"].codes == ("alone",)
    engine.dispose()


def test_codes_stay_and_words_go_where_a_question_says_so(earshot, database):
    earshot("chat", typed=b"yes\nI am sixty one years old\n1\n")
    kept = [json.dumps(row) for table in ("messages", "turns", "answers", "conversations")
            for row in database(f"select * from {table}")]  # fmt: skip
    assert not any("sixty" in row for row in kept)
    assert any("55-64" in row for row in kept)


def test_a_language_that_the_guide_lacks_is_refused(earshot):
    ended = earshot("chat", "--language", "cy", typed=b"yes\n")
    assert (ended.code, ended.err.splitlines()[-1]) == (2, 'The guide has no "cy", only: en.')


def test_a_script_that_is_not_there_is_named(earshot, tmp_path):
    ended = earshot("chat", "--script", str(tmp_path / "none.txt"))
    assert ended.code == 2
    assert "none.txt cannot be read (No such file or directory)" in ended.err


def test_what_was_said_can_be_exported(earshot, tmp_path):
    earshot("chat", typed=WHOLE.encode())
    earshot("chat", typed=b"no\n")
    ended = earshot("export", "--out", str(tmp_path / "out"), "--labels")
    assert ended.code == 0
    files = [Path(line) for line in ended.out.splitlines()]
    assert [file.name for file in files] == [
        "conversations.csv", "answers_wide.csv", "answers.csv", "measures.csv", "timing.csv",
        "interactions.csv", "dispositions.csv", "coverage.csv", "versions.csv", "codebook.csv",
        "left_out.csv",
    ]  # fmt: skip
    read = {file.stem: list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
            for file in files}  # fmt: skip
    [row] = read["answers_wide"]
    assert row["home"] == "I live alone; I look after someone"
    assert (row["age"], row["story"]) == ("55-64", "I miss my sister")
    assert [row["disposition"] for row in read["conversations"]] == ["complete"]
    assert [row["reason"] for row in read["left_out"]] == ["refused"]
    kept = "working extract: row by row, not to be shared"
    assert {row["sharing"] for rows in read.values() for row in rows} == {kept}
    assert kept in ended.err.lower()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet", "sav", "jsonl"])
def test_words_that_were_withdrawn_are_in_no_kind_of_export(earshot, tmp_path, kind):
    withdrawn = "yes\n55\n1, 2\nThe lighthouse keeper is my only friend\ndelete everything\nyes\n"
    earshot("chat", typed=WHOLE.encode())
    earshot("chat", typed=withdrawn.encode())
    out = tmp_path / "out"
    ended = earshot("export", "--out", str(out), "--format", kind, "--history")
    assert ended.code == 0, ended.err
    found = "".join(map(everything_in, out.iterdir()))
    assert "lighthouse" not in found
    assert "I miss my sister" in found


def everything_in(path: Path) -> str:
    """All words of a file of any kind that an export can be."""
    if path.suffix == ".parquet":
        return pd.read_parquet(path).to_csv()
    if path.suffix == ".sav":
        return pyreadstat.read_sav(str(path))[0].to_csv()
    if path.suffix == ".xlsx":
        cells = (cell for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row)
        return " ".join(str(cell.value) for cell in cells)
    return path.read_text("utf-8-sig")


def test_an_export_that_cannot_be_written_is_explained(earshot, tmp_path):
    earshot("chat", typed=b"yes\n")
    (tmp_path / "out").write_text("in the way")
    ended = earshot("export", "--out", str(tmp_path / "out"))
    assert ended.code == 9
    assert "cannot be written to" in ended.err


def test_nothing_can_be_exported_of_a_guide_that_nobody_used(earshot, tmp_path):
    earshot("chat", typed=b"yes\n")
    ended = earshot("export", "--out", str(tmp_path / "out"), "--guide", "other")
    assert ended.code == 7
    assert "used so far: little" in ended.err


def test_conversations_are_listed_without_a_word_that_was_said(earshot):
    earshot("chat", typed=WHOLE.encode())
    ended = earshot("conversations")
    assert ended.code == 0
    [row] = [line.split() for line in ended.out.splitlines() if "R-" in line]
    assert row[2:4] == ["little", "1.0"]
    assert "complete" in row
    assert "sister" not in ended.out


def test_an_empty_list_says_how_to_begin(earshot):
    earshot("db", "upgrade")
    assert "earshot chat" in earshot("conversations").out
