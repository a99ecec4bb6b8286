"""Lists as spreadsheets save them."""

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inviting.reading import ListProblem, read_list

ONE, TWO, THREE = "+447700900123", "+447700900456", "+447700900789"


def numbers(content, **more):
    content = content if isinstance(content, bytes) else content.encode()
    return [row.number for row in read_list(content, ["GB"], **more).rows]


@pytest.mark.parametrize(
    "content",
    [
        "number\n07700 900123\n07700 900456\n",
        "Mobile\n07700 900123\n07700 900456",
        "MOBILE NUMBER\r\n07700900123\r\n07700900456\r\n",
        "Name,Phone number,Town\nAnn,07700 900123,Cleethorpes\nBob,07700 900456,Grimsby\n",
        "name;phone_number;town\nAnn;07700 900123;Hull\nBob;07700 900456;Hull\n",
        "Name\tTel.\nAnn\t07700 900123\nBob\t07700 900456\n",
        "name|telephone no.\nAnn|07700 900123\nBob|07700 900456\n",
        "sep=;\nname;mobile\nAnn;07700 900123\nBob;07700 900456\n",
        '"Name","Mobile"\n"Smith, Ann","07700 900123"\n"O""Neil, Bob","07700 900456"\n',
        "Mobile,Note\n07700 900123,\"two\nlines\"\n07700 900456,none\n",
        "\n\nmobile\n\n07700 900123\n   \n,\n07700 900456\n\n",
        "House number,Number,Mobile,Landline\n7,1,07700 900123,0\n8,2,07700 900456,0\n",
        "mobile\r07700 900123\r07700 900456\r",
        "Mobile,Name\n07700 900123\n07700 900456,Bob,and,more\n",
    ],
)  # fmt: skip
def test_the_column_with_the_numbers_is_found(content):
    assert numbers(content) == [ONE, TWO]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_how_it_is_encoded_does_not_matter(encoding):
    content = "Name,Mobile,Town\nZoë,07700 900123,Ærø\nJosé,07700\u00a0900456,\u00c5s\n"
    assert numbers(content.encode(encoding)) == [ONE, TWO]


def test_bad_rows_are_told_with_line_and_reason_and_the_rest_is_used():
    found = read_list(
        (
            "Name;Mobile\n"
            "Ann;07700 900123\n"
            "\n"
            "Bob;7.7009E+09\n"
            "Cat;+44 7700 900123\n"
            'Dan;"07700\n900456"\n'
            "Eve\n"
            "Fay;020 7946 0018\n"
            "Gus;07700 900999\n"
            "Hal;07700 900789\n"
        ).encode("utf-8-sig"),
        ["GB"],
        own=["+447700900999"],
    )
    assert [(row.line, row.number) for row in found.rows] == [(2, ONE), (6, TWO), (11, THREE)]
    assert [(bad.line, bad.shown) for bad in found.bad] == [
        (4, "7.7009•+••"),
        (5, "+44 770• ••••••"),
        (8, ""),
        (9, "020 79•• ••••"),
        (10, "07700 ••••••"),
    ]
    reasons = " ".join(bad.why for bad in found.bad)
    for words in ("rounded", "as in line 2", "no number", "landline", "our own numbers"):
        assert words in reasons


def test_nothing_else_that_a_list_holds_is_kept():
    found = read_list(b"Name,Mobile\nAnn Smith,07700 900123\nBob Jones,oops\n", ["GB"])
    assert "Ann" not in repr(found)
    assert "Bob" not in repr(found)
    (bad,) = found.bad
    assert (bad.line, bad.shown, bad.kind) == (3, "••••", "no_number")


def test_a_column_of_another_name_can_be_named():
    content = b"Who,Reach them on\nAnn,07700 900123\n"
    assert numbers(content, column="reach THEM on") == [ONE]
    with pytest.raises(ListProblem, match=r'No column is called "Fax". There are: Who, Reach'):
        numbers(content, column="Fax")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\n , \n", "empty"),
        (b"Who,Where\nAnn,Hull\n", "There are: Who, Where"),
        (b"Ann,07700 900123\n", "does not look like names of columns"),
        (b"07700 900123\n07700 900456\n", "does not look like names of columns"),
        (b"Mobile,mobile\n1,2\n", 'Two columns are called "mobile"'),
        (b'mobile\n"07700 900123\n07700 900456\n', "cannot be read as CSV"),
        (b"PK\x03\x04\x00\x00mobile\n", "workbook is damaged"),
        (b"mobile\n\x00\x00", "not a CSV file"),
        (b"\x89PNG\r\n\x1a\n", "This is a picture, not a list"),
        (b"\xff\xd8\xff\xe0JFIF", "This is a picture, not a list"),
        (b"%PDF-1.7", "This is a PDF file, not a list"),
    ],
)
def test_a_list_that_is_no_use_is_refused(content, words):
    with pytest.raises(ListProblem, match=words):
        read_list(content, ["GB"])


def test_the_first_line_is_not_shown_where_it_is_about_somebody():
    with pytest.raises(ListProblem) as refused:
        read_list(b"Ann,07700 900123\n", ["GB"])
    assert "Ann" not in str(refused.value)
    assert "900" not in str(refused.value)


def workbook(*rows, merged=""):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.create_sheet("Notes").append(("07700 900999",))
    if merged:
        book.active.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_is_read_as_its_first_sheet_shows_it():
    content = workbook(
        ("Name", "Mobile"), ("Ann", "07700 900123"), (), ("Bob", 7700900456),
        ("Cat", 447700900789.0), ("Dan", date(2026, 3, 2)), ("Eve", True), ("Fay", "=B2"),
    )  # fmt: skip
    found = read_list(content, ["GB"])
    assert [(row.line, row.number) for row in found.rows] == [(2, ONE), (4, TWO), (5, THREE)]
    kinds = [(bad.line, bad.kind) for bad in found.bad]
    assert kinds == [(6, "words"), (7, "no_number"), (8, "empty")]


@pytest.mark.parametrize(
    ("rows", "merged", "words"),
    [
        ((), "", "The list is empty"),
        ((("Tenants",), ("Mobile",), ("07700 900123",)), "A1:C1", "merged cells"),
        ((("Tenants",), ("Mobile",), ("07700 900123",)), "", "There are: Tenants"),
        ((("Mobile",), *[(n,) for n in range(20_000)]), "", "more than 20,000 rows"),
    ],
)
def test_a_workbook_that_is_no_use_is_refused(rows, merged, words):
    with pytest.raises(ListProblem, match=words):
        read_list(workbook(*rows, merged=merged), ["GB"])


def test_a_workbook_that_would_unpack_without_end_is_not_unpacked():
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 61_000_000)
    assert len(file.getvalue()) < 100_000
    with pytest.raises(ListProblem, match="too large"):
        read_list(file.getvalue(), ["GB"])


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_a_workbook_that_is_cut_off_is_told_as_damaged(cut):
    content = workbook(("Mobile",), ("07700 900123",))
    with pytest.raises(ListProblem, match="damaged"):
        read_list(content[:cut], ["GB"])


@given(content=st.binary(max_size=300), begins=st.sampled_from([b"", b"PK\x03\x04", b"mobile\n"]))
def test_whatever_somebody_uploads_is_a_list_or_is_refused(content, begins):
    try:
        rows = read_list(begins + content, ["GB"]).rows
    except ListProblem:
        rows = ()
    assert all(row.number.startswith("+44") for row in rows)


def test_a_list_of_only_bad_rows_is_read_all_the_same():
    found = read_list(b"mobile\n1\n", ["GB"])
    assert found.rows == ()
    assert found.bad[0].line == 2
