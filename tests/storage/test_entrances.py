"""Keywords that begin a conversation."""

import pytest

from storage import conversations, entrances, respondents
from storage.entrances import keyword_in


def add(store, keyword="TALK", organisation=None, **more):
    given = {"guide_id": "small", "path": "short", "language": "en", "place": "library", **more}
    with store.engine.begin() as connection:
        return entrances.add(
            connection,
            organisation_id=organisation or store.organisation,
            keyword=keyword,
            now=store.now,
            **given,
        )


def find(store, keyword, organisation=None):
    with store.engine.connect() as connection:
        return entrances.find(connection, organisation or store.organisation, keyword)


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("TALK", "TALK"),
        ("talk", "TALK"),
        (" Talk.\n", "TALK"),
        ("“talk”", "TALK"),
        ("*TALK*", "TALK"),
        ("dn31", "DN31"),
        ("talk to me", None),
        ("", None),
        ("!", None),
        ("A", None),
        ("łódź", None),
        ("kawę", None),
        ("T" * 21, None),
        ("talk" + " " * 100000, None),
        ("ta\x00lk", None),
    ],
)
def test_a_keyword_is_one_word_and_nothing_else(text, keyword):
    assert keyword_in(text) == keyword


def test_a_keyword_is_found_in_any_case_by_its_own_organisation_only(store):
    assert add(store, path="full", language="pl")
    found = find(store, "talk!")
    assert (found.keyword, found.guide_id, found.path, found.language) == (
        "TALK", "small", "full", "pl",
    )  # fmt: skip
    assert (found.place, found.created_at, found.closed_at) == ("library", store.now, None)
    assert find(store, "walk") is None
    assert find(store, "talk to me") is None
    assert find(store, "TALK", organisation=store.organisation + 1) is None


def test_a_keyword_is_taken_once_in_each_organisation(store):
    with store.engine.begin() as connection:
        other = respondents.organisation(connection, "Council", store.now)
    assert add(store)
    assert not add(store, place="surgery")
    assert add(store, organisation=other)
    assert find(store, "TALK").place == "library"


def test_a_closed_keyword_begins_nothing_until_it_is_opened_again(store):
    add(store)
    with store.engine.begin() as connection:
        assert not entrances.is_closed(connection, store.organisation, "talk")
        assert entrances.close(connection, store.organisation, "talk", store.now)
        assert not entrances.close(connection, store.organisation, "talk", store.now)
        assert entrances.is_closed(connection, store.organisation, "talk")
        assert not entrances.is_closed(connection, store.organisation, "walk")
    assert find(store, "TALK") is None
    assert add(store, place="surgery")
    assert find(store, "TALK").place == "surgery"


def test_the_list_counts_conversations_that_each_began(store):
    with store.engine.begin() as connection:
        other = respondents.organisation(connection, "Council", store.now)
    for keyword, organisation in (("TALK", None), ("AXE", None), ("TALK", other)):
        add(store, keyword, organisation)
    with store.engine.begin() as connection:
        entrances.close(connection, other, "TALK", store.now)
        for came_by in ("keyword: TALK", "keyword: TALK", "invitation"):
            conversations.start(
                connection, guide_hash=store.guide_hash, path="short", role="resident",
                channel="sms", language="en", now=store.now, came_by=came_by,
                respondent_id=respondents.enrol_unnamed(connection, store.organisation, store.now),
            )  # fmt: skip
        listed = entrances.entrances(connection)
    assert [
        (
            each.organisation,
            each.entrance.keyword,
            each.conversations,
            bool(each.entrance.closed_at),
        )
        for each in listed
    ] == [
        ("Council", "TALK", 0, True),
        ("Friendship North", "AXE", 0, False),
        ("Friendship North", "TALK", 2, False),
    ]
