"""Replies typed or written one a line, for the terminal and for scripts.

A line is a reply. In scripts blank lines and lines that begin with ``#`` are
passed over, and ``\\n`` inside a line parts several messages of one reply. Lines
that begin with one of the commands below do what words cannot:

``!press CODE[,CODE]``  press buttons of the last prompt that has any
``!media KIND``         send a photo, voice, video, location, file, sticker or contact
``!note WORDS``         the helper's own note, kept with the next reply
``!empty``              a reply without any words

In scripts ``\\#``, ``\\!`` and ``\\\\`` stand for the sign itself.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from dialogues.exchange import Media, Reply

COMMAND = re.compile(r"!(press|media|note|empty)(?:\s+(.*))?$", re.DOTALL)
SIGN = re.compile(r"\\[n#!\\]|.", re.DOTALL)
MEDIA = get_args(Media)


@dataclass(frozen=True)
class Line:
    """One line as written.

    ``id`` is its own in its script, or empty. What somebody types is taken as
    it is; only in scripts are there ``escapes``.
    """

    text: str
    id: str = ""
    escapes: bool = True


def read_script(text: str, name: str = "") -> list[Line]:
    """The replies in a script, in order.

    With a ``name`` every line gets an id made of the name and all that stands
    up to it, so that a script that was interrupted and is run again goes on
    after the last line that was taken.
    """
    so_far = hashlib.sha256(name.encode("utf-8", "replace"))
    lines = []
    for raw in text.split("\n"):
        line = raw.removesuffix("\r")
        so_far.update(line.encode("utf-8", "replace") + b"\n")
        if line.strip() and not line.startswith("#"):
            lines.append(Line(line, so_far.hexdigest()[:24] if name else ""))
    return lines


class Script:
    """Replies from a script, shown as they are sent."""

    scripted = True

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = iter(lines)

    def next(self) -> Line | None:
        """The next line; None after the last."""
        return next(self._lines, None)

    def again(self) -> bool:
        """Nobody is there to ask."""
        return False


def note_in(line: str) -> str | None:
    """The helper's note, if the line is one."""
    name, rest = _command(line)
    return rest if name == "note" else None


def to_reply(line: Line, *, prompt: str | None = None, note: str = "", id: str = "") -> Reply:
    """The reply that a line stands for; ``prompt`` is the last one with buttons.

    Words after ``!`` that are no command are simply words.
    """
    name, rest = _command(line.text)
    if name == "press" and rest:
        codes = tuple(code.strip() for code in rest.split(",") if code.strip())
        return Reply(codes=codes, prompt=prompt, note=note, id=id)
    if name == "media" and rest in MEDIA:
        return Reply(media=rest, note=note, id=id)  # type: ignore[arg-type]
    if name == "empty" and not rest:
        return Reply(note=note, id=id)
    texts = _messages(line.text) if line.escapes else (line.text,)
    return Reply(texts=texts, note=note, id=id)


def _command(line: str) -> tuple[str, str]:
    found = COMMAND.match(line)
    return (found[1], (found[2] or "").strip()) if found else ("", "")


def _messages(line: str) -> tuple[str, ...]:
    """The messages in a line, parted by ``\\n``, with the other escapes undone."""
    texts = [""]
    for sign in SIGN.findall(line):
        if sign == r"\n":
            texts.append("")
        else:
            texts[-1] += sign[-1]
    return tuple(texts)
