"""Tables leave as files: whole, faithful, and harmless to whoever opens them."""

import csv
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import Point

from analysis.areas.shipped import shipped
from analysis.outputs.files import spss, workbook
from analysis.outputs.files.shape import Tables, of_frames
from analysis.outputs.files.workbook import CUT, LONGEST_CELL
from analysis.outputs.files.writing import WRITERS, FilesProblem, write_tables
from storage.harmless import harmless

WORDS = pd.DataFrame(
    {
        "conversation": ["a", "b", "c"],
        "words": ['=HYPERLINK("http://x")', 'first line\r\nsecond, "quoted"', "zażółć 🙂"],
        "number": [1.5, None, -3.0],
        "codes": ["@SUM(1)", None, "+44 7700"],
    }
)


SHARING = "working extract: not to be shared"


def write(frames, folder, format_, name="extract", **more) -> list[Path]:
    tables = of_frames(name, SHARING, frames)
    return write_tables(replace(tables, **more), folder, format_)


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
    [path] = write({"answers": WORDS}, tmp_path / "out", "csv")
    assert path == tmp_path / "out" / "answers.csv"
    assert read_csv(path) == [
        ["conversation", "words", "number", "codes"],
        ["a", '\'=HYPERLINK("http://x")', "1.5", "'@SUM(1)"],
        ["b", 'first line\r\nsecond, "quoted"', "", ""],
        ["c", "zażółć 🙂", "-3.0", "'+44 7700"],
    ]


def test_xlsx_holds_every_table_and_no_formula(tmp_path):
    codebook = pd.DataFrame({"question": ["q"], "asked": [True]})
    [path] = write({"answers": WORDS, "codebook": codebook}, tmp_path, "xlsx", name="all")
    book = openpyxl.load_workbook(path)
    assert path.name == "all.xlsx"
    assert book.sheetnames == ["about", "answers", "codebook"]
    assert book["about"]["A1"].value == book.properties.description == SHARING
    cells = [cell for row in book["answers"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert book["answers"]["B2"].value == '=HYPERLINK("http://x")'
    assert book["answers"]["B2"].quotePrefix
    assert not book["answers"]["B4"].quotePrefix
    assert book["answers"]["C4"].value == -3
    assert book["codebook"]["B2"].value is True


def test_a_sheet_can_be_read_as_it_opens(tmp_path):
    long = pd.DataFrame({"conversation": ["a"], "words": ["x" * 500], "n": [1]})
    [path] = write({"answers": WORDS, "long": long}, tmp_path, "xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["answers"]
    assert sheet.auto_filter.ref == "A1:D4"
    assert (sheet.freeze_panes, book["about"].freeze_panes) == ("B2", None)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert SHARING in sheet.oddFooter.left.text
    assert sheet.column_dimensions["B"].width > len('=HYPERLINK("http://x")')
    assert workbook.WIDEST < book["long"].column_dimensions["B"].width < workbook.WIDEST + 4


def test_the_first_sheet_says_what_the_others_are_and_leads_there(tmp_path):
    about = {"answers": ("Answers to a question", "Counted: all.", "Rounded.")}
    opening = ("Release 1 of today.", "Small numbers are withheld.")
    [path] = write({"answers": WORDS}, tmp_path, "xlsx", about=about, opening=opening)
    sheet = openpyxl.load_workbook(path)["about"]
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == [SHARING, *opening]
    row = [sheet[f"{column}5"].value for column in "ABC"]
    assert row == ["answers", "Answers to a question", "Counted: all. Rounded."]
    assert sheet["A5"].hyperlink.location == "'answers'!A1"


def test_numbers_look_like_what_they_are_only_where_their_kind_is_one_of_numbers(tmp_path):
    numbers = pd.DataFrame({"share": [0.3], "p": [0.00001], "mean": [4.7424]})
    kinds = {"share": "share", "p": "p_value", "mean": "number"}
    book = pd.DataFrame(
        [("t", name, "what it means", kind, None, None) for name, kind in kinds.items()],
        columns=["table", "column", "meaning", "kind", "code", "label"],
    )
    [path] = write({"t": numbers}, tmp_path, "xlsx", book=book)
    read = openpyxl.load_workbook(path)
    assert [cell.number_format for cell in read["t"][2]] == ["0%", '[<0.001]"<0.001";0.000', "0.0"]
    assert read["columns"]["C2"].value == "what it means"
    [path] = write({"t": numbers, "codebook": book}, tmp_path, "xlsx", book=book)
    assert {cell.number_format for cell in openpyxl.load_workbook(path)["t"][2]} == {"General"}


def test_a_text_too_long_for_a_sheet_says_that_it_was_cut(tmp_path):
    table = pd.DataFrame({"words": ["🙂" * LONGEST_CELL, "x" * LONGEST_CELL]})
    [path] = write({"answers": table}, tmp_path, "xlsx")
    sheet = openpyxl.load_workbook(path)["answers"]
    assert sheet["A2"].value.endswith("🙂" + CUT)
    assert sheet["A3"].value == "x" * LONGEST_CELL


@pytest.mark.parametrize(("format_", "module"), [("xlsx", workbook), ("sav", spss)])
def test_a_table_too_long_for_its_file_is_refused_in_words(tmp_path, monkeypatch, format_, module):
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    with pytest.raises(FilesProblem, match=r"answers has more .*2.*: export as csv or parquet"):
        write({"answers": WORDS}, tmp_path, format_)
    assert list(tmp_path.iterdir()) == []


def test_parquet_keeps_everything_exactly_and_says_who_may_have_it(tmp_path):
    [path] = write({"answers": WORDS}, tmp_path, "parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(path), WORDS, check_dtype=False)
    assert pq.read_schema(path).metadata[b"sharing"].decode() == SHARING
    rows = duckdb.sql(f"SELECT words FROM '{path}' WHERE number < 0").fetchall()
    assert rows == [("zażółć 🙂",)]


def test_json_lines_hold_what_there_is(tmp_path):
    moments = WORDS.assign(at=[datetime(2026, 3, 2, 9, 30), None, datetime(2026, 3, 2, 10)])
    [path] = write({"answers": moments}, tmp_path, "jsonl")
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert lines[0] == {
        "conversation": "a", "words": WORDS["words"][0], "number": 1.5, "codes": "@SUM(1)",
        "at": "2026-03-02T09:30:00Z",
    }  # fmt: skip
    assert set(lines[1]) == {"conversation", "words"}


BOOK = pd.DataFrame(
    [
        ("wide", "helped", "Does anybody help?", "yes_no", "yes", "Yes"),
        ("wide", "helped", "Does anybody help?", "yes_no", "no", "No"),
        ("wide", "content", "How content are you?", "scale", "0", "Not at all"),
        ("wide", "groups", "Which fit you?", "several", "alone", "I live alone"),
        ("other", "helped", "not this one", "text", None, None),
    ],
    columns=["table", "column", "meaning", "kind", "code", "label"],
)
WIDE = pd.DataFrame(
    {
        "helped": ["no", "yes", None, None],
        "helped.missing": [None, None, "skipped", "not_asked"],
        "content": pd.array([7, None, 0, 10], "Int64"),
        "content.missing": [None, "dont_know", None, None],
        "groups": ["alone", None, "alone", None],
        "groups.missing": [None, "skipped", None, "not_asked"],
        "groups__alone": pd.array([1, None, 1, None], "Int8"),
    }
)


def test_spss_has_numbers_with_labels_and_kinds_of_missing_that_it_leaves_out(tmp_path):
    [path] = write({"wide": WIDE}, tmp_path, "sav", book=BOOK)
    shown, about = pyreadstat.read_sav(str(path), user_missing=True)
    assert shown["helped"].tolist() == [2, 1, -992, -991]
    assert shown["content"].tolist() == [7, -993, 0, 10]
    assert shown["groups__alone"].isna().tolist() == [False, True, False, True]
    assert about.variable_value_labels["helped"][2] == "No"
    assert about.variable_value_labels["helped"][-992] == "They skipped it."
    assert about.variable_value_labels["content"][0] == "Not at all"
    assert about.variable_value_labels["groups__alone"] == {0: "Not chosen", 1: "Chosen"}
    assert about.original_variable_types["helped"] == "F8.0"
    measures = [about.variable_measure[each] for each in ("helped", "content", "groups__alone")]
    assert measures == ["nominal", "scale", "nominal"]
    assert about.column_names_to_labels["helped"] == "Does anybody help?"
    assert about.column_names_to_labels["groups__alone"] == "groups: I live alone"
    assert about.column_names_to_labels["helped.missing"] == "helped: why there is no answer"
    assert about.notes == [SHARING]
    counted, _ = pyreadstat.read_sav(str(path))
    assert counted["helped"].isna().tolist() == [False, False, True, True]
    assert counted["content"].mean() == pytest.approx(17 / 3)


def test_spss_says_who_may_have_it_however_long_that_is(tmp_path):
    [path] = write({"wide": WIDE}, tmp_path, "sav", book=BOOK, sharing=f"made up; {SHARING}" * 3)
    _, about = pyreadstat.read_sav(str(path))
    assert " ".join(about.notes) == f"made up; {SHARING}" * 3
    assert about.file_label == (f"made up; {SHARING}" * 3)[:64].strip()


def test_spss_knows_answers_in_words_by_the_same_numbers(tmp_path):
    words = WIDE.assign(helped=["No", "Yes", None, "No longer a choice"])
    [path] = write({"wide": words}, tmp_path, "sav", book=BOOK)
    shown, about = pyreadstat.read_sav(str(path), user_missing=True)
    assert shown["helped"].tolist()[:2] == [2, 1]
    assert about.variable_value_labels["helped"][shown["helped"][3]] == "No longer a choice"


def test_geojson_puts_rows_inside_their_small_area(tmp_path):
    people = pd.DataFrame(
        {"age": ["35-44", None, "16-24"], "postcode": ["E01013221", "DN31", None]}
    )
    [path] = write({"wide": people}, tmp_path, "geojson", mapped=("wide", "postcode"))
    read = json.loads(path.read_text("utf-8"))
    assert read["sharing"] == SHARING
    there, *nowhere = read["features"]
    assert there["properties"] == {"age": "35-44", "postcode": "E01013221"}
    assert [each["geometry"] for each in nowhere] == [None, None]
    areas = shipped().boundaries("lsoa21").set_index("code").geometry
    assert areas["E01013221"].contains(Point(there["geometry"]["coordinates"]))


def test_what_cannot_be_mapped_is_refused_in_words(tmp_path):
    with pytest.raises(FilesProblem, match="asks for no postcode"):
        write({"answers": WORDS}, tmp_path, "geojson")


@pytest.mark.parametrize("format_", WRITERS)
def test_an_empty_table_has_its_columns(tmp_path, format_):
    empty = Tables("extract", SHARING, of_frames("e", SHARING, {"wide": WIDE.head(0)}).tables, BOOK)
    mapped = replace(empty, mapped=("wide", "groups"))
    paths = write_tables(mapped, tmp_path, format_)
    assert [path.exists() for path in paths] == [True]


def test_nothing_is_replaced_when_one_of_the_files_cannot_be_written(tmp_path):
    write({"answers": WORDS}, tmp_path, "parquet")
    before = (tmp_path / "answers.parquet").read_bytes()
    unwritable = pd.DataFrame({"mixed": [1, "two", object()]})
    with pytest.raises((FilesProblem, Exception), match=r"mixed|object"):
        write({"answers": WORDS.head(1), "other": unwritable}, tmp_path, "parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["answers.parquet"]
    assert (tmp_path / "answers.parquet").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FilesProblem, match=r"cannot be written to .*file/out: Not a directory"):
        write({"answers": WORDS}, tmp_path / "file" / "out", "csv")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=1, max_size=5))
def test_any_words_come_back_from_csv(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("csv")
    [path] = write({"t": pd.DataFrame({"words": texts})}, folder, "csv")
    assert [row[0] for row in read_csv(path)[1:]] == [harmless(text) for text in texts]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_any_words_fit_a_sheet(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("xlsx")
    [path] = write({"t": pd.DataFrame({"words": texts})}, folder, "xlsx")
    sheet = openpyxl.load_workbook(path)["t"]
    assert sheet.max_row == len(texts) + 1
