"""The page about keeping Earshot going tells every figure, trouble and pause there is."""

import re
from pathlib import Path

import pytest
from storing import NOW

from bot import metrics
from bot.alerting.alerts import PAUSES
from bot.alerting.mail_problems import SENTENCES
from bot.standing import StoreFigures
from storage import database

PAGE = (Path(__file__).parents[2] / "docs" / "operating.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| `")]


@pytest.fixture
def figures(engine):
    """The names of all figures."""
    store = StoreFigures(database.for_reading(engine), lambda: NOW)
    counted = re.findall(r"^# TYPE (\S+) ", metrics.counted().decode(), re.MULTILINE)
    return {name for name in counted if not name.endswith("_created")} | {
        family.name for family in store.collect()
    }


def test_every_figure_is_told_and_no_other(figures):
    told = {re.split(r"[`{]", row)[1] for row in ROWS if row.startswith("| `earshot_")}
    assert told == figures


@pytest.mark.parametrize("kind", [*SENTENCES, "folder"])
def test_every_trouble_with_mail_is_told(kind):
    first = [row.split("|")[1] for row in ROWS]
    assert any(f"`{kind}`" in cell for cell in first)


def test_the_pauses_are_told():
    seconds = [str(int(pause.total_seconds())) for pause in PAUSES]
    assert f"after {', '.join(seconds[:-1])} and then every {seconds[-1]} seconds" in PAGE
