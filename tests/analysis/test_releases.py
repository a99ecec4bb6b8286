"""The book of releases."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attacking import KINDS, counted

from analysis.disclosure import Thresholds, protect
from analysis.releases import ReleasesProblem, freeze, read_book

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
TABLES = protect(counted([6] * len(KINDS), ["wards", "groups_by_ward", "lonely"]), Thresholds())


def put(folder, after=(), **changes):
    given = {
        "guide": "listening",
        "versions": ["1"],
        "plan": "p",
        "at": AT,
        "by": "A",
        "synthetic": False,
    }
    return freeze(folder, TABLES, Thresholds(), after=after, **given | changes)


def test_a_release_comes_back_as_it_went_in(tmp_path):
    first = put(tmp_path)
    second = put(tmp_path, [first])
    there = read_book(tmp_path, "listening")
    assert [(one.number, one.hash) for one in there] == [(1, first.hash), (2, second.hash)]
    assert (there[0].at, there[0].by, there[0].thresholds) == (AT, "A", Thresholds())
    for table, again in zip(TABLES, there[0].tables, strict=True):
        assert table.cells.astype(object).equals(again.cells.astype(object))
        assert (table.by, table.overlapping) == (again.by, again.overlapping)
    assert read_book(tmp_path, "another") == []


def test_two_at_once_do_not_get_one_number(tmp_path):
    put(tmp_path)
    with pytest.raises(ReleasesProblem, match="frozen meanwhile"):
        put(tmp_path)
    assert len(read_book(tmp_path, "listening")) == 1


def test_two_at_the_very_same_time_do_not_either(tmp_path, monkeypatch):
    """The other comes in after the book was read: the link finds its file there."""
    real = os.link

    def slower(source, target):
        monkeypatch.setattr(os, "link", real)
        put(tmp_path, by="B")
        real(source, target)

    monkeypatch.setattr(os, "link", slower)
    with pytest.raises(ReleasesProblem, match="frozen meanwhile"):
        put(tmp_path)
    assert [one.by for one in read_book(tmp_path, "listening")] == ["B"]


def dies_before_the_link(folder):
    """A process that ends, as if killed, when the file is written and not yet in place."""
    os.link = lambda *_: os._exit(9)
    put(folder)


def test_who_is_killed_while_writing_leaves_no_release(tmp_path):
    code = (
        "import sys; from pathlib import Path; sys.path[:0] = ['tests/support', 'tests/analysis'];"
        f"import test_releases; test_releases.dies_before_the_link(Path({str(tmp_path)!r}))"
    )
    root = Path(__file__).parents[2]
    child = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=os.environ | {"PYTHONPATH": str(root)}
    )
    assert child.returncode == 9
    assert list((tmp_path / "listening").glob(".writing-*"))
    assert read_book(tmp_path, "listening") == []
    assert put(tmp_path).number == 1


def test_a_changed_file_is_found(tmp_path):
    put(tmp_path)
    path = tmp_path / "listening" / "release-0001.json"
    body = json.loads(path.read_text())
    body["tables"][0]["cells"][0][1] = 30
    path.write_text(json.dumps(body))
    with pytest.raises(ReleasesProblem, match="was changed since"):
        read_book(tmp_path, "listening")


def test_a_changed_file_with_a_hash_of_its_own_does_not_fit_the_next(tmp_path):
    put(tmp_path, [put(tmp_path)])
    other = tmp_path / "other"
    put(other, by="B")
    name = "listening/release-0001.json"
    (tmp_path / name).write_bytes((other / name).read_bytes())
    with pytest.raises(ReleasesProblem, match="does not follow"):
        read_book(tmp_path, "listening")


def test_a_lost_file_is_found(tmp_path):
    put(tmp_path, [put(tmp_path)])
    (tmp_path / "listening" / "release-0001.json").unlink()
    with pytest.raises(ReleasesProblem, match="Release 1 is missing"):
        read_book(tmp_path, "listening")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"hash": 1}', "\x00"])
def test_a_spoilt_file_is_told(tmp_path, text):
    put(tmp_path)
    (tmp_path / "listening" / "release-0001.json").write_text(text)
    with pytest.raises(ReleasesProblem, match=r"release-0001\.json"):
        read_book(tmp_path, "listening")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"by": " "}, "who makes"),
        ({"at": AT.replace(tzinfo=None)}, "time zone"),
        ({"guide": "../x"}, "no id of a guide"),
    ],
)
def test_what_is_no_release_is_refused(tmp_path, changes, words):
    with pytest.raises(ReleasesProblem, match=words):
        put(tmp_path, **changes)


def test_a_synthetic_and_a_real_study_never_share_a_book(tmp_path):
    first = put(tmp_path)
    with pytest.raises(ReleasesProblem, match="another folder"):
        put(tmp_path, [first], synthetic=True)


def test_bare_counts_are_refused(tmp_path):
    with pytest.raises(ReleasesProblem, match="not protected"):
        freeze(
            tmp_path, counted([6] * len(KINDS), ["wards"]), Thresholds(), guide="g", versions=[],
            plan="p", at=AT, by="A", synthetic=False, after=[],
        )  # fmt: skip
