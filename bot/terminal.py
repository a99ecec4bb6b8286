"""How a conversation looks in a terminal, and in a file or pipe.

What is said goes to standard output, everything else (welcome back, please
wait) to standard error, so that the output of a script is the conversation
and nothing else. :class:`PlainScreen` writes the form that golden transcripts
have; :class:`TerminalScreen` writes for people.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.script import Line
from dialogues.exchange import Prompt
from dialogues.texting import as_text

INDENT = "  "
UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Signs that would steer a terminal instead of showing."""


class Screen(Protocol):
    """What a conversation needs of wherever it is shown."""

    def say(self, prompt: Prompt, *, hint: bool = False) -> None:
        """Show a prompt, with its hint where a helper reads along."""

    def echo(self, line: str) -> None:
        """Show a reply that came from a script."""

    def notice(self, words: str) -> None:
        """Say something about the conversation that is no part of it."""

    @contextmanager
    def waiting(self, words: str) -> Iterator[None]:
        """Show that something takes its time, and what."""
        yield


def as_lines(speaker: str, text: str) -> str:
    """``Speaker: words``, with further lines indented so that none looks like a speaker."""
    first, *more = text.split("\n")
    rest = (f"{INDENT}{line}".rstrip() for line in more)
    return "\n".join([f"{speaker}: {first}".rstrip(), *rest])


class PlainScreen:
    """Text lines: ``Earshot: …`` and ``You: …``."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out, self._err = out, err

    def say(self, prompt: Prompt, *, hint: bool = False) -> None:
        self._write(as_lines("Earshot", as_text(prompt)))
        if hint and prompt.hint:
            self._write(as_lines("Hint", prompt.hint.strip()))

    def echo(self, line: str) -> None:
        self._write(as_lines("You", line))

    def notice(self, words: str) -> None:
        print(words, file=self._err, flush=True)

    @contextmanager
    def waiting(self, words: str) -> Iterator[None]:
        self.notice(words)
        yield

    def _write(self, text: str) -> None:
        print(text, file=self._out, flush=True)


class TerminalScreen:
    """The same for people's eyes: wrapped, with room and a little colour."""

    def __init__(self, out: Console, err: Console) -> None:
        self._out, self._err = out, err

    def say(self, prompt: Prompt, *, hint: bool = False) -> None:
        self._out.print()
        self._block("Earshot", "cyan", as_text(prompt), "")
        if hint and prompt.hint:
            self._block("Hint", "yellow", prompt.hint.strip(), "italic")

    def echo(self, line: str) -> None:
        self._block("You", "green", line, "")

    def notice(self, words: str) -> None:
        self._err.print(Text(words, style="dim"))

    @contextmanager
    def waiting(self, words: str) -> Iterator[None]:
        with self._err.status(Text(words)):
            yield

    def _block(self, speaker: str, colour: str, words: str, style: str) -> None:
        self._out.print(Text(speaker, style=colour))
        words = UNSHOWN.sub("", words)
        self._out.print(Padding(Text(words, style=style), (0, 2), expand=False))


class Keyboard:
    """Replies typed by somebody who sees them as they type."""

    scripted = False

    def __init__(self, ask: Callable[[str], str] = input) -> None:
        self._ask = ask

    def next(self) -> Line | None:
        """The next line with anything in it; None when there will be no more."""
        while True:
            try:
                text = self._ask("\nYou: ")
            except EOFError:
                return None
            if text.strip():
                return Line(text, escapes=False)

    def again(self) -> bool:
        """Whether somebody wants the last reply to be tried again."""
        try:
            self._ask("Your reply is still here. Press Enter to try again, or Ctrl-C to stop. ")
        except EOFError:
            return False
        return True


def screen(out: TextIO, err: TextIO) -> Screen:
    """The screen for these streams: for people if both are terminals."""
    if out.isatty() and err.isatty():
        return TerminalScreen(Console(file=out, highlight=False), Console(file=err))
    return PlainScreen(out, err)
