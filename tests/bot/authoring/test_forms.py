"""Two forms as people write them become the guides that are written down beside them.

``--rewrite-transcripts`` writes down what is made of them now.
"""

from pathlib import Path

import pytest
from forms import tables, write_form

from bot.authoring.guide_files import guide_files
from bot.authoring.xlsform.importing import import_form
from bot.cli.guide_forms import heads
from dialogues.loading import load_text

FORMS = Path(__file__).parent / "forms"
ADDED_BY_ITS_AUTHOR = {
    "loneliness": {
        "missing-wording", "translation-missing", "consent-without-purpose", "no-consent",
        "standard-words", "translation-not-reviewed",
    },
    "messy": {"piping-later-question", "standard-words", "condition-off-path"},
}  # fmt: skip


def files_of(name: str, folder: Path) -> dict[str, str]:
    form = write_form(folder / f"{name}.xlsx", (FORMS / f"{name}.txt").read_text("utf-8"))
    found = import_form(form)
    return guide_files(found.guide, heads(form, found))


@pytest.mark.parametrize("name", ADDED_BY_ITS_AUTHOR)
def test_a_form_becomes_the_guide_that_is_written_down(name, tmp_path, request):
    files = files_of(name, tmp_path)
    if request.config.getoption("--rewrite-transcripts"):
        for file, text in files.items():
            (FORMS / file).write_text(text, "utf-8")
    assert files == {file: (FORMS / file).read_text("utf-8") for file in files}


@pytest.mark.parametrize(("name", "added"), ADDED_BY_ITS_AUTHOR.items())
def test_only_what_the_form_cannot_know_is_left_to_its_author(name, added, tmp_path):
    problems = load_text(files_of(name, tmp_path)).problems
    errors = {problem.code for problem in problems if problem.severity == "error"}
    assert errors <= added
    assert all(problem.line for problem in problems)


@pytest.mark.parametrize("name", ADDED_BY_ITS_AUTHOR)
def test_every_cell_of_a_form_is_carried_over_or_told(name, tmp_path):
    text = (FORMS / f"{name}.txt").read_text("utf-8")
    form = write_form(tmp_path / f"{name}.xlsx", text)
    found = import_form(form)
    said = " ".join(" ".join(guide_files(found.guide, {}).values()).split())
    told = {(r.spot.sheet.lower(), r.spot.row) for r in (*found.left, *found.changed)}
    worded = ("label", "label::English (en)", "label::Polski (pl)", "Hint", "form_title")
    untold = [
        (sheet, number, cell)
        for sheet, rows in tables(text).items()
        for number, cells in enumerate(rows[1:], 2)
        for header, cell in zip(rows[0], cells, strict=False)
        if cell and header in worded and cell not in said and (sheet.lower(), number) not in told
    ]
    # These come by themselves, in both languages.
    yes_and_no = {"Yes", "Tak", "No", "Nie"}
    assert {cell for _, _, cell in untold} <= yes_and_no


def test_rows_keep_their_order(tmp_path):
    form = write_form(tmp_path / "f.xlsx", (FORMS / "loneliness.txt").read_text("utf-8"))
    ids = [question.id for question in import_form(form).guide.questions]
    assert ids == [
        "welcome", "consent", "age", "ward", "groups", "caring_hours", "companionship",
        "left_out", "isolated", "high_note", "content", "stops", "last_out", "told", "bye",
    ]  # fmt: skip
