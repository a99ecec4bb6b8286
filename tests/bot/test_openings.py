"""Openings: conversations begin in the guide as its file is now."""

import os
import shutil

import pytest
from arriving import GUIDES, NOW
from sqlalchemy import select

from bot.openings import OpeningProblem, Openings
from storage import guides
from storage.models import CONVERSATIONS
from storage.models import GUIDES as FROZEN


@pytest.fixture
def folder(tmp_path):
    shutil.copy(GUIDES / "little.yml", tmp_path)
    return tmp_path


def begin(front, openings, **more):
    front.take("hello")
    person = front.contact().respondent_id
    with front.engine.begin() as connection:
        number = openings.begin(connection, person, channel="sms", came_by="text", now=NOW, **more)
    return front.talk(number)


def version(folder, number):
    """Write another version of the guide, a second later."""
    file = folder / "little.yml"
    file.write_text(file.read_text().replace('version: "1.0"', f'version: "{number}"'))
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime + 1))


def test_a_conversation_begins_for_a_resident_on_the_short_path(front, folder):
    talk = begin(front, Openings(folder, "little", "en"))
    assert (talk.role, talk.path, talk.language) == ("resident", "short", "en")
    assert (talk.came_by, talk.disposition, talk.due_at) == ("text", "started", NOW)


def test_somebody_may_be_invited_to_the_full_path(front, folder):
    talk = begin(front, Openings(folder, "little", "en"), path="full", disposition="invited")
    assert (talk.path, talk.disposition) == ("full", "invited")


def test_a_guide_is_read_once_until_its_file_changes(front, folder):
    openings = Openings(folder, "little", "en")
    with front.engine.connect() as connection:
        first = openings.guide(connection, 1)
        assert openings.guide(connection, 1, "little") is first
        version(folder, "1.1")
        assert openings.guide(connection, 1).version == "1.1"


def test_a_changed_guide_is_frozen_beside_the_one_before(front, folder):
    openings = Openings(folder, "little", "en")
    one, two = begin(front, openings), begin(front, openings)
    version(folder, "2.0")
    three = begin(front, openings)
    assert one.guide_hash == two.guide_hash != three.guide_hash
    with front.engine.connect() as connection:
        kept = (
            connection.execute(select(FROZEN.c.version).order_by(FROZEN.c.version)).scalars().all()
        )
        assert kept == ["1.0", "2.0"]
        assert guides.is_frozen(connection, one.guide_hash)
        assert not guides.is_frozen(connection, "0" * 64)


@pytest.mark.parametrize(
    ("wanted", "usual", "spoken"), [(None, "en", "en"), ("cy", "en", "en"), ("cy", "fr", "en")]
)
def test_a_language_that_the_guide_lacks_becomes_one_that_it_has(
    front, folder, wanted, usual, spoken
):
    assert begin(front, Openings(folder, "little", usual), language=wanted).language == spoken


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda file: file.unlink(), "There is no guide"),
        (lambda file: file.write_text("format: 1\nid: little\n"), "earshot guide check"),
        (lambda file: file.write_bytes(b"\xff\xfe"), "earshot guide check"),
    ],
    ids=["missing", "broken", "unreadable"],
)
def test_a_guide_that_cannot_be_used_begins_nothing(front, folder, spoil, said):
    spoil(folder / "little.yml")
    with pytest.raises(OpeningProblem, match=said):
        begin(front, Openings(folder, "little", "en"))
    assert front.rows(CONVERSATIONS) == []
