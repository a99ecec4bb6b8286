"""Buttons under a message: what is written on them, and what comes back when one is pressed.

A button carries what it does, the delivery that brought it, the prompt and the
code: ``=12|take_part.0.1|yes``. Telegram gives it 64 bytes; where prompt and
code do not fit, the option's place in the prompt stands for both: ``=12|#3``.
Which of several choices are chosen is kept on the buttons themselves.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from dialogues.exchange import Prompt
from dialogues.texting import as_text

Act = Literal["=", "+", "-", "."]
"""``=`` this is the answer; ``+`` choose it too; ``-`` choose it no longer; ``.`` that is all."""

MOST_BYTES = 64
CHOSEN = "✓ "
DONE = "OK"
LONGEST_LABEL = 40
"""Characters that a telephone shows on one button."""

_NUMBER = re.compile(r"^\d+ ")

Rows = Sequence[Sequence[tuple[str, str]]]
"""Buttons by row: what is written on each, and what it carries."""


@dataclass(frozen=True)
class Carried:
    """What a button carries; ``place`` instead of prompt and code where those are too long."""

    act: Act
    delivery: int
    prompt: str = ""
    code: str = ""
    place: int | None = None


def keyboard(prompt: Prompt, delivery: int) -> InlineKeyboardMarkup | None:
    """The buttons for a prompt's options; None if it has none."""
    if not prompt.options:
        return None
    act: Act = "+" if prompt.several else "="
    buttons = [
        (label, _write(act, delivery, prompt.id, option.code, place))
        for place, (option, label) in enumerate(zip(prompt.options, labels(prompt), strict=True))
    ]
    wide = _columns([label for label, _ in buttons], prompt.several)
    rows = [buttons[at : at + wide] for at in range(0, len(buttons), wide)]
    if prompt.several:
        rows.append([(DONE, _write(".", delivery, prompt.id, "", 0))])
    return markup(rows)


def labels(prompt: Prompt) -> list[str]:
    """What is written on the buttons: numbered wherever people may also type the number."""
    if as_text(prompt) == prompt.text:
        return [option.label for option in prompt.options]
    return [f"{number} {option.label}" for number, option in enumerate(prompt.options, 1)]


def are_long(prompt: Prompt) -> bool:
    """Whether the options have to be written out above the buttons."""
    return any(len(option.label) > LONGEST_LABEL for option in prompt.options)


def carried(data: str) -> Carried | None:
    """What a pressed button carries; None for what is not ours."""
    act, rest = data[:1], data[1:].split("|")
    if act not in ("=", "+", "-", ".") or not _is_number(rest[0]):
        return None
    if len(rest) == 2 and rest[1][:1] == "#" and _is_number(rest[1][1:]):
        return Carried(act, int(rest[0]), place=int(rest[1][1:]))  # type: ignore[arg-type]
    if len(rest) == 3:
        return Carried(act, int(rest[0]), rest[1], rest[2])  # type: ignore[arg-type]
    return None


def code(carried: Carried, prompt: Prompt) -> str:
    """The code that a button stands for in this prompt; empty if it has no such place."""
    if carried.place is None:
        return carried.code
    return prompt.options[carried.place].code if carried.place < len(prompt.options) else ""


def chosen(rows: Rows, taps: Mapping[str, bool]) -> set[str]:
    """What is chosen: as the buttons show it, changed by taps that they do not show yet.

    Both by what the buttons carry but for the act, as :func:`choice` tells it.
    """
    shown = {choice(data): data[:1] == "-" for row in rows for _, data in row if data[:1] != "."}
    return {each for each, on in {**shown, **taps}.items() if on and each in shown}


def redrawn(rows: Rows, on: Collection[str]) -> Rows:
    """The buttons with exactly these choices marked."""
    return [[_redrawn(text, data, on) for text, data in row] for row in rows]


def choice(data: str) -> str:
    """Which choice a button stands for, whatever pressing it does."""
    return data[1:]


def label(rows: Rows, which: str) -> str:
    """What is written on the button of a choice, without its mark and number."""
    for row in rows:
        for text, data in row:
            if choice(data) == which:
                return _NUMBER.sub("", text.removeprefix(CHOSEN))
    return ""


def markup(rows: Rows) -> InlineKeyboardMarkup:
    """The buttons as Telegram takes them."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


def _redrawn(text: str, data: str, on: Collection[str]) -> tuple[str, str]:
    if data[:1] not in ("+", "-"):
        return text, data
    plain = text.removeprefix(CHOSEN)
    if choice(data) in on:
        return f"{CHOSEN}{plain}", f"-{choice(data)}"
    return plain, f"+{choice(data)}"


def _write(act: Act, delivery: int, prompt: str, code: str, place: int) -> str:
    whole = f"{act}{delivery}|{prompt}|{code}"
    return whole if len(whole.encode()) <= MOST_BYTES else f"{act}{delivery}|#{place}"


def _columns(texts: Sequence[str], several: bool) -> int:
    longest = max(len(text) for text in texts)
    if several or longest > 12:
        return 1
    return 6 if longest <= 3 and len(texts) > 2 else 2


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 18
