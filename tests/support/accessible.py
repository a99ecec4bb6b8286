"""A page looked at: by axe, on the screen that it is shown on, and by whoever wants a picture."""

import os
from collections.abc import Sequence
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

_ASK = "options => axe.run(options).then(({violations}) => ({violations}))"
"""Only what is wrong comes back: the many things that are right take longer to hand over."""


def keep_picture(page: Page, name: str, *, whole: bool = True) -> None:
    """A picture in the folder EARSHOT_TEST_PICTURES; none where no folder is named."""
    folder = os.environ.get("EARSHOT_TEST_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=whole)


def hold_to_axe(page: Page, rules: Sequence[str] = ()) -> None:
    """Hold the page to these of axe's rules, or to all of them."""
    only = {"runOnly": list(rules)} if rules else {}
    page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(_ASK, {"resultTypes": ["violations"], **only}))
    assert found.violations_count == 0, found.generate_report()


def check(page: Page, name: str) -> None:
    """Keep a picture, hold the page to the rules, and see that it fits the screen."""
    keep_picture(page, name)
    hold_to_axe(page, RULES)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
