"""Files that people choose for lists: what is one, what is none, and how it is told."""

import io

import openpyxl
import pytest
from uploading import LIST, TERMS, nothing_is_stored, preview


@pytest.fixture
def administrator(office):
    office.hire("ada@north", "administrator")
    return office.sign_in("ada@north")


def workbook(*rows: tuple, merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_does_as_well_as_csv(administrator):
    content = workbook(("Name", "Mobile"), ("Ann", 7700900123), ("Bob", "07700 900456"),
                       ("Cat", "7.7009E+09"), ("Dan", None), ("Eve", "=1+1"))  # fmt: skip
    page = preview(administrator, content, "list.xlsx")
    assert "Invite 2 people" in page
    assert "there is no number" in page


BAD_FILES = [
        ("l.csv", b"", "The list is empty"),
        ("l.csv", b"Who,Where\nAnn,Hull\n", "No column is called"),
        ("l.csv", b'mobile\n"07700 900123\n', "cannot be read as CSV"),
        ("l.csv", "mobile\n07700 900123\n".encode("utf-16-le"), "not a CSV file"),
        ("l.png", b"\x89PNG\r\n\x1a\n\x00", "This is a picture, not a list"),
        ("l.pdf", b"%PDF-1.7", "This is a PDF file"),
        ("l.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "of before 2007"),
        ("l.xlsx", b"PK\x03\x04broken", "The workbook is damaged"),
        ("l.xlsx", workbook(("Tenants",), ("Mobile",), ("07700 900123",), merged="A1:D1"),
         "merged cells"),
        ("l.xlsx", workbook(), "The list is empty"),
        ("l.csv", b"mobile\n" + b"0" * (4 * 1024 * 1024), "larger than 4 MB"),
]  # fmt: skip


@pytest.mark.parametrize("case", range(len(BAD_FILES)))
def test_a_list_that_is_no_use_is_refused_in_clear_words(office, administrator, case):
    name, content, words = BAD_FILES[case]
    page = preview(administrator, content, name)
    assert administrator.answer.status_code == 422
    assert words in page
    assert 'value="Winter"' in page
    assert nothing_is_stored(office)


def test_a_form_without_a_file_or_beyond_all_measure_is_refused(administrator):
    assert "Choose the list" in administrator.send("/invitations/preview", **TERMS).text
    empty = administrator.upload("/invitations/preview", "", b"", **TERMS)
    assert "Choose the list" in empty.text
    far = administrator.upload("/invitations/preview", "l.csv", b"0" * (33 * 1024 * 1024), **TERMS)
    assert far.status_code == 413


@pytest.mark.parametrize("forged", ["token", "site"])
def test_an_upload_from_somebody_elses_page_does_nothing(administrator, forged):
    headers = {"sec-fetch-site": "cross-site"} if forged == "site" else {}
    token = "0" * 64 if forged == "token" else administrator.token
    answer = administrator.web.post(
        "/staff/invitations/preview", data={**TERMS, "token": token},
        files={"file": ("l.csv", LIST)}, headers=headers,
    )  # fmt: skip
    assert answer.status_code == 403


def test_an_upload_of_somebody_who_may_not_is_not_even_read(office):
    office.hire("hal@north", "helper")
    assert (
        office.sign_in("hal@north")
        .upload("/invitations/preview", "l.csv", LIST, **TERMS)
        .status_code
        == 403
    )
