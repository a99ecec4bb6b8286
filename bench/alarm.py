"""From a text that tells of harm to the open queue in a lead's browser, and to the mail server.

All of Earshot runs, as in the measurement of doors; the browser is Chromium,
with the queue open as a lead leaves it open, and the mail server takes letters
on this machine.
"""

import asyncio
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from aiosmtpd.controller import Controller
from playwright.async_api import Page, async_playwright

from bench.house import KEYWORD, House, house
from bench.measuring import BenchProblem
from bench.processes import free_port
from bench.telephones import Provider, number_of

CONCERNS = 20
TEXT = "my husband hits me and i cant leave the house"
PASSWORD = "only for measuring"
PATIENCE = 60.0

Say = Callable[[str], None]


class Letters:
    """A mail server that notes when it was handed what."""

    def __init__(self) -> None:
        self.came: list[float] = []

    async def handle_DATA(self, _server: Any, _session: Any, _envelope: Any) -> str:
        """Take a letter."""
        self.came.append(time.perf_counter())
        return "250 OK"


def measure_alarm(folder: Path, say: Say) -> dict[str, Any]:
    """Seconds from the text until the queue shows it, and until the mail server has the letter."""
    letters = Letters()
    server = Controller(letters, hostname="127.0.0.1", port=free_port())
    server.start()
    try:
        return asyncio.run(_measure(folder, say, letters, server.port))
    finally:
        server.stop()


async def _measure(folder: Path, say: Say, letters: Letters, smtp: int) -> dict[str, Any]:
    api = free_port()
    mail = {
        "EARSHOT_ALERT_ADDRESS": "lead@charity.example",
        "EARSHOT_SMTP_HOST": "127.0.0.1",
        "EARSHOT_SMTP_PORT": str(smtp),
        "EARSHOT_SMTP_SECURITY": "none",
    }
    with house(folder, api, "social-isolation", **mail) as earshot:
        provider = Provider(earshot.webhook)
        async with provider.open(api), async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            page = await browser.new_page()
            await _sign_in(page, earshot)
            seen, mailed = [], []
            for number in range(1, CONCERNS + 1):
                shown, letter = await _one(provider, page, letters, number)
                seen.append(shown)
                mailed.append(letter)
            await browser.close()
    longest, letter = max(seen), max(mailed)
    say(f"in the queue after {longest:.1f} s at most, with the mail server after {letter:.1f} s")
    return {
        "concerns": CONCERNS,
        "queue_median_s": round(sorted(seen)[CONCERNS // 2], 2),
        "queue_longest_s": round(max(seen), 2),
        "mail_median_s": round(sorted(mailed)[CONCERNS // 2], 2),
        "mail_longest_s": round(max(mailed), 2),
    }


async def _sign_in(page: Page, earshot: House) -> None:
    added = subprocess.run(
        [*earshot.command, "staff", "add", "lee@bench.example", "--role", "safeguarding_lead"],
        env=earshot.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    code = re.search(r"/staff/join/(\S+)", added.stdout)
    if code is None:
        raise BenchProblem("No link was made for the lead.")
    chosen = {"password": PASSWORD, "again": PASSWORD}
    joined = f"{earshot.address}/staff/join/{code.group(1)}"
    httpx.post(joined, data=chosen, follow_redirects=True).raise_for_status()
    await page.goto(f"{earshot.address}/staff/sign-in")
    await page.get_by_label("Name").fill("lee@bench.example")
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await page.wait_for_url("**/staff")
    await page.goto(f"{earshot.address}/staff/concerns")


async def _one(
    provider: Provider, page: Page, letters: Letters, number: int
) -> tuple[float, float]:
    """Somebody begins, and tells of harm: how long until the queue and the mail server had it."""
    telephone = number_of(number)
    await provider.say(telephone, KEYWORD)
    await provider.hear(telephone)
    # Not in step with the page, which looks by itself.
    await asyncio.sleep(0.37 * number % 1)
    began = time.perf_counter()
    await provider.say(telephone, TEXT)
    await page.locator("ul.rows > li").nth(number - 1).wait_for(timeout=1000 * PATIENCE)
    shown = time.perf_counter() - began
    while len(letters.came) < number:
        if time.perf_counter() - began > PATIENCE:
            raise BenchProblem("The mail server was handed no letter.")
        await asyncio.sleep(0.01)
    return shown, letters.came[number - 1] - began
