"""``earshot areas`` and ``earshot survey``: what they print, write, and how they end."""

import csv

import pytest
from area_tables import describe
from survey_files import made_up
from typer.testing import CliRunner

from analysis.areas.shipped import shipped
from bot.cli.commands import app
from bot.cli.exits import Exit, Stop

TABLES = shipped().folder / "tables"


def run(*arguments):
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    if result.exception and not isinstance(result.exception, SystemExit | Stop):
        raise result.exception
    code = result.exception.code if isinstance(result.exception, Stop) else result.exit_code
    return code, result.stdout


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_listed_and_one_is_told_of():
    code, said = run("areas", "list")
    assert code == Exit.OK
    assert all(file.stem in said for file in TABLES.glob("*.csv"))
    code, said = run("areas", "list", "deprivation_2025")
    assert "imd_rank" in said
    assert "Open Government Licence v3.0" in said
    code, _ = run("areas", "list", "unicorns")
    assert code == Exit.USAGE


def test_a_table_of_ones_own_is_checked_and_written(tmp_path):
    (tmp_path / "stops.csv").write_text("area,no_car\nE01013128,12\nE01013129,x\nE05000001,3\n")
    code, said = run("areas", "check", describe(tmp_path), "--out", tmp_path / "out")
    assert code == Exit.OK
    assert "2 of 3 rows used; left out: rows 1, cells 1" in said
    left = rows(tmp_path / "out" / "stops_left_out.csv")
    assert [(each["line"], each["why"]) for each in left] == [
        ("3", "not-a-number"), ("4", "code-other-kind")
    ]  # fmt: skip
    used = rows(tmp_path / "out" / "stops_used.csv")
    assert [each["area"] for each in used] == ["E01013128", "E01013129"]


def test_a_table_that_cannot_be_used_ends_with_problems(tmp_path):
    (tmp_path / "stops.csv").write_text("wrong,no_car\nE01013128,12\n")
    code, said = run("areas", "check", describe(tmp_path))
    assert code == Exit.PROBLEMS
    assert "column-missing" in said


def test_figures_are_carried_where_one_asks(tmp_path):
    description = TABLES / "population_2020.yml"
    code, said = run("areas", "check", description, "--to", "lsoa21", "--out", tmp_path)
    assert code == Exit.OK
    assert "carried-count-split" in said
    assert len(rows(tmp_path / "population_2020_lsoa21.csv")) == 107
    assert run("areas", "check", description, "--to", "parish")[0] == Exit.USAGE
    assert run("areas", "check", description, "--to", "lsoa31")[0] == Exit.USAGE


def test_need_is_worked_out_and_written(tmp_path):
    code, said = run("areas", "need", "--draws", 100, "--out", tmp_path)
    assert code == Exit.OK
    assert "not the people in it" in said
    areas = rows(tmp_path / "need_areas.csv")
    assert len(areas) == 107
    assert areas[0]["rank"] == "1.0"
    assert len(rows(tmp_path / "need_weights.csv")) == 7
    assert len(rows(tmp_path / "need_variants.csv")) == 10


def test_an_index_of_ones_own_may_use_a_table_of_ones_own_in_other_boundaries(tmp_path):
    for name in ("prescriptions_2018.yml", "prescriptions_2018.csv"):
        text = (TABLES / name).read_text("utf-8")
        text = text.replace("msoa11", "lsoa11").replace("geography: msoa", "geography: lsoa")
        (tmp_path / name.replace("prescriptions_2018", "own")).write_text(
            text.replace("prescriptions_2018", "own"), encoding="utf-8"
        )
    figures = [line.split(",")[0] for line in (TABLES / "population_2020.csv").open()][1:]
    own = "lsoa11,index\n" + "".join(f"{code},{at}\n" for at, code in enumerate(figures))
    (tmp_path / "own.csv").write_text(own)
    index = tmp_path / "index.yml"
    index.write_text(
        "id: mine\ntitle: Mine\ngeography: lsoa\nboundaries: 2021\nindicators:\n"
        "  own:\n    table: own\n    figure: index\n    weight: 1\n"
    )
    code, said = run(
        "areas", "need", "--index", index, "--table", tmp_path / "own.yml", "--draws", 100
    )
    assert code == Exit.OK, said
    assert "carried-copied" in said
    code, said = run("areas", "need", "--index", index, "--draws", 100)
    assert code == Exit.PROBLEMS
    assert "need-unknown" in said


def test_the_proxies_are_shown_to_disagree(tmp_path):
    code, said = run("areas", "proxies", "--out", tmp_path)
    assert code == Exit.OK
    assert "110 of 296" in said
    assert "288 of 326" in said
    assert "Do not average" in said
    assert len(rows(tmp_path / "proxies_areas.csv")) == 22


@pytest.fixture
def answers(tmp_path):
    made_up().to_csv(tmp_path / "answers.csv", index=False)
    return tmp_path / "answers.csv"


def test_a_survey_is_scored_and_written(tmp_path, answers):
    code, said = run("survey", answers, "--mapping", "eu_loneliness_2022", "--out", tmp_path / "o")
    assert code == Exit.OK
    assert "60 of 60 rows used" in said
    assert "Joint Research Centre" in said
    shares = rows(tmp_path / "o" / "eu_loneliness_2022_shares.csv")
    assert {each["measure"] for each in shares} == {
        "ucla3", "de_jong_gierveld6", "lonely_four_weeks"
    }  # fmt: skip


def test_a_survey_that_cannot_be_used_ends_with_problems(tmp_path, answers):
    assert run("survey", answers, "--mapping", tmp_path / "none.yml")[0] == Exit.PROBLEMS
    (tmp_path / "empty.csv").write_text("id\n1\n")
    code, said = run("survey", tmp_path / "empty.csv", "--mapping", "eu_loneliness_2022")
    assert code == Exit.PROBLEMS
    assert "column-missing" in said


def test_files_that_cannot_be_written_are_told(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert run("areas", "proxies", "--out", blocked)[0] == Exit.FILES
