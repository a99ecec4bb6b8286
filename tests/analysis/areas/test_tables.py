"""Tables of areas: what was used, what was left out and why, and never a silent drop."""

import numpy as np
import pandas as pd
import pytest
from area_tables import CAR, KNOWN, NEW, OLD, A, B, C, D, codes, describe, load_csv, table_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.areas.known_areas import known_areas
from analysis.areas.problems import CATALOGUE
from analysis.areas.shipped import shipped
from analysis.areas.tables import load_table

WHOLE = {A: 12.5, B: 30, C: 41, D: 7.25, NEW: 3}


def test_a_whole_table_is_used_whole(tmp_path):
    loaded = load_csv(tmp_path, table_of(**WHOLE))
    assert loaded.table.frame["no_car"].to_dict() == WHOLE
    assert list(loaded.report.lines()) == [
        "stops.csv: 5 of 5 rows used; left out: rows 0, cells 0."
    ]
    assert loaded.table.description.columns["no_car"].higher == "worse"


PLACE = shipped()
KNOWN_HERE = known_areas(PLACE)


@pytest.mark.parametrize("file", PLACE.description_files(), ids=lambda file: file.stem)
def test_every_shipped_table_is_as_described_and_as_read_without_checking(file):
    loaded = load_table(file, KNOWN_HERE)
    worth_knowing = {problem.code for problem in loaded.report.problems}
    assert worth_knowing <= {"named-not-coded"}
    assert not loaded.report.left_out
    quick = PLACE.frame(file.stem)
    assert set(loaded.table.frame.columns) == set(quick.columns)
    for name, column in quick.items():
        assert loaded.table.frame[name].tolist() == column.tolist()


def test_every_shipped_table_is_described():
    tables = {file.stem for file in (PLACE.folder / "tables").glob("*.csv")}
    assert tables == {file.stem for file in PLACE.description_files()}


# Codes of areas


def test_areas_that_nobody_knows_are_left_out_and_told(tmp_path):
    loaded = load_csv(tmp_path, table_of(**WHOLE, E01999999=5, E05000001=6, Total=50))
    assert loaded.table.frame.index.tolist() == list(WHOLE)
    why = {each.area: each.why for each in loaded.report.left_out}
    assert why == {
        "E01999999": "area-elsewhere", "E05000001": "code-other-kind", "TOTAL": "code-malformed",
    }  # fmt: skip
    assert loaded.report.rows_read == 8


def test_areas_elsewhere_are_kept_where_the_description_says_so(tmp_path):
    loaded = load_csv(tmp_path, table_of(**WHOLE, E01999999=5), more="covers: wider\n")
    assert "E01999999" in loaded.table.frame.index


def test_a_table_in_another_boundary_year_is_not_used(tmp_path):
    loaded = load_csv(tmp_path, table_of(**{A: 1.5, B: 2.5, OLD: 3.5}))
    assert loaded.table is None
    [problem] = [each for each in loaded.report.problems if each.severity == "error"]
    assert (problem.code, problem.remedy) == ("boundaries-wrong", "Write boundaries: 2011.")


def test_mixed_boundary_years_leave_the_others_out(tmp_path):
    loaded = load_csv(tmp_path, table_of(**{A: 1.5, NEW: 2.5, OLD: 3.5}))
    assert loaded.table.frame.index.tolist() == [A, NEW]
    [left] = loaded.report.left_out
    assert (left.line, left.area, left.why) == (4, OLD, "boundaries-mixed")


def test_the_older_year_may_be_declared(tmp_path):
    loaded = load_csv(tmp_path, table_of(**{A: 1.5, OLD: 3.5}), boundaries=2011)
    assert loaded.table.frame.index.tolist() == [A, OLD]


def test_a_year_of_which_no_list_is_here_is_said(tmp_path):
    loaded = load_csv(tmp_path, table_of(**{A: 12.5}), boundaries=2031)
    assert codes(loaded) == ["geography-unlisted"]


def test_rows_that_repeat_are_used_once_and_rows_that_disagree_not_at_all(tmp_path):
    text = table_of(**WHOLE) + f"{A},12.5\n{B},31\n"
    loaded = load_csv(tmp_path, text)
    assert loaded.table.frame.index.tolist() == [A, C, D, NEW]
    left = [(each.line, each.area, each.why) for each in loaded.report.left_out]
    assert sorted(left) == [
        (3, B, "rows-disagree"), (7, A, "row-repeated"), (8, B, "rows-disagree"),
    ]  # fmt: skip


def test_rows_without_an_area_and_codes_in_small_letters_are_told(tmp_path):
    loaded = load_csv(tmp_path, f"area,no_car\n {A.lower()} ,12\n,99\n\n{B},30\n")
    assert loaded.table.frame["no_car"].to_dict() == {A: 12, B: 30}
    assert codes(loaded) == ["row-without-code", "code-cleaned", "areas-missing"]
    assert loaded.report.left_out[0].line == 3


# Figures


@pytest.mark.parametrize(
    ("unit", "figures", "code"),
    [
        ("percent", (0.125, 0.3, 0.41), "percent-as-proportion"),
        ("proportion", (12.5, 30, 41), "proportion-as-percent"),
        ("percent", (0, 1, 1), "percent-as-proportion"),
    ],
)
def test_percent_and_proportion_are_never_taken_for_each_other(tmp_path, unit, figures, code):
    text = table_of(**dict(zip((A, B, C), figures, strict=True)))
    loaded = load_csv(tmp_path, text, columns=CAR.format(unit=unit))
    assert loaded.table is None
    assert code in codes(loaded)


@pytest.mark.parametrize("figures", [(0, 0, 0), (0.5, 1, 1.5), (0.5, 100, 3)])
def test_small_per_cents_are_per_cents(tmp_path, figures):
    loaded = load_csv(tmp_path, table_of(**dict(zip((A, B, C), figures, strict=True))))
    assert loaded.table.frame["no_car"].tolist() == list(figures)


def test_per_cents_that_really_are_below_one_may_be_declared(tmp_path):
    columns = CAR.format(unit="percent") + "    most: 1\n"
    loaded = load_csv(tmp_path, table_of(**{A: 0.1, B: 0.2, C: 0.3}), columns=columns)
    assert loaded.table.frame["no_car"].tolist() == [0.1, 0.2, 0.3]


@pytest.mark.parametrize(
    ("unit", "bad"),
    [
        ("percent", 101), ("percent", -1), ("count", 1.5), ("count", -2), ("decile", 11),
        ("decile", 0), ("quintile", 6), ("rank", 0), ("proportion", -0.5),
    ],
)  # fmt: skip
def test_a_figure_that_cannot_be_is_left_out_and_told(tmp_path, unit, bad):
    good = 0.5 if unit == "proportion" else 2
    text = table_of(**{A: good, B: bad, C: good, D: good})
    loaded = load_csv(tmp_path, text, columns=CAR.format(unit=unit))
    assert loaded.table.frame["no_car"].dropna().tolist() == [good] * 3
    [left] = loaded.report.left_out
    assert (left.line, left.area, left.column, left.value) == (3, B, "no_car", f"{bad:g}")
    assert left.why == "out-of-range"


def test_modelled_counts_need_not_be_whole(tmp_path):
    columns = CAR.format(unit="count")
    loaded = load_csv(tmp_path, table_of(**{A: 1.5}), columns=columns, figures="modelled")
    assert loaded.table.frame["no_car"].tolist() == [1.5]


def test_what_is_no_number_is_left_out_with_its_line(tmp_path):
    loaded = load_csv(
        tmp_path, table_of(**{A: 12, B: "n/a", C: "12;5", D: ":"}), more="empty: [':']\n"
    )
    assert loaded.table.frame["no_car"].dropna().to_dict() == {A: 12}
    left = [(each.line, each.value, each.why) for each in loaded.report.left_out]
    assert left == [(3, "n/a", "not-a-number"), (4, "12;5", "not-a-number")]
    assert "cells-empty" in codes(loaded)


def test_thousands_and_percent_signs_are_read_and_told(tmp_path):
    columns = CAR.format(unit="percent") + CAR.format(unit="count").replace("no_car", "homes")
    text = f'area,no_car,homes\n{A},12.5%,"1,234"\n{B},30,"12,345,678"\n'
    loaded = load_csv(tmp_path, text, columns=columns)
    assert loaded.table.frame.loc[A].tolist() == [12.5, 1234]
    assert loaded.table.frame.loc[B].tolist() == [30, 12_345_678]
    assert codes(loaded).count("number-cleaned") == 2


# Files


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    loaded = load_csv(tmp_path, table_of(**WHOLE).encode("utf-8-sig"))
    assert loaded.report.rows_used == 5


NAMED = "area,no_car,name\n" + f"{A},12,Café Street\n"


def test_another_encoding_is_told_and_never_guessed(tmp_path):
    loaded = load_csv(tmp_path, NAMED.encode("windows-1252"))
    assert loaded.table is None
    [problem] = loaded.report.problems
    assert (problem.code, problem.line) == ("encoding-not-utf8", 2)
    assert "Café Street" in problem.problem
    told = load_csv(tmp_path, NAMED.encode("windows-1252"), more="encoding: windows-1252\n")
    assert told.report.usable


def test_utf8_that_is_called_windows_1252_is_doubted(tmp_path):
    loaded = load_csv(tmp_path, NAMED, more="encoding: windows-1252\n")
    assert "encoding-doubtful" in codes(loaded)


def test_letters_that_were_lost_before_are_told(tmp_path):
    loaded = load_csv(tmp_path, NAMED.replace("é", "\ufffd"))
    assert "encoding-replaced" in codes(loaded)


def test_utf16_is_told_and_can_be_declared(tmp_path):
    data = NAMED.encode("utf-16")
    assert codes(load_csv(tmp_path, data)) == ["encoding-wrong"]
    assert load_csv(tmp_path, data, more="encoding: utf-16\n").report.usable


def test_another_separator_is_told(tmp_path):
    text = table_of(**WHOLE).replace(",", ";")
    assert codes(load_csv(tmp_path, text)) == ["separator-other"]
    assert load_csv(tmp_path, text, more="separator: semicolon\n").report.rows_used == 5


def test_uneven_rows_are_left_out_and_told_with_their_lines(tmp_path):
    text = f'area,no_car,name\n{A},12,"two\nlines"\n{B},1,234,x\n{C},4\n{D},5,y\n'
    loaded = load_csv(tmp_path, text)
    assert loaded.table.frame.index.tolist() == [A, D]
    assert [each.line for each in loaded.report.left_out] == [4, 5]
    assert loaded.report.rows_read == 4


def test_a_quotation_mark_left_open_is_told(tmp_path):
    assert codes(load_csv(tmp_path, f'area,no_car\n{A},"12\n{B},3\n')) == ["quotes-open"]


def test_missing_and_doubled_and_other_columns_are_told_together(tmp_path):
    loaded = load_csv(tmp_path, f"area,nocar,x,x\n{A},1,2,3\n")
    assert codes(loaded) == ["header-twice", "column-missing", "column-undescribed"]
    assert "nocar" in loaded.report.problems[1].remedy


def test_nothing_there_is_told(tmp_path):
    assert codes(load_csv(tmp_path, "")) == ["table-empty"]
    assert "table-empty" in codes(load_csv(tmp_path, "area,no_car\n"))
    assert codes(
        load_csv(
            tmp_path,
            "",
        )
    ) == ["table-empty"]
    for file, code in (("none.csv", "table-unreadable"), ("stops.ods", "table-kind")):
        loaded = load_table(describe(tmp_path, file=file), KNOWN)
        assert codes(loaded) == [code]


# Never a silent drop, whatever is in the cells

CELLS = st.sampled_from(
    [A, B, C, OLD, NEW, "E05000001", "", " ", "x", "12", "0.5", "101", "1,5", ":", "é"]
)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_every_row_is_used_or_told(tmp_path, rows):
    text = "area,no_car\n" + "".join(f'"{area}","{figure}"\n' for area, figure in rows)
    loaded = load_csv(tmp_path, text)
    report = loaded.report
    assert all(problem.code in CATALOGUE for problem in report.problems)
    if loaded.table is None:
        assert any(problem.severity == "error" for problem in report.problems)
        return
    said = sum(bool(area.strip() or figure.strip()) for area, figure in rows)
    assert report.rows_read == said
    assert report.rows_used + report.rows_left_out == report.rows_read
    figures = loaded.table.frame["no_car"]
    written = {area.strip(): figure.strip() for area, figure in rows}
    for area in figures.index[figures.isna()]:
        left = [each.column for each in report.left_out if each.area == area]
        assert not written[area] or "no_car" in left
    assert isinstance(report.table(), pd.DataFrame)
    assert np.isfinite(figures.dropna()).all()


def test_rows_are_compared_in_the_columns_that_are_used(tmp_path):
    text = f"area,no_car,counted_by\n{A},12,Ann\n{A},12,Bob\n{B},3,Ann\n{B},4,Ann\n"
    loaded = load_csv(tmp_path, text)
    assert loaded.table.frame["no_car"].to_dict() == {A: 12}
    assert [each.why for each in loaded.report.left_out if each.area == A] == ["row-repeated"]
