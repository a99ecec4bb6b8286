"""`earshot tables`: a release from a store of made-up people, opened and looked at."""

import csv
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from made_up_store import made_up_store
from sqlalchemy import create_engine, select, update

from bot.cli import release
from storage.models import AUDIT, CONVERSATIONS

GUIDES = Path(__file__).parents[2] / "dialogues" / "guides"
WORDS = re.compile(r"\bDN\d{1,2} ?\d[A-Z]{2}\b|SYN-\d+-\d+")
"""What may be in no release: a whole postcode, a pseudonym."""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 250 people who are made up, made once."""
    return made_up_store(tmp_path_factory.mktemp("made-up"), 250)


@pytest.fixture
def tables(earshot, made_up, tmp_path):
    def run(*more: str, **settings: str):
        address = f"sqlite:///{made_up}"
        return earshot(
            "tables",
            "--out",
            str(tmp_path / "out"),
            "--guide",
            "social-isolation",
            *more,
            database_url=address,
            **settings,
        )

    return run


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "csv" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_release_is_made_and_made_again_under_its_number(tables, made_up, tmp_path):
    ended = tables()
    assert ended.code == 0, ended.err
    folder = Path(ended.out.strip())
    assert folder == tmp_path / "out" / "release-0001"
    check_sharing(folder)
    check_figures(folder)
    check_nobody_is_named(folder)
    first = {path.name: path.read_bytes() for path in (folder / "csv").iterdir()}
    again = tables()
    assert (again.code, again.out) == (0, ended.out)
    assert "the same again" in again.err
    assert {path.name: path.read_bytes() for path in (folder / "csv").iterdir()} == first
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["release-0001"]
    noted(made_up, [1, 1])
    few_more_move_nothing(tables, made_up)


def check_sharing(folder: Path) -> None:
    """Every kind of file says who may have it, and that its people are made up."""
    said = "SYNTHETIC: these people are made up, and nothing here is a finding. Release 1 "
    for path in (folder / "csv").iterdir():
        sharing = {
            row["sharing"] for row in csv.DictReader(path.read_text("utf-8-sig").split("\n"))
        }
        assert all(each.startswith(said) for each in sharing), path
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    assert book["about"]["A1"].value.startswith(said)
    assert (folder / "README.txt").read_text("utf-8").startswith(said)
    assert "SYNTHETIC" in (folder / "release.html").read_text("utf-8")
    for path in (folder / "powerbi").rglob("*.parquet"):
        assert b"SYNTHETIC" in pq.read_schema(path).metadata[b"sharing"]
    for path in [*(folder / "charts").glob("*.svg"), *(folder / "maps").glob("*.svg")]:
        assert "SYNTHETIC" in path.read_text("utf-8").upper(), path


def check_figures(folder: Path) -> None:
    """Counts are withheld or rounded, and the workbook has what the CSV has."""
    seen = 0
    for path in (folder / "csv").iterdir():
        for row in rows(folder, path.stem):
            if row.get("people"):
                assert int(row["people"]) % 5 == 0
                assert int(row["people"]) >= 10
                seen += 1
            elif "withheld" in row:
                assert row["withheld"], (path.stem, row)
    assert seen > 100
    sheet = openpyxl.load_workbook(folder / "tables.xlsx")["people_by_channel"]
    names = [cell.value for cell in sheet[1]]
    people = [row[names.index("people")].value for row in sheet.iter_rows(min_row=2)]
    told = [row["people"] for row in rows(folder, "people_by_channel")]
    assert ["" if each is None else str(each) for each in people] == told


def check_nobody_is_named(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.suffix in (".csv", ".html", ".txt", ".svg", ".tmdl", ".json"):
            assert WORDS.findall(path.read_text("utf-8")) == [], path


def noted(file: Path, numbers: list[int]) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        kept = select(AUDIT.c.detail).where(AUDIT.c.action == "release").order_by(AUDIT.c.id)
        found = [json.loads(each) if isinstance(each, str) else each
                 for each in connection.execute(kept).scalars()]  # fmt: skip
    engine.dispose()
    assert [each["number"] for each in found] == numbers


def few_more_move_nothing(tables, file: Path) -> None:
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        ids = connection.execute(
            select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.disposition == "complete").limit(3)
        ).scalars()
        now = datetime.now(UTC)
        connection.execute(
            update(CONVERSATIONS).where(CONVERSATIONS.c.id.in_(list(ids))).values(updated_at=now)
        )
    engine.dispose()
    ended = tables()
    assert (ended.code, Path(ended.out.strip()).name) == (0, "release-0001")
    assert "No figure has moved since that release" in ended.err


def test_lower_thresholds_need_a_reason(tables, tmp_path):
    ended = tables("--book", str(tmp_path / "book"), smallest_count="3")
    assert ended.code == 1
    assert "below the safe default of 8" in ended.err


def test_an_empty_study_gives_no_release(earshot, tmp_path):
    earshot("chat", typed=b"no\n")
    ended = earshot("tables", "--out", str(tmp_path / "out"))
    assert ended.code == 2
    assert "There is no analysis plan for the guide little" in ended.err
    assert not (tmp_path / "out").exists()


def test_a_handful_of_people_is_no_release(earshot, tmp_path):
    shipped = {"guides_dir": str(GUIDES), "database_url": f"sqlite:///{tmp_path / 'few.db'}"}
    few = ("--respondents", "3", "--guide", "social-isolation", "--store", shipped["database_url"])
    assert earshot("simulate", *few, **shipped).code == 0
    asked = ("tables", "--out", str(tmp_path / "out"), "--guide", "social-isolation")
    ended = earshot(*asked, **shipped)
    assert ended.code == 1
    assert "Fewer than 8 conversations have been held yet" in ended.err
    assert not (tmp_path / "out").exists()


def test_a_plan_with_mistakes_is_told_line_by_line(tables, tmp_path):
    plan = tmp_path / "plan.yml"
    plan.write_text(
        "format: 1\nguide: social-isolation\nfixed_on: 2026-11-30\n"
        "groups: {question: nowhere, codes: [carer]}\noutcomes: []\n"
    )
    ended = tables("--plan", str(plan))
    assert ended.code == 1
    assert "plan.yml" in ended.err
    assert re.search(r"plan\.yml:\d+", ended.err), ended.err
    assert "correct them first" in ended.err


def test_a_folder_that_cannot_be_written_is_explained(tables, tmp_path):
    (tmp_path / "out").write_text("in the way")
    ended = tables("--book", str(tmp_path / "book"))
    assert ended.code == 9
    assert "cannot be written to" in ended.err
    assert "Counting" not in ended.err
    assert not (tmp_path / "book").exists()


def test_real_and_made_up_people_have_books_of_their_own():
    assert release.BOOK != release.BOOK_OF_THE_MADE_UP
