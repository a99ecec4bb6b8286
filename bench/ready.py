"""From starting the assistant's process to the first answer taken and committed."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.earshot_bot import earshot_bot
from bench.words import REPLIES

STARTS = 3


def measure_ready(folder: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """The median of a few starts; the first may also have to read the model from disk."""
    seconds, memory = [], []
    for number in range(1, STARTS + 1):
        place = folder / f"start-{number}"
        place.mkdir()
        started = time.perf_counter()
        with earshot_bot(place) as bot:
            bot.say(bot.begin(), REPLIES[0])
            seconds.append(round(time.perf_counter() - started, 1))
            memory.append(bot.peak_mb())
        say(f"Start {number} of {STARTS}: first answer taken after {seconds[-1]:.1f} seconds")
    return {
        "ready_seconds": statistics.median(seconds),
        "starts": seconds,
        "peak_mb": max(memory),
    }
