"""What is no form, or a wrong one, is told with its place, and nothing is made of it."""

import time
import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from forms import as_bytes, workbook, write_form
from openpyxl import Workbook

from bot.authoring.xlsform.importing import import_form
from bot.authoring.xlsform.remarks import Refused

CHOICES = """
== choices
| list_name | name | label |
| yn | yes | Yes |
| yn | no | No |
"""
GOOD = f"""
== survey
| type | name | label | relevant |
| select_one yn | well | Are you well? | |
| text | more | Tell me more. | ${{well}} = 'no' |
{CHOICES}
"""


def refused(path) -> list[str]:
    with pytest.raises(Refused) as found:
        import_form(path)
    return [str(mistake) for mistake in found.value.mistakes]


def refused_bytes(tmp_path, data: bytes, name: str = "form.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    (only,) = refused(path)
    return only


def survey(rows: str) -> str:
    return f"== survey\n| type | name | label | relevant | calculation |\n{rows}\n{CHOICES}"


def test_a_good_form_is_taken(tmp_path):
    found = import_form(write_form(tmp_path / "well.xlsx", GOOD))
    assert [question.id for question in found.guide.questions] == ["well", "more"]
    assert found.guide.id == "well"
    assert found.left == ()


OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("f.xlsx", b"", "this is not a workbook: it is empty."),
        ("f.csv", b"type,name,label\ntext,q,Hello\n", "this is not a workbook: it is a table of"),
        ("f.xlsx", b"type,name,label,hint,required\n", "this is not a workbook: it is a table of"),
        ("f.xlsx", b'<?xml version="1.0"?><h:html>', "this is not a workbook: it is XML"),
        ("f.xlsx", b"\x89PNG\x00\x00", "this is not a workbook: it is some other kind of file."),
        ("f.xls", OLE + b"\0" * 600, "this is not an .xlsx workbook: it is in the format of"),
        ("f.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "it has a password"),
        ("f.xlsx", b"PK\x03\x04 and then rubbish", "the workbook cannot be read: it is damaged."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_workbook_is_told_for_what_it_is(name, data, said, tmp_path):
    assert said in refused_bytes(tmp_path, data, name)


def zipped(parts: dict[str, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return kept.getvalue()


def test_other_files_in_a_zip_are_told(tmp_path):
    ods = zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})
    assert "it is an OpenDocument file" in refused_bytes(tmp_path, ods)
    word = zipped({"word/document.xml": b"<w/>"})
    assert "no workbook is in it" in refused_bytes(tmp_path, word)


def test_a_workbook_that_was_cut_off_is_told(tmp_path):
    data = as_bytes(workbook(GOOD))
    assert "it is damaged" in refused_bytes(tmp_path, data[: len(data) // 2])


def test_a_workbook_with_a_damaged_sheet_is_told(tmp_path):
    parts = {}
    with zipfile.ZipFile(BytesIO(as_bytes(workbook(GOOD)))) as file:
        for name in file.namelist():
            parts[name] = file.read(name)
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:200]
    assert "it is damaged" in refused_bytes(tmp_path, zipped(parts))


def test_a_small_file_that_unpacks_to_a_million_rows_is_never_unpacked(tmp_path):
    row = b'<row r="%d" spans="1:5" s="1" customFormat="1" ht="15"><c r="A%d" s="1"/></row>'
    rows = b"".join(row % (n, n) for n in range(1, 1_048_577))
    with zipfile.ZipFile(BytesIO(as_bytes(workbook(GOOD)))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    )
    data = zipped(parts)
    assert len(data) < 10_000_000
    assert "a sheet has far more rows than a form has" in refused_bytes(tmp_path, data)


def test_a_sheet_of_too_many_rows_or_columns_is_told_with_the_place(tmp_path):
    book = Workbook()
    book.active.title = "survey"
    for _ in range(6_000):
        book.active.append(["text", "q", "Well?"])
    assert refused_bytes(tmp_path, as_bytes(book)).startswith(
        "survey, row 5001: the sheet is too long: at most 5000 rows"
    )
    wide = Workbook()
    wide.active.title = "survey"
    wide.active.append([*(["x"] * 400)])
    assert refused_bytes(tmp_path, as_bytes(wide)).startswith(
        "survey, row 1, column OJ: the sheet is too wide"
    )


def test_a_form_without_its_sheets_is_told(tmp_path):
    other = write_form(tmp_path / "a.xlsx", "== Survye\n| type | name |\n| text | q |")
    assert refused(other) == [
        "the file: there is no sheet called survey: that is where the questions of a form stand. "
        'Rename the sheet "survye".'
    ]
    headless = write_form(tmp_path / "b.xlsx", "== survey\n| text | q | Well? |")
    assert refused(headless)[0].startswith("survey, row 1: there is no column type")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("| txt | q | Well? |",
         'survey, row 2, column A (type): the type is wrong: no form has a type "txt". '
         "Did you mean text."),
        ("| text | q | Well? |\n| text | q | Better? |",
         'survey, row 3, column B (name): the name "q" is there twice: row 2 has it too. '
         "Give each its own."),
        ("| select_one ny | q | Well? |",
         'survey, row 2, column A (type): there is no list "ny": the sheet choices has only: yn. '
         "Add its choices there, or correct the name."),
        ("| select_one | q | Well? |",
         "survey, row 2, column A (type): no list of choices is named: after the type must stand "
         "the name of a list. Write for example select_one yes_no."),
        ("| | q | Well? |",
         "survey, row 2: this row has no type: nobody can tell what it asks. "
         "Write one in the column type, or delete the row."),
        ("| text | a | A? | ${b} = '1' |\n| text | b | B? | ${a} = '1' |",
         "survey, row 2, column D (relevant): this goes round in a circle: a needs b needs a. "
         "Let it depend on earlier questions only."),
        ("| text | a | A? | ${a} = '1' |",
         "survey, row 2, column D (relevant): this goes round in a circle: a needs a. "
         "Let it depend on earlier questions only."),
        ("| calculate | a | | | ${b} + 1 |\n| calculate | b | | | ${a} |",
         "survey, row 2, column E (calculation): this goes round in a circle: a needs b needs a. "
         "Let it depend on earlier questions only."),
        ("| begin_group | g | G | ${a} != '' |\n| text | a | A? |\n| end_group |",
         "survey, row 2, column D (relevant): this goes round in a circle: g needs a needs g. "
         "Let it depend on earlier questions only."),
        ("| text | q | Well, ${nmae}? |",
         "survey, row 2, column C (label): ${nmae} is not there: "
         "no row of the sheet survey has that name. Correct the name."),
        ("| begin_group | g | G |\n| text | q | Well? |",
         'survey, row 2, column A (type): the group "g" is not closed: no row ends it. '
         "Add a row end_group where it ends."),
        ("| text | q | Well? |\n| end_group |",
         "survey, row 3, column A (type): this group ends and never began: "
         "no row above begins a group. Delete the row, or add the other."),
        ("| begin_repeat | g | G |\n| text | q | Well? |\n| end_group |",
         "survey, row 4, column A (type): no group can end here: "
         "the one begun last, in row 2, must be ended first. Write end_repeat."),
        ("| start | s | |\n| image | i | A photo, please |",
         "survey: nothing in it can be carried over: it has no question that a guide could ask. "
         "Add one, such as text or select_one."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_form_is_told_with_row_column_and_remedy(rows, said, tmp_path):
    assert refused(write_form(tmp_path / "f.xlsx", survey(rows))) == [said]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_rows(tmp_path):
    text = GOOD.replace("| text | more", "| txet | more") + "| yn | no | Nope |\n| yn | | Maybe |\n"
    assert refused(write_form(tmp_path / "f.xlsx", text)) == [
        'survey, row 3, column A (type): the type is wrong: no form has a type "txet". '
        "Did you mean text.",
        'choices, row 4, column B (name): the list yn has the choice "no" twice: '
        "it is in row 3 already. Give each a name of its own.",
        "choices, row 5: this choice has no name: nobody can tell where it belongs. "
        "Write its name.",
    ]


def test_a_column_that_is_there_twice_is_told(tmp_path):
    text = "== survey\n| type | name | label | label::English (en) |\n| text | q | Well? | Good? |"
    assert refused(write_form(tmp_path / "f.xlsx", text)) == [
        "survey, row 1, column D (label::English (en)): this column is there twice: "
        "column C (label) holds the same. Delete or rename one."
    ]


def test_select_questions_without_a_sheet_of_choices_are_told(tmp_path):
    text = "== survey\n| type | name | label |\n| select_one yn | q | Well? |"
    assert "there is no sheet choices" in refused(write_form(tmp_path / "f.xlsx", text))[0]


def test_cells_that_excel_has_made_something_else_of(tmp_path):
    book = workbook(GOOD)
    book["choices"]["C2"] = datetime(2026, 2, 1)
    book["choices"]["B2"] = 1
    book["choices"]["B3"] = 2.0
    book["survey"]["D3"] = "=1+1"
    book["survey"]["C3"] = "=A1"
    path = tmp_path / "f.xlsx"
    path.write_bytes(as_bytes(book))
    found = import_form(path)
    assert [choice.code for choice in found.guide.questions[0].choices] == ["1", "2"]
    assert [str(remark) for remark in found.changed if remark.spot.row == 2] == [
        "choices, row 2, column C: the cell holds a date and is read as 2026-02-01: Excel makes "
        "dates of text such as 1-2. If it is not a date, format the cell as text and type it again."
    ]
    assert [str(remark.spot) for remark in found.left] == [
        "survey, row 3, column C",
        "survey, row 3, column D",
    ]
    book["choices"]["C2"] = "#REF!"
    path.write_bytes(as_bytes(book))
    assert refused(path)[0].startswith("choices, row 2, column C: the cell shows an error, #REF!")


def test_a_name_may_be_there_twice_where_the_form_says_so(tmp_path):
    text = (
        GOOD.rstrip() + "\n| yn | no | Nope |\n\n== settings\n| allow_choice_duplicates |\n| yes |"
    )
    found = import_form(write_form(tmp_path / "f.xlsx", text))
    assert [choice.code for choice in found.guide.questions[0].choices] == ["yes", "no"]
    assert 'the choice "no" twice' in str(found.left[0])


def test_an_extra_column_that_no_longer_fits_is_passed_over_and_told(tmp_path):
    text = GOOD.replace("| relevant |", "| relevant | earshot::only_if | earshot::text |").replace(
        "${well} = 'no' |",
        '${well} = \'no\' | {"question": "well", "is": "yes"} | Say no more. |',
    )
    found = import_form(write_form(tmp_path / "f.xlsx", text))
    more = found.guide.questions[1]
    assert (more.only_if.operand, more.text) == ("no", {"en": "Tell me more."})
    assert [remark.what for remark in found.left] == ["this is passed over"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "${" + " " * 32_000,
        "[" * 32_000,
        "<a" * 16_000,
        "(" * 32_000,
        "${a} = " * 4_000,
        "'" * 31_999,
    ],
    ids=["spaces", "brackets", "tags", "parentheses", "comparisons", "quotes"],
)
def test_no_cell_takes_long_whatever_is_in_it(text, tmp_path):
    rows = f"| text | a | A? |\n| text | b | {text} | {text} |"
    began = time.monotonic()
    found = import_form(write_form(tmp_path / "f.xlsx", survey(rows)))
    assert time.monotonic() - began < 10
    assert found.left


def test_a_long_circle_is_told_in_short(tmp_path):
    rows = [f"| text | q{n} | Q? | ${{q{(n + 1) % 2_000}}} = '' |" for n in range(2_000)]
    (only,) = refused(write_form(tmp_path / "f.xlsx", survey("\n".join(rows))))
    assert "q0 needs q1 needs q2 needs q3 needs q4 needs q5 needs … needs q0. " in only
