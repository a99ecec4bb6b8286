"""Guides sent as files: forms from Kobo, what they cannot say, and files that mean harm."""

import io
import zipfile
from pathlib import Path

import pytest
from forms import as_bytes, workbook

from bot.authoring.sent import LARGEST_TEXT
from storage.models import GUIDE_DRAFTS

FORMS = Path(__file__).parents[1] / "authoring" / "forms"
MESSY = (FORMS / "messy.txt").read_text("utf-8")
SMALL = "== survey\n| type | name | label |\n| text | q | Well? |"


@pytest.fixture
def author(office):
    office.hire("ada@north", "guide_author")
    return office.sign_in("ada@north")


def send(author, *files: tuple[str, bytes], path: str = "/guides/new", **fields: str):
    """Send files as a browser does, without script."""
    author.answer = author.web.post(
        f"/staff{path}",
        data={"token": author.token, "how": "file", **fields},
        files=[("file", file) for file in files],
        follow_redirects=True,
    )
    return author.answer


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(as_bytes(workbook(SMALL)))) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(inside: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in inside.items():
            file.writestr(name, data)
    return kept.getvalue()


def test_a_form_becomes_a_draft_and_what_it_says_beyond_is_listed(author, office):
    page = send(author, ("messy.xlsx", as_bytes(workbook(MESSY)))).text
    assert "Not carried over from the form" in page
    assert "Carried over from the form, but look at it" in page
    (draft,) = office.front.rows(GUIDE_DRAFTS)
    assert draft.told["left"]
    assert any("row" in line for line in draft.told["left"])
    for line in draft.told["left"][:5]:
        assert line.split(":")[0] in page
    kept = draft.guide_id
    author.send(f"/guides/{kept}/of/{draft.id}/edit", text=draft.files[f"{kept}.yml"] + "# mine\n")
    assert "Not carried over from the form" in author.answer.text


def test_mistakes_of_a_form_are_all_listed_with_row_and_column(author, office):
    wrong = f"{SMALL}\n| txt | a | A? |\n| select_one ny | b | B? |"
    answer = send(author, ("f.xlsx", as_bytes(workbook(wrong))))
    assert answer.status_code == 422
    assert "survey, row 3, column A (type)" in answer.text
    assert "survey, row 4, column A (type)" in answer.text
    assert office.front.rows(GUIDE_DRAFTS) == []


def test_a_form_as_a_new_version_keeps_the_guides_id(author, office):
    send(
        author, ("Other name.xlsx", as_bytes(workbook(SMALL))), path="/guides/little/of/folder/edit"
    )
    (draft,) = office.front.rows(GUIDE_DRAFTS)
    assert (draft.guide_id, list(draft.files)) == ("little", ["little.yml"])
    assert "id: little" in draft.files["little.yml"]


def test_script_in_a_label_of_a_form_is_shown_harmless(author):
    bad = "<script>alert(1)</script>"
    form = f"== survey\n| type | name | label | appearance |\n| text | q | {bad} | {bad} |"
    page = send(author, ("f.xlsx", as_bytes(workbook(form)))).text
    assert bad not in page
    assert "&lt;script&gt;" in page


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
ENTITIES = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("entity", ["l9", "f"])
def test_a_workbook_with_entities_is_refused(author, entity):
    sheet = (
        f'<?xml version="1.0"?>{ENTITIES}<worksheet><sheetData><row r="1"><c r="A1" '
        f't="inlineStr"><is><t>&{entity};</t></is></c></row></sheetData></worksheet>'
    )
    bomb = zipped({**parts(), "xl/worksheets/sheet1.xml": sheet.encode()})
    answer = send(author, ("f.xlsx", bomb))
    assert answer.status_code == 422
    assert "root:" not in answer.text
    assert "damaged" in answer.text


def test_a_small_file_that_unpacks_to_very_much_is_never_unpacked(author):
    bomb = zipped({**parts(), "xl/worksheets/sheet1.xml": b" " * 200_000_000})
    assert len(bomb) < 1_000_000
    answer = send(author, ("f.xlsx", bomb))
    assert answer.status_code == 422
    assert "far more rows than a form has" in answer.text


def test_a_form_with_more_words_than_a_guide_may_have_is_refused(author):
    rows = "\n".join(f"| text | q{n} | {'word ' * 500} |" for n in range(800))
    answer = send(author, ("f.xlsx", as_bytes(workbook(f"{SMALL}\n{rows}"))))
    assert (answer.status_code, "500 KB" in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("f.xlsx", b"", "it is empty"),
        ("f.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
        ("f.xlsx", b"type,name,label\ntext,q,Well?\n", "CSV"),
        ("f.ods", b"PK", "damaged"),
        ("f.docx", b"PK", "ends in .yml"),
        ("mine.yml", b"\xff\xfe\x00", "UTF-8"),
        ("Mine Own.yml", b"id: x\n", "cannot be a guide"),
        ("..\\..\\x.yml", b"id: y\n", "must be"),
        ("../../etc/x.yml", b"id: y\n", "must be"),
        ("x.p l.yml", b"id: x\n", "by its code"),
        ("long.yml", b"# " + b"x" * LARGEST_TEXT, "500 KB"),
    ],
)
def test_what_is_no_guide_is_told_in_words(author, name, data, said):
    assert said in send(author, (name, data)).text


def test_no_file_or_too_many_are_told_in_words(author):
    assert "Choose a file first" in send(author).text
    two = (("a.yml", b"id: a\n"), ("b.yml", b"id: b\n"))
    assert "one guide at a time" in send(author, *two).text
    mixed = (("a.xlsx", b"PK"), ("a.yml", b"id: a\n"))
    assert "by itself" in send(author, *mixed).text
    same = (("a.yml", b"id: a\n"), ("a.yaml", b"id: a\n"))
    assert "Two of the files" in send(author, *same).text


def test_more_than_four_megabytes_are_refused_with_a_page(author, office):
    answer = send(author, ("f.xlsx", b"x" * 5_000_000))
    assert (answer.status_code, "too large" in answer.text) == (422, True)
    answer = send(author, ("f.xlsx", b"x" * 34_000_000))
    assert (answer.status_code, answer.text) == (413, "Too much at once.\n")
    assert office.front.rows(GUIDE_DRAFTS) == []
    other = author.web.post("/staff/members", content=b"x" * 300_000)
    assert other.status_code == 413


def test_nothing_large_is_read_of_who_is_not_signed_in(office):
    import httpx

    with httpx.Client(base_url=office.url) as stranger:
        answer = stranger.post("/staff/guides/new", files={"file": ("f.xlsx", b"x" * 3_000_000)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff/sign-in")


@pytest.mark.parametrize("body", [b"", b"--x\r\nnonsense", b"--x\r\n\r\n\r\n--x--", b"\x00" * 500])
def test_a_form_that_cannot_be_read_is_not_ours(author, body):
    kind = {"content-type": "multipart/form-data; boundary=x"}
    for headers in (kind, {"content-type": "multipart/form-data"}):
        answer = author.web.post("/staff/guides/new", content=body, headers=headers)
        assert answer.status_code == 403
