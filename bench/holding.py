"""Holds conversations with a bot, one or several at once, and times every reply."""

import queue
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from bench.measuring import Run, Timed
from bench.words import replies_of


class Bot(Protocol):
    """A bot that asks 40 questions."""

    def begin(self) -> Any:
        """Begin a conversation, so that the first question is out."""

    def say(self, conversation: Any, reply: str) -> None:
        """Give one reply; returns when what follows it is kept and out."""

    def check(self, conversation: Any, replies: Sequence[str]) -> None:
        """Raise BenchProblem unless the conversation is over and every answer is kept."""


def hold(bot: Bot, conversations: int, at_once: int) -> Run:
    """Hold whole conversations, ``at_once`` of them side by side.

    Their beginnings are not timed, and neither is the check at the end that
    every answer was kept.
    """
    begun = [(number, bot.begin()) for number in range(conversations)]
    todo: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
    for each in begun:
        todo.put(each)
    with ThreadPoolExecutor(at_once) as people:
        started = time.perf_counter()
        timed = list(people.map(lambda _: _person(bot, todo), range(at_once)))
        seconds = time.perf_counter() - started
    for number, conversation in begun:
        bot.check(conversation, replies_of(number))
    return Run(at_once, tuple(_flat(timed)), seconds)


def _person(bot: Bot, todo: "queue.SimpleQueue[tuple[int, Any]]") -> list[Timed]:
    """One after the other, hold the conversations that nobody holds yet."""
    timed: list[Timed] = []
    while True:
        try:
            number, conversation = todo.get_nowait()
        except queue.Empty:
            return timed
        for question, reply in enumerate(replies_of(number), 1):
            before = time.perf_counter()
            bot.say(conversation, reply)
            timed.append(Timed(question, time.perf_counter() - before))


def _flat(lists: Iterable[list[Timed]]) -> Iterable[Timed]:
    return (timed for each in lists for timed in each)
