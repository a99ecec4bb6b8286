"""Tables in Excel workbooks and GeoJSON files."""

import json

import openpyxl
import pytest
from area_tables import CAR, KNOWN, A, B, C, D, codes, describe

from analysis.areas.tables import load_table

ROWS = [["area", "no_car"], [A, 12.0], [B, 30.5], [C, None]]


def load_book(folder, rows=ROWS, *, merge=(), sheets=("Data",), **described):
    book = openpyxl.Workbook()
    book.active.title = sheets[0]
    for row in rows:
        book.active.append(row)
    for cells in merge:
        book.active.merge_cells(cells)
    for name in sheets[1:]:
        book.create_sheet(name)
    book.save(folder / "stops.xlsx")
    return load_table(describe(folder, "stops.xlsx", **described), KNOWN)


def test_a_workbook_with_one_sheet_needs_no_more(tmp_path):
    loaded = load_book(tmp_path)
    assert loaded.table.frame["no_car"].dropna().to_dict() == {A: 12, B: 30.5}
    assert codes(loaded) == ["cells-empty", "areas-missing"]


@pytest.mark.parametrize("merge", ["A3:A4", "B1:C1"])
def test_merged_cells_are_told_with_sheet_and_cells(tmp_path, merge):
    loaded = load_book(tmp_path, merge=[merge])
    assert loaded.table is None
    [problem] = [each for each in loaded.report.problems if each.code == "merged-cells"]
    assert merge in problem.problem
    assert '"Data"' in problem.problem
    assert problem.line == int(merge[1])


def test_merged_cells_above_the_header_do_no_harm(tmp_path):
    rows = [["Bus stops, as the council counted them", None], [], *ROWS]
    loaded = load_book(tmp_path, rows, merge=["A1:B1"], more="header_row: 3\n")
    assert loaded.report.rows_used == 3
    assert [each.line for each in loaded.report.left_out] == []


def test_rows_are_counted_as_the_spreadsheet_counts_them(tmp_path):
    rows = [["Title"], [], ["area", "no_car"], [A, "x"], [], ["Total", 3]]
    loaded = load_book(tmp_path, rows, more="header_row: 3\n")
    left = {each.line: each.why for each in loaded.report.left_out}
    assert left == {4: "not-a-number", 6: "code-malformed"}


def test_which_sheet_must_be_said_where_there_are_several(tmp_path):
    several = ("Data", "Notes")
    assert codes(load_book(tmp_path, sheets=several)) == ["sheet-unsaid"]
    assert codes(load_book(tmp_path, sheets=several, more="sheet: Figures\n")) == ["sheet-missing"]
    assert load_book(tmp_path, sheets=several, more="sheet: Data\n").report.usable


def test_formulas_without_results_are_told(tmp_path):
    loaded = load_book(tmp_path, [["area", "no_car"], [A, 12], [B, "=B2*2"]])
    assert "formula-empty" in codes(loaded)
    assert loaded.table.frame["no_car"].to_dict()[A] == 12


def test_cells_that_excel_shows_as_per_cent_hold_shares_of_one(tmp_path):
    loaded = load_book(tmp_path, [["area", "no_car"], [A, 0.12], [B, 0.3], [C, 0.5]])
    assert "percent-as-proportion" in codes(loaded)


def test_what_is_no_workbook_is_told(tmp_path):
    (tmp_path / "stops.xlsx").write_text("area,no_car\n")
    assert codes(load_table(describe(tmp_path, "stops.xlsx"), KNOWN)) == ["table-unreadable"]


SQUARE = [[[0, 53], [0.1, 53], [0.1, 53.1], [0, 53]]]
BOW_TIE = [[[0, 53], [0.1, 53.1], [0.1, 53], [0, 53.1], [0, 53]]]
METRES = [[[520000, 410000], [520100, 410000], [520100, 410100], [520000, 410000]]]


def load_geojson(folder, features, **described):
    (folder / "stops.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": features})
    )
    return load_table(describe(folder, "stops.geojson", **described), KNOWN)


def feature(area, figure, outline=SQUARE):
    geometry = {"type": "Polygon", "coordinates": outline} if outline else None
    properties = {"area": area, "no_car": figure}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def test_geojson_gives_figures_and_outlines(tmp_path):
    loaded = load_geojson(tmp_path, [feature(A, 12), feature(B, 30.5), feature("E05000001", 3)])
    assert loaded.table.frame["no_car"].to_dict() == {A: 12, B: 30.5}
    assert set(loaded.table.shapes) == {A, B}
    assert [each.line for each in loaded.report.left_out] == [3]


def test_outlines_that_are_wrong_or_missing_are_told(tmp_path):
    loaded = load_geojson(tmp_path, [feature(A, 12, BOW_TIE), feature(B, 3, None), feature(C, 4)])
    assert codes(loaded)[:2] == ["shape-invalid", "shape-missing"]
    assert loaded.report.rows_used == 3


def test_metres_are_no_degrees(tmp_path):
    loaded = load_geojson(tmp_path, [feature(A, 12, METRES)])
    assert codes(loaded) == ["geojson-not-degrees"]
    assert loaded.table is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"type": "FeatureCollection"}', '"a"',
             '{"type": "FeatureCollection", "features": []}',
             '{"type": "FeatureCollection", "features": [1]}',
             '{"type": "FeatureCollection", "features": [{"geometry": {"type": "Polygon"}}]}'],
)  # fmt: skip
def test_what_is_no_geojson_is_told(tmp_path, text):
    (tmp_path / "stops.geojson").write_text(text)
    loaded = load_table(describe(tmp_path, "stops.geojson"), KNOWN)
    assert codes(loaded) == ["geojson-broken"]


def test_the_same_figures_come_out_of_every_kind_of_file(tmp_path):
    rows = [[A, 12], [B, 30.5], [C, 7], [D, 0]]
    book = load_book(tmp_path, [["area", "no_car"], *rows])
    outlines = load_geojson(tmp_path, [feature(*row) for row in rows])
    (tmp_path / "stops.csv").write_text("area,no_car\n" + "".join(f"{a},{x}\n" for a, x in rows))
    text = load_table(describe(tmp_path, columns=CAR.format(unit="percent")), KNOWN)
    assert book.table.frame.equals(outlines.table.frame)
    assert book.table.frame.equals(text.table.frame)
