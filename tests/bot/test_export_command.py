"""`earshot export`: a study of made-up people as every kind of file, opened by what reads it."""

import json
import re
from pathlib import Path

import duckdb
import openpyxl
import pyreadstat
import pytest
from made_up_store import made_up_store

from bot.cli.exits import Exit
from bot.cli.export import Format

PEOPLE = 60
SAID = "SYNTHETIC, made up by earshot simulate; working extract: row by row, not to be shared"


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of people who are made up, made once."""
    return made_up_store(tmp_path_factory.mktemp("made-up"), PEOPLE)


@pytest.fixture
def export(earshot, made_up, tmp_path):
    def run(*more: str):
        out = str(tmp_path / "out")
        address = f"sqlite:///{made_up}"
        return earshot(
            "export", "--out", out, "--guide", "social-isolation", *more, database_url=address
        )

    return run


def _csv(folder: Path) -> tuple[int, str]:
    return _counted(f"read_csv('{folder / 'conversations.csv'}')")


def _parquet(folder: Path) -> tuple[int, str]:
    return _counted(f"'{folder / 'conversations.parquet'}'")


def _json_lines(folder: Path) -> tuple[int, str]:
    return _counted(f"read_json('{folder / 'conversations.jsonl'}')")


def _counted(table: str) -> tuple[int, str]:
    ((number, sharing),) = duckdb.sql(
        f"SELECT count(*), any_value(sharing) FROM {table}"
    ).fetchall()
    return number, sharing


def _spss(folder: Path) -> tuple[int, str]:
    frame, about = pyreadstat.read_sav(str(folder / "conversations.sav"))
    return len(frame), " ".join(about.notes)


def _excel(folder: Path) -> tuple[int, str]:
    book = openpyxl.load_workbook(folder / "extract.xlsx")
    return book["conversations"].max_row - 1, book["about"]["A1"].value


def _geojson(folder: Path) -> tuple[int, str]:
    read = json.loads((folder / "answers_wide.geojson").read_text("utf-8"))
    return len(read["features"]), read["sharing"]


READ = {
    "csv": _csv, "xlsx": _excel, "parquet": _parquet, "sav": _spss, "jsonl": _json_lines,
    "geojson": _geojson,
}  # fmt: skip


@pytest.mark.parametrize("format_", [each.value for each in Format])
def test_made_up_people_leave_in_every_kind_of_file_that_says_so(export, tmp_path, format_):
    ended = export("--format", format_)
    assert ended.code == Exit.OK, ended.err
    assert SAID in ended.err
    used, reasons = re.search(
        r"(\d+) conversations are in it; left out, .*?: (.*)\.", ended.err
    ).groups()
    left = sum(int(number) for number in re.findall(r"\d+", reasons))
    number, sharing = READ[format_](tmp_path / "out")
    assert 0 < number == int(used) == PEOPLE - left
    assert sharing == SAID


def test_another_guide_that_was_used_is_named(export, earshot, made_up):
    little = Path(__file__).parents[1] / "support" / "little.yml"
    assert "Others were used too" not in export().err
    address = f"sqlite:///{made_up}"
    asked = ("--respondents", "3", "--seed", "9", "--guide", str(little), "--store", address)
    assert earshot("simulate", *asked).code == Exit.OK
    assert "Others were used too, and are not in it: little." in export().err


def test_a_language_that_the_guide_has_not_is_refused(export, tmp_path):
    ended = export("--language", "fr")
    assert ended.code == Exit.USAGE
    assert 'no words in "fr"; give --language one of: en, pl.' in ended.err
    assert list((tmp_path / "out").iterdir()) == []
    assert export("--language", "pl", "--labels").code == Exit.OK
