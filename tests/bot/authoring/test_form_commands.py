"""`earshot guide import`, `export` and `compare`, as they are typed."""

import shutil
from pathlib import Path

import pytest
from forms import write_form
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from bot.cli.commands import main
from dialogues.loading import load_guide

FORMS = Path(__file__).parent / "forms"
LITTLE = Path(__file__).parents[2] / "support" / "little.yml"

READY = """
== survey
| type | name | label | earshot::why | earshot::kind | earshot::purpose | earshot::ends |
| select_one yn | agree | Are you happy to take part? | We only ask if you say yes. | consent | take_part | [{"if": {"question": "agree", "is": "no"}, "as": "refused", "say": {"en": "That is fine."}}] |
| text | story | How have things been? | Your own words tell us most. |
== choices
| list_name | name | label |
| yn | yes | Yes |
| yn | no | No |
== settings
| form_title | earshot::who | earshot::person |
| How are you | We are the testers. | Call us on 01472 000000. |
"""  # noqa: E501


@pytest.fixture
def guides(tmp_path, monkeypatch):
    folder = tmp_path / "guides"
    folder.mkdir()
    shutil.copy(LITTLE, folder)
    monkeypatch.setenv("EARSHOT_GUIDES_DIR", str(folder))
    return folder


@pytest.fixture
def guide(guides, capsys):
    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(["guide", *map(str, arguments)])
        return int(ended.value.code or 0), *capsys.readouterr()

    return run


def test_a_form_that_says_everything_becomes_a_guide_that_can_be_used(guide, guides, tmp_path):
    form = write_form(tmp_path / "f.xlsx", READY)
    code, out, err = guide("import", form)
    assert (code, err) == (0, "")
    assert f"Written: {guides}/how-are-you.yml\n" in out
    assert f"{guides}/how-are-you.yml: nothing to correct\n" in out
    assert guide("check", "how-are-you")[0] == 0
    loaded = load_guide(guides / "how-are-you.yml").guide
    assert [q.kind for q in loaded.questions] == ["consent", "text"]


def test_what_is_left_to_do_is_told_and_stands_in_the_file(guide, guides, tmp_path):
    form = write_form(tmp_path / "f.xlsx", (FORMS / "loneliness.txt").read_text("utf-8"))
    code, out, err = guide("import", form, "--id", "lonely")
    assert code == 1
    assert "Not carried over (" in out
    assert '  survey, row 17, column H (relevant): "${ucla} >= 6" is not carried over: ' in out
    assert "missing-wording" in out
    assert err == (
        "Add what the form could not say (the errors above), then run: "
        f"earshot guide check {guides}/lonely.yml\n"
    )
    assert sorted(path.name for path in guides.glob("lonely*")) == ["lonely.pl.yml", "lonely.yml"]
    text = (guides / "lonely.yml").read_text("utf-8")
    assert text.startswith("# Made of the form f.xlsx by: earshot guide import\n")
    assert '# - survey, row 17, column H (relevant): "${ucla} >= 6" is not carried over: ' in text


def test_a_file_is_named_by_its_guide_and_never_replaced(guide, guides, tmp_path):
    form = write_form(tmp_path / "f.xlsx", READY)
    assert guide("import", form, "--to", tmp_path / "mine.yml")[0] == 0
    assert load_guide(tmp_path / "mine.yml").guide.id == "mine"
    before = (guides / "little.yml").read_bytes()
    code, _, err = guide("import", form, "--id", "little")
    assert (code, err) == (
        9,
        f"{guides}/little.yml is there already: move it away, or choose another name.\n",
    )
    assert (guides / "little.yml").read_bytes() == before
    assert guide("import", form, "--id", "Not An Id")[0] == 2
    assert guide("import", form, "--to", tmp_path / "mine.txt")[0] == 2
    assert guide("import", form, "--id", "other", "--to", tmp_path / "mine.yml")[0] == 2


def test_nothing_is_written_where_a_translation_is_in_the_way(guide, guides, tmp_path):
    form = write_form(tmp_path / "f.xlsx", (FORMS / "loneliness.txt").read_text("utf-8"))
    (guides / "lonely.pl.yml").write_text("mine\n")
    code, _, err = guide("import", form, "--id", "lonely")
    assert code == 9
    assert "lonely.pl.yml is there already" in err
    assert not (guides / "lonely.yml").exists()


def test_a_folder_that_is_not_there_is_told(guide, tmp_path):
    form = write_form(tmp_path / "f.xlsx", READY)
    code, _, err = guide("import", form, "--to", tmp_path / "nowhere" / "mine.yml")
    assert code == 9
    assert "cannot be written" in err


def test_a_form_with_mistakes_is_refused_with_their_places(guide, guides, tmp_path):
    form = write_form(tmp_path / "f.xlsx", READY.replace("| text | story", "| txt | agree"))
    code, out, err = guide("import", form)
    assert (code, out) == (1, "")
    assert err.startswith(f"{form} cannot be imported:\n  survey, row 3, column A (type): ")
    assert [path.name for path in guides.iterdir()] == ["little.yml"]


def test_a_form_that_is_not_there_is_told(guide, tmp_path):
    code, _, err = guide("import", tmp_path / "no.xlsx")
    assert (code, err) == (9, f"{tmp_path}/no.xlsx cannot be read: No such file or directory.\n")
    assert guide("import", tmp_path)[0] == 9


def test_a_guide_becomes_a_form_that_odk_takes(guide, tmp_path):
    path = tmp_path / "little.xlsx"
    code, out, err = guide("export", "little", "--xlsform", path)
    assert (code, err) == (0, "")
    assert "  survey, column earshot::why (5 rows): why it is asked\n" in out
    assert "the interview does not end by itself (consent_take_part)" in out
    assert "nobody is understood who says skip, why, later or stop" in out
    assert out.endswith(f"Written: {path}\n")
    assert convert(path, validate=False).xform
    assert load_workbook(path).sheetnames == ["survey", "choices", "settings"]
    before = path.read_bytes()
    assert guide("export", "little", "--xlsform", path)[0] == 9
    assert path.read_bytes() == before


def test_a_form_must_end_in_xlsx_and_a_guide_must_be_right(guide, guides, tmp_path):
    assert guide("export", "little", "--xlsform", tmp_path / "f.xls")[0] == 2
    (guides / "little.yml").write_text("format: 1\n")
    assert guide("export", "little", "--xlsform", tmp_path / "f.xlsx")[0] == 7


def test_wording_that_no_cell_can_hold_is_told(guide, guides, tmp_path):
    text = LITTLE.read_text().replace("hint: Read", f"hint: {'so ' * 12_000}Read")
    (guides / "little.yml").write_text(text)
    code, _, err = guide("export", "little", "--xlsform", tmp_path / "f.xlsx")
    assert code == 7
    assert "survey, row 6, column hint::English (en): this has 36" in err
    assert not (tmp_path / "f.xlsx").exists()


def test_versions_are_compared_also_when_one_is_a_form(guide, guides, tmp_path):
    form = tmp_path / "little.xlsx"
    guide("export", "little", "--xlsform", form)
    assert guide("compare", "little", form) == (0, "Nothing has changed.\n", "")
    book = load_workbook(form)
    cells = {cell.value: cell for row in book["survey"].rows for cell in row}
    cells["How old are you?"].value = "What is your age?"
    book["settings"]["C2"] = "1.1"
    book.save(form)
    code, out, _ = guide("compare", "little", form)
    assert code == 0
    assert out == "Comparable with care (1)\n  age: Its wording changed: en.\n"


def test_a_form_that_is_no_whole_guide_yet_cannot_be_compared(guide, tmp_path):
    form = write_form(tmp_path / "f.xlsx", (FORMS / "loneliness.txt").read_text("utf-8"))
    code, _, err = guide("compare", "little", form)
    assert code == 7
    assert err.endswith(f"To see them, run: earshot guide import {form}\n")
