"""Tables leave as files: whole, faithful, and harmless to whoever opens them."""

import csv
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.outputs.files import (
    CUT,
    LONGEST_CELL,
    MOST_ROWS,
    FilesProblem,
    write_tables,
)
from storage.harmless import harmless

WORDS = pd.DataFrame(
    {
        "conversation": ["a", "b", "c"],
        "words": ['=HYPERLINK("http://x")', 'first line\r\nsecond, "quoted"', "zażółć 🙂"],
        "number": [1.5, None, -3.0],
        "codes": ["@SUM(1)", None, "+44 7700"],
    }
)


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(
    "dangerous", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "  =1", "＝1", "\n=1"]
)
def test_a_cell_that_begins_like_a_formula_is_made_harmless(dangerous):
    assert harmless(dangerous) == "'" + dangerous


@pytest.mark.parametrize("kind", ["a = b", "well - no", "", "5", 5, -5, None, 1.5])
def test_other_cells_stay_as_they_are(kind):
    assert harmless(kind) == kind


def test_csv_keeps_words_and_disarms_formulas(tmp_path):
    [path] = write_tables({"answers": WORDS}, tmp_path / "out", "csv")
    assert path == tmp_path / "out" / "answers.csv"
    assert read_csv(path) == [
        ["conversation", "words", "number", "codes"],
        ["a", '\'=HYPERLINK("http://x")', "1.5", "'@SUM(1)"],
        ["b", 'first line\r\nsecond, "quoted"', "", ""],
        ["c", "zażółć 🙂", "-3.0", "'+44 7700"],
    ]


def test_xlsx_holds_every_table_and_no_formula(tmp_path):
    codebook = pd.DataFrame({"question": ["q"], "asked": [True]})
    [path] = write_tables({"answers": WORDS, "codebook": codebook}, tmp_path, "xlsx", book="all")
    book = openpyxl.load_workbook(path)
    assert path.name == "all.xlsx"
    assert book.sheetnames == ["answers", "codebook"]
    cells = [cell for row in book["answers"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert book["answers"]["B2"].value == '=HYPERLINK("http://x")'
    assert book["answers"]["B2"].quotePrefix
    assert not book["answers"]["B4"].quotePrefix
    assert book["answers"]["C4"].value == -3
    assert book["codebook"]["B2"].value is True


def test_a_text_too_long_for_a_sheet_says_that_it_was_cut(tmp_path):
    table = pd.DataFrame({"words": ["🙂" * LONGEST_CELL, "x" * LONGEST_CELL]})
    [path] = write_tables({"answers": table}, tmp_path, "xlsx")
    sheet = openpyxl.load_workbook(path)["answers"]
    assert sheet["A2"].value.endswith("🙂" + CUT)
    assert sheet["A3"].value == "x" * LONGEST_CELL


def test_a_table_too_long_for_a_sheet_is_refused_in_words(tmp_path):
    long = pd.DataFrame({"n": range(MOST_ROWS + 1)})
    with pytest.raises(FilesProblem, match="1,048,576 rows and a sheet holds 1,048,575: export"):
        write_tables({"answers": long}, tmp_path, "xlsx")
    assert list(tmp_path.iterdir()) == []


def test_parquet_keeps_everything_exactly(tmp_path):
    [path] = write_tables({"answers": WORDS}, tmp_path, "parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(path), WORDS)


def test_nothing_is_replaced_when_one_of_the_files_cannot_be_written(tmp_path):
    write_tables({"answers": WORDS}, tmp_path, "parquet")
    before = (tmp_path / "answers.parquet").read_bytes()
    unwritable = pd.DataFrame({"mixed": [1, "two", object()]})
    with pytest.raises(Exception, match="mixed"):
        write_tables({"answers": WORDS.head(1), "other": unwritable}, tmp_path, "parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["answers.parquet"]
    assert (tmp_path / "answers.parquet").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FilesProblem, match=r"cannot be written to .*file/out: Not a directory"):
        write_tables({"answers": WORDS}, tmp_path / "file" / "out", "csv")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=1, max_size=5))
def test_any_words_come_back_from_csv(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("csv")
    [path] = write_tables({"t": pd.DataFrame({"words": texts})}, folder, "csv")
    assert [row[0] for row in read_csv(path)[1:]] == [harmless(text) for text in texts]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_any_words_fit_a_sheet(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("xlsx")
    [path] = write_tables({"t": pd.DataFrame({"words": texts})}, folder, "xlsx")
    sheet = openpyxl.load_workbook(path)["t"]
    assert sheet.max_row == len(texts) + 1
