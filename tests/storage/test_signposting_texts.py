"""Own signposting texts are used once a person has approved them, where they are meant for."""

import pytest
from sqlalchemy import insert

from storage import respondents, signposting_texts
from storage.areas import areas_of, fits, is_everywhere
from storage.lookups import code_postcode
from storage.models import ANSWERS, CONVERSATIONS
from storage.signposting_texts import Place

EVERYWHERE = Place("", "en", "abuse")


@pytest.fixture
def writing(store):
    """Writes a text; its number."""

    def write(words: str, place: Place = EVERYWHERE) -> int:
        with store.engine.begin() as connection:
            return signposting_texts.write(
                connection, store.organisation, place, words, "lee", store.later()
            )

    return write


@pytest.fixture
def approving(store):
    def approve(number: int) -> bool:
        with store.engine.begin() as connection:
            text = signposting_texts.text(connection, store.organisation, number)
            assert text is not None
            return signposting_texts.approve(
                connection, store.organisation, text, "mo", store.later()
            )

    return approve


def used(store, person: int = 1, kind: str = "abuse"):
    with store.engine.connect() as connection:
        return dict(signposting_texts.for_person(connection, store.organisation, kind, person))


def states(store, place: Place = EVERYWHERE) -> list[tuple[str, str]]:
    with store.engine.connect() as connection:
        found = signposting_texts.history(connection, store.organisation, place)
    return [(each.words, each.state) for each in found]


def lives_at(store, postcode: str) -> int:
    """Somebody who has told us their postcode."""
    talk = store.start()
    with store.engine.begin() as connection:
        connection.execute(insert(ANSWERS), {
            "conversation_id": talk, "question": "postcode", "turn": 1, "raw": "",
            "codes": list(code_postcode(postcode)), "how": "words", "other": "", "note": "",
            "by": "resident", "at": store.now,
        })  # fmt: skip
        row = connection.execute(CONVERSATIONS.select().where(CONVERSATIONS.c.id == talk)).one()
    return int(row.respondent_id)


def test_words_are_used_from_when_they_are_approved(store, writing, approving):
    number = writing("Ring 999, or Ada.")
    assert used(store) == {}
    assert approving(number)
    assert used(store) == {"en": {"abuse": "Ring 999, or Ada."}}
    assert used(store, kind="life") == {}
    assert not approving(number)


def test_an_edit_is_used_only_once_it_is_approved_itself(store, writing, approving):
    approving(writing("first 999"))
    writing("second 999")
    third = writing("third 999")
    assert used(store)["en"]["abuse"] == "first 999"
    assert states(store) == [
        ("third 999", "waits"), ("second 999", "ended"), ("first 999", "used"),
    ]  # fmt: skip
    approving(third)
    assert used(store)["en"]["abuse"] == "third 999"
    assert [state for _, state in states(store)] == ["used", "ended", "ended"]


def test_withdrawn_words_are_used_no_more_and_stay_in_the_history(store, writing, approving):
    approving(number := writing("first 999"))
    with store.engine.begin() as connection:
        text = signposting_texts.text(connection, store.organisation, number)
        assert signposting_texts.withdraw(connection, text, "mo", store.now)
        assert not signposting_texts.withdraw(connection, text, "mo", store.now)
    assert used(store) == {}
    assert states(store) == [("first 999", "ended")]
    assert not approving(number)


def test_words_for_an_area_go_before_those_for_everywhere_and_to_nobody_else(
    store, writing, approving
):
    approving(writing("for all 999"))
    approving(writing("ward 999", Place("Sidney Sussex, E01013221", "en", "abuse")))
    here, elsewhere = lives_at(store, "DN31 1AA"), lives_at(store, "LS1 4AP")
    assert used(store, here)["en"]["abuse"] == "ward 999"
    assert used(store, elsewhere)["en"]["abuse"] == "for all 999"


def test_another_organisations_words_are_not_used(store, writing, approving):
    number = writing("ours 999")
    approving(number)
    with store.engine.begin() as connection:
        other = respondents.organisation(connection, "Shoreline Homes", store.now)
        assert signposting_texts.for_person(connection, other, "abuse", 1) == {}
        assert signposting_texts.text(connection, other, number) is None


@pytest.mark.parametrize(
    ("area", "yes"),
    [
        ("E01013221", True), ("e01013221 ", True), ("North East Lincolnshire", True),
        ("Heneage ward, E06000012", True), ("E01013222", False), ("", False), (" , ", False),
        ("DN31", False), ("North", False),
    ],
)  # fmt: skip
def test_an_area_is_known_by_its_codes_and_the_authority_by_its_name(store, area, yes):
    person = lives_at(store, "DN31 1AA")
    with store.engine.connect() as connection:
        assert fits(area, areas_of(connection, person)) is yes


def test_of_a_postcode_from_elsewhere_the_district_is_known(store):
    person = lives_at(store, "LS1 4AP")
    with store.engine.connect() as connection:
        assert areas_of(connection, person) == {"LS1"}


@pytest.mark.parametrize("area", ["", " ", "everywhere", "Everywhere "])
def test_everywhere_is_written_or_left_empty(area):
    assert is_everywhere(area)
