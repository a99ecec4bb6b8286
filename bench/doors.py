"""The whole way of a text: webhook, intake, turn, delivery, provider; and stock Rasa beside it."""

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.house import KEYWORD, House, house
from bench.measuring import BenchProblem
from bench.processes import free_port
from bench.stock_texts import stock_texts
from bench.store_check import check_forty, check_short, parts_of
from bench.telephones import Provider, number_of
from bench.words import QUESTIONS, replies_of

Say = Callable[[str], None]

AT_ONCE = 40
"""Telephones side by side where as much as possible is to go through."""

CONVERSATIONS = 80
STOCK_CONVERSATIONS = 8
STOCK_BEGINS = "begin"
"""What the stock bot takes for a beginning."""

CALM_RATE = 30.0
"""Texts a second at which latency is measured."""

CALM_SECONDS = 40.0
WEBHOOK_RATE, WEBHOOK_SECONDS = 100.0, 20.0
MANY = 2000


def measure_doors(folder: Path, say: Say) -> dict[str, Any]:
    """Throughput, latency and acknowledgement with 40 open questions, and the peer."""
    ours = asyncio.run(_ours(folder, say))
    say("Training and starting the stock Rasa bot with its Twilio connector …")
    theirs = asyncio.run(_theirs(folder, say))
    return {
        **ours,
        "times_stock": round(ours["turns_per_second"] / theirs["turns_per_second"], 1),
        "stock": theirs,
    }


def measure_many(folder: Path, say: Say) -> dict[str, Any]:
    """``MANY`` conversations of the shipped short path at once; costs and memory."""
    return asyncio.run(_many(folder, say))


async def _ours(folder: Path, say: Say) -> dict[str, Any]:
    api = free_port()
    with house(folder, api, "forty", EARSHOT_GUIDES_DIR=str(_forty_in(folder))) as earshot:
        provider = Provider(earshot.webhook)
        async with provider.open(api):
            await _hold(provider, range(4), 4, begin=KEYWORD)
            began = time.perf_counter()
            people = range(100, 100 + CONVERSATIONS)
            await _hold(provider, people, AT_ONCE, begin=KEYWORD)
            rate = CONVERSATIONS * len(QUESTIONS) / (time.perf_counter() - began)
            say(f"{AT_ONCE} telephones at once: {rate:.0f} texts answered a second")
            calm = await _calmly(provider)
            say(f"{CALM_RATE:.0f} a second: p95 {_percentile(calm, 95):.0f} ms until the answer")
            acks = await _knocking(provider)
            say(f"{WEBHOOK_RATE:.0f} webhooks a second: p99 {_percentile(acks, 99):.0f} ms")
            check_forty(earshot.database, people)
            memory = earshot.peaks()
    return {
        "turns_per_second": round(rate, 1),
        "p50_ms": round(_percentile(calm, 50), 1),
        "p95_ms": round(_percentile(calm, 95), 1),
        "ack_p50_ms": round(_percentile(acks, 50), 1),
        "ack_p99_ms": round(_percentile(acks, 99), 1),
        "joining_pause_seconds": 8.0,
        "peak_mb": memory,
    }


async def _theirs(folder: Path, say: Say) -> dict[str, Any]:
    api = free_port()
    with stock_texts(folder, api) as webhook:
        provider = Provider(webhook)
        async with provider.open(api):
            await _hold(provider, range(2), 2, begin=STOCK_BEGINS)
            began = time.perf_counter()
            people = range(100, 100 + STOCK_CONVERSATIONS)
            await _hold(provider, people, STOCK_CONVERSATIONS, begin=STOCK_BEGINS)
            rate = STOCK_CONVERSATIONS * len(QUESTIONS) / (time.perf_counter() - began)
    say(f"stock Rasa: {rate:.1f} texts answered a second")
    return {"turns_per_second": round(rate, 1)}


async def _hold(provider: Provider, people: range, at_once: int, *, begin: str) -> list[float]:
    """Whole conversations, ``at_once`` side by side; how long each answer took."""
    todo, taken = iter(people), []

    async def hold_some() -> None:
        for person in todo:
            taken.extend(await _conversation(provider, person, begin))

    await asyncio.gather(*(hold_some() for _ in range(at_once)))
    return taken


async def _conversation(provider: Provider, person: int, begin: str) -> list[float]:
    number, taken = number_of(person), []
    await provider.say(number, begin)
    await provider.hear(number)
    for reply in replies_of(person):
        began = time.perf_counter()
        await provider.say(number, reply)
        await provider.hear(number)
        taken.append(time.perf_counter() - began)
    return taken


async def _calmly(provider: Provider) -> list[float]:
    """Texts at a steady rate, each from somebody who has the last answer already."""
    people = range(1000, 1000 + int(CALM_RATE * CALM_SECONDS / len(QUESTIONS)))
    taken: list[float] = []

    async def person(number: int, start: float) -> None:
        await asyncio.sleep(start)
        pause = len(people) / CALM_RATE
        telephone = number_of(number)
        await provider.say(telephone, KEYWORD)
        await provider.hear(telephone)
        for reply in replies_of(number):
            began = time.perf_counter()
            await provider.say(telephone, reply)
            await provider.hear(telephone)
            seconds = time.perf_counter() - began
            taken.append(seconds)
            await asyncio.sleep(max(0.0, pause - seconds))

    starts = (n / CALM_RATE for n in range(len(people)))
    await asyncio.gather(*(person(n, at) for n, at in zip(people, starts, strict=True)))
    return taken


async def _knocking(provider: Provider) -> list[float]:
    """Webhooks at a fixed rate, whatever becomes of them: how long until they are answered."""
    waits: list[asyncio.Task[float]] = []
    began = time.perf_counter()
    for text in range(int(WEBHOOK_RATE * WEBHOOK_SECONDS)):
        await asyncio.sleep(max(0.0, began + text / WEBHOOK_RATE - time.perf_counter()))
        words = KEYWORD if text < 400 else "not so bad thanks"
        waits.append(asyncio.create_task(provider.say(number_of(5000 + text % 400), words)))
    return list(await asyncio.gather(*waits))


async def _many(folder: Path, say: Say) -> dict[str, Any]:
    from bench.replaying import reply_to

    api = free_port()
    with house(folder, api, "social-isolation") as earshot:
        provider = Provider(earshot.webhook)
        async with provider.open(api):
            turns = await _short(provider, 0, reply_to, None)
            say(f"a conversation of the short path takes {len(turns)} replies")
            seen: list[dict[str, float]] = []
            began = time.perf_counter()
            looking = asyncio.create_task(_watch(earshot, seen))
            people = range(1, 1 + MANY)
            await asyncio.gather(*(_short(provider, n, reply_to, turns) for n in people))
            seconds = time.perf_counter() - began
            looking.cancel()
            check_short(earshot.database, people, provider)
            parts = parts_of(earshot.database)
    early, late = seen[len(seen) // 4], seen[-1]
    return {
        "conversations": MANY,
        "turns_per_second": round(MANY * len(turns) / seconds, 1),
        "replies": len(turns),
        "memory_early_mb": early,
        "memory_late_mb": late,
        "memory_growth": round(sum(late.values()) / sum(early.values()), 2),
        **parts,
    }


async def _short(
    provider: Provider, person: int, reply_to: Callable[[str], str], expected: Sequence[int] | None
) -> list[int]:
    """A conversation of the short path; how many texts answered each reply.

    Without ``expected`` that is found out, by waiting until no more texts come.
    """
    number, heard = number_of(person), []
    words = KEYWORD
    turn = 0
    while True:
        await provider.say(number, words)
        if expected is None:
            texts = await _until_quiet(provider, number)
        else:
            texts = await provider.hear(number, expected[turn])
        heard.append(len(texts))
        turn += 1
        last = "\n".join(texts)
        if ("?" not in last and "\n1 " not in last) or (expected and turn == len(expected)):
            return heard
        words = reply_to(texts[-1])


async def _until_quiet(provider: Provider, number: str, quiet: float = 2.0) -> list[str]:
    texts = await provider.hear(number)
    while True:
        try:
            async with asyncio.timeout(quiet):
                texts.append(await provider.texts[number].waiting.get())
        except TimeoutError:
            return texts


async def _watch(earshot: House, seen: list[dict[str, float]]) -> None:
    while True:
        seen.append(await asyncio.to_thread(earshot.memory))
        await asyncio.sleep(5)


def _forty_in(folder: Path) -> Path:
    """A folder with the peer's 40 questions as a guide's file."""
    guides = folder / "guides"
    guides.mkdir()
    questions = [
        {"id": f"question_{n:02}", "kind": "text", "text": text, "why": "It helps us.", "thin": 1}
        for n, text in enumerate(QUESTIONS, 1)
    ]
    guide = {
        "format": 1,
        "id": "forty",
        "version": "1",
        "title": "Forty questions",
        "language": "en",
        # Nothing is ever so sure: every reply counts as an answer.
        "limits": {"request_confidence": 1.0},
        "sections": [{"id": "all", "title": "All", "questions": questions}],
    }
    (guides / "forty.yml").write_text(yaml.safe_dump(guide, allow_unicode=True), "utf-8")
    return guides


def _percentile(seconds: Sequence[float], percent: int) -> float:
    """In milliseconds."""
    if len(seconds) < 2:
        raise BenchProblem("There is too little to measure.")
    cuts = statistics.quantiles([s * 1000 for s in seconds], n=100, method="inclusive")
    return cuts[percent - 1]
