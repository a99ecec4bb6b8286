"""Turns through the real service, and the same through stock Rasa beside it."""

import statistics
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.earshot_bot import earshot_bot
from bench.holding import Bot, hold
from bench.measuring import Run, figures
from bench.stock_bot import stock_bot

ROUNDS = 3
AT_ONCE = (1, 8)
"""Conversations side by side: a single one, and enough to keep both cores busy."""

EARSHOT_CONVERSATIONS = {1: 8, 8: 24}
STOCK_CONVERSATIONS = {1: 4, 8: 8}
"""Whole conversations of 40 replies in each round, by how many are held at once.

Multiples of four, so that every question hears every reply (``bench.words``).
"""

Say = Callable[[str], None]


def measure_turns(folder: Path, say: Say) -> dict[str, Any]:
    """Earshot and the stock bot in turn, round by round, on the same words."""
    with ExitStack() as leaving:
        say("Training and starting the stock Rasa bot …")
        stock = leaving.enter_context(stock_bot(folder))
        say("Starting Earshot …")
        earshot = leaving.enter_context(earshot_bot(folder))
        for bot in (earshot, stock):
            _warm_up(bot)
        ours: dict[int, list[Run]] = {n: [] for n in AT_ONCE}
        theirs: dict[int, list[Run]] = {n: [] for n in AT_ONCE}
        for number in range(1, ROUNDS + 1):
            for at_once in AT_ONCE:
                _hold(earshot, EARSHOT_CONVERSATIONS[at_once], ours[at_once], at_once)
                _hold(stock, STOCK_CONVERSATIONS[at_once], theirs[at_once], at_once)
                say(_said(number, at_once, ours[at_once][-1], theirs[at_once][-1]))
        memory = {"earshot": earshot.peak_mb(), "stock": stock.peak_mb()}
    return _results(ours, theirs, memory)


def measure_stock(folder: Path, say: Say) -> dict[str, Any]:
    """The stock bot alone, to look into it."""
    say("Training and starting the stock Rasa bot …")
    with stock_bot(folder) as stock:
        _warm_up(stock)
        runs: dict[int, list[Run]] = {n: [] for n in AT_ONCE}
        for at_once in AT_ONCE:
            _hold(stock, STOCK_CONVERSATIONS[at_once], runs[at_once], at_once)
        return {**_by_number(runs), "peak_mb": stock.peak_mb()}


def _warm_up(bot: Bot) -> None:
    hold(bot, 2, 2)


def _hold(bot: Bot, conversations: int, runs: list[Run], at_once: int) -> None:
    runs.append(hold(bot, conversations, at_once))


def _said(number: int, at_once: int, ours: Run, theirs: Run) -> str:
    return (
        f"Round {number} of {ROUNDS}, {at_once} at once: Earshot {ours.turns_per_second:.0f}, "
        f"stock Rasa {theirs.turns_per_second:.1f} turns a second"
    )


def _results(
    ours: dict[int, list[Run]], theirs: dict[int, list[Run]], memory: dict[str, float]
) -> dict[str, Any]:
    """``times_stock`` and ``turns_per_second`` with conversations side by side, growth alone.

    Growth is read from single conversations, where nobody else's turn is
    waited for.
    """
    busy = max(AT_ONCE)
    return {
        "times_stock": _times(ours[busy], theirs[busy]),
        "times_stock_one_at_once": _times(ours[1], theirs[1]),
        "late_over_early": figures(ours[1])["late_over_early"],
        "turns_per_second": figures(ours[busy])["turns_per_second"],
        "peak_mb": memory["earshot"],
        "earshot": _by_number(ours),
        "stock": {**_by_number(theirs), "peak_mb": memory["stock"]},
        "rounds": ROUNDS,
    }


def _times(ours: list[Run], theirs: list[Run]) -> float:
    """How many times as fast, round by round; the median round."""
    pairs = zip(ours, theirs, strict=True)
    return round(statistics.median(a.turns_per_second / b.turns_per_second for a, b in pairs), 1)


def _by_number(runs: dict[int, list[Run]]) -> dict[str, Any]:
    return {f"{at_once}_at_once": figures(of_it) for at_once, of_it in runs.items()}
