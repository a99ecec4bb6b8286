"""Replies one a line: what a script and a keyboard can send."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.script import Line, note_in, read_script, to_reply
from dialogues.exchange import Reply


def test_blank_lines_and_comments_are_passed_over():
    lines = read_script("# as: resident\n\nyes\r\n   \n  no, thank you \n#\n\\#1\n")
    assert [line.text for line in lines] == ["yes", "  no, thank you ", "\\#1"]


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("yes", Reply(texts=("yes",))),
        (r"first\nsecond\n", Reply(texts=("first", "second", ""))),
        (r"a \\n b", Reply(texts=(r"a \n b",))),
        (r"\#1 and \!press it", Reply(texts=("#1 and !press it",))),
        (r"C:\temp", Reply(texts=(r"C:\temp",))),
        ("!press yes", Reply(codes=("yes",), prompt="p9")),
        ("!press a, b,c", Reply(codes=("a", "b", "c"), prompt="p9")),
        ("!media photo", Reply(media="photo")),
        ("!empty", Reply()),
        ("!press", Reply(texts=("!press",))),
        ("!media elephant", Reply(texts=("!media elephant",))),
        ("!!! leave me alone", Reply(texts=("!!! leave me alone",))),
        ("!pressing yes", Reply(texts=("!pressing yes",))),
    ],
)
def test_what_a_line_stands_for(line, reply):
    assert to_reply(Line(line), prompt="p9") == reply


def test_what_is_typed_has_no_escapes():
    typed = Line(r"it's in C:\new", escapes=False)
    assert to_reply(typed) == Reply(texts=(r"it's in C:\new",))


def test_a_note_goes_with_the_next_reply():
    assert note_in("!note seemed tired ") == "seemed tired"
    assert note_in("!noted") is None
    assert note_in("note this") is None
    assert to_reply(Line("yes"), note="tired", id="7") == Reply(
        texts=("yes",), note="tired", id="7"
    )


def test_a_script_goes_on_where_it_was_interrupted():
    once, longer = read_script("yes\nno\n", "a.txt"), read_script("yes\nno\nyes\n", "a.txt")
    assert [line.id for line in longer[:2]] == [line.id for line in once]
    assert len({line.id for line in longer}) == 3


def test_other_scripts_and_changed_lines_have_other_ids():
    ids = [read_script(*script)[-1].id for script in [("a\nb", "x"), ("a\nb", "y"), ("c\nb", "x")]]
    assert len(set(ids)) == 3
    assert read_script("a")[0].id == ""


@given(st.text())
def test_any_line_is_some_reply(text):
    reply = to_reply(Line(text, escapes=False), prompt="p")
    assert reply.codes or reply.media or reply.texts == (text,) or text.strip().startswith("!empty")
