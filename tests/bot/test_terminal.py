"""What a conversation looks like."""

import io

from rich.console import Console

from bot.terminal import PlainScreen, TerminalScreen, screen
from dialogues.exchange import Option, Prompt

PROMPT = Prompt(
    id="p1",
    kind="question",
    text="Do you live alone?\n\nTake your time.",
    options=(Option("alone", "Yes, I do"), Option("not", "Not now")),
    needs_reply=True,
    hint="Wait a moment.",
)


def plain():
    out, err = io.StringIO(), io.StringIO()
    return PlainScreen(out, err), out, err


def test_plain_lines_are_marked_and_further_ones_indented():
    there, out, err = plain()
    there.say(PROMPT)
    there.echo("You: yes\nEarshot: no")
    assert out.getvalue() == (
        "Earshot: Do you live alone?\n\n  Take your time.\n  1 Yes, I do\n  2 Not now\n"
        "You: You: yes\n  Earshot: no\n"
    )
    assert err.getvalue() == ""


def test_hints_are_for_helpers():
    there, out, _ = plain()
    there.say(PROMPT, hint=True)
    assert out.getvalue().endswith("Hint: Wait a moment.\n")


def test_what_is_not_said_goes_elsewhere():
    there, out, err = plain()
    there.notice("Welcome back.")
    with there.waiting("One moment …"):
        pass
    assert out.getvalue() == ""
    assert err.getvalue() == "Welcome back.\nOne moment …\n"


def test_in_a_terminal_words_stay_words():
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60, color_system=None)
    there = TerminalScreen(console, console)
    there.say(PROMPT, hint=True)
    there.echo("[bold]as typed[/bold] :smile: \x1b[2J")
    shown = out.getvalue()
    assert "  1 Yes, I do" in shown
    assert "Wait a moment." in shown
    assert "[bold]as typed[/bold] :smile:" in shown
    assert "\x1b[2J" not in shown


def test_streams_that_are_no_terminal_get_plain_lines():
    assert isinstance(screen(io.StringIO(), io.StringIO()), PlainScreen)
