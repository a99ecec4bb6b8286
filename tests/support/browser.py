"""A browser for the tests of pages: whichever Chromium the machine has.

``python tests/support/browser.py`` fetches one where there is none: Debian's
package where it may, Playwright's own elsewhere.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

NONE = (
    "There is no Chromium to test the pages with. Install Debian's package chromium, "
    "run .venv/bin/playwright install chromium, or name one in EARSHOT_TEST_CHROMIUM."
)


def find_chromium(playwright_own: str = "") -> str | None:
    """The path of a Chromium: the one that is named, the machine's, or Playwright's own."""
    named = os.environ.get("EARSHOT_TEST_CHROMIUM")
    found = [named, *map(shutil.which, NAMES), playwright_own]
    return next((path for path in found if path and Path(path).exists()), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium without a window. Raises RuntimeError where there is none."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright.chromium.executable_path)
        if path is None:
            raise RuntimeError(NONE)
        # As root, for example in a container, Chromium runs only without its sandbox.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def fetch() -> int:
    """Make sure that there is a Chromium; 0 if there is."""
    for attempt in (None, _from_system, _from_playwright):
        if attempt is not None:
            attempt()
        with sync_playwright() as playwright:
            if find_chromium(playwright.chromium.executable_path):
                return 0
    print(NONE, file=sys.stderr)
    return 1


def _from_system() -> None:
    """Debian's or Ubuntu's package, where we may install one."""
    if os.geteuid() or not shutil.which("apt-get"):
        return
    print("Installing Chromium, which the tests of pages look through", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
        subprocess.run(["apt-get", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)


def _from_playwright() -> None:
    print("Fetching Chromium, which the tests of pages look through", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if not os.geteuid():
        command.append("--with-deps")
    subprocess.run(command, check=False)


if __name__ == "__main__":
    sys.exit(fetch())
