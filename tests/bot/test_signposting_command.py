"""`earshot signposting import`: texts are kept, and used by nobody before they are approved."""

import shutil

import pytest
from sqlalchemy import create_engine

from storage.models import SIGNPOSTING_TEXTS

FILE = """\
approved_by: Somebody long ago
approved_on: 2026-11-23
texts:
  en:
    abuse: Thank you. If anyone is not safe, ring 999. Ada, 01472 900000.
    life: Ring 999.
  pl:
    life: Proszę dzwonić pod 999.
"""


@pytest.fixture
def surroundings(tmp_path, upgraded):
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{shutil.copy(upgraded, tmp_path / 'earshot.db')}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_ORGANISATION": "Friendship North",
    }


def kept(tmp_path):
    with create_engine(f"sqlite:///{tmp_path / 'earshot.db'}").connect() as connection:
        return list(connection.execute(SIGNPOSTING_TEXTS.select()))


def test_a_files_texts_wait_to_be_approved_whatever_it_says_itself(earshot, tmp_path):
    (tmp_path / "own.yml").write_text(FILE, encoding="utf-8")
    ended = earshot("signposting", "import", str(tmp_path / "own.yml"), "--area", "Heneage ward")
    assert (ended.code, "not yet approved: 3" in ended.out) == (0, True)
    rows = kept(tmp_path)
    assert {(row.area, row.language, row.kind) for row in rows} == {
        ("Heneage ward", "en", "abuse"), ("Heneage ward", "en", "life"),
        ("Heneage ward", "pl", "life"),
    }  # fmt: skip
    assert all(row.approved_at is None for row in rows)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("texts: {en: {life: Ring us}}", "must give 999"), ("- a\n- [", "cannot be used"),
     ("nothing", "needs texts")],
)  # fmt: skip
def test_a_file_that_cannot_be_used_changes_nothing(earshot, tmp_path, text, problem):
    (tmp_path / "own.yml").write_text(text, encoding="utf-8")
    ended = earshot("signposting", "import", str(tmp_path / "own.yml"))
    assert (ended.code, problem in ended.err, kept(tmp_path)) == (1, True, [])


def test_a_file_that_is_not_there_is_said(earshot, tmp_path):
    ended = earshot("signposting", "import", str(tmp_path / "no.yml"))
    assert (ended.code, "cannot be read" in ended.err) == (9, True)
