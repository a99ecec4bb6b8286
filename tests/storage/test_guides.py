"""Guides are frozen: what a conversation began with never changes."""

from dataclasses import replace

import pytest
from sqlalchemy import event, func, select
from storing import NOW, small_guide

from dialogues.guide import content_hash, to_document
from storage import guides
from storage.guides import GuideMissing, Shelf
from storage.models import GUIDES


def test_a_guide_is_kept_once_under_its_content_hash(store):
    with store.engine.begin() as connection:
        again = guides.freeze(connection, small_guide(), NOW)
        assert connection.execute(select(func.count()).select_from(GUIDES)).scalar_one() == 1
        document = guides.document(connection, again)
    assert again == store.guide_hash == content_hash(to_document(store.guide))
    assert content_hash(document) == again


def test_a_changed_guide_is_another_one(store):
    changed = replace(small_guide(), title={"en": "Żółć and “quotes” 🙂"})
    with store.engine.begin() as connection:
        other = guides.freeze(connection, changed, NOW)
        assert Shelf().guide(connection, other) == changed
        assert Shelf().guide(connection, store.guide_hash) == store.guide
    assert other != store.guide_hash


def test_a_guide_that_is_not_there_is_missed(store):
    with (
        store.engine.connect() as connection,
        pytest.raises(GuideMissing, match="holds no guide abc"),
    ):
        guides.document(connection, "abc")


def test_a_shelf_reads_each_guide_once_and_keeps_only_so_many(store, engine):
    read = []
    event.listen(engine, "before_cursor_execute", lambda *args: read.append(args[2]))
    shelf = Shelf(size=1)
    with store.engine.begin() as connection:
        other = guides.freeze(connection, replace(small_guide(), version="2"), NOW)
    with store.engine.connect() as connection:
        for wanted, reads in ((other, 1), (other, 0), (store.guide_hash, 1), (other, 1)):
            read.clear()
            shelf.guide(connection, wanted)
            assert len([each for each in read if "guides" in each]) == reads
