"""Places: from postcode to small area."""

import re

import pytest
from storing import small_guide

from dialogues.interview import Answer
from storage.lookups import code_answer, code_postcode, small_areas

GUIDE = small_guide()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("DN31 1HU", ("E01013221",)),
        ("dn311hu", ("E01013221",)),
        (" dn31  1hu ", ("E01013221",)),
        ("DN31 8ZZ", ("DN31",)),
        ("LS1 4AP", ("LS1",)),
        ("N1 7JJ", ("N1",)),
        ("SW1A 1AA", ("SW1A",)),
        ("DN31", ("DN31",)),
        ("Grimsby", ()),
        ("", ()),
    ],
)
def test_a_postcode_becomes_its_small_area_or_its_district(text, codes):
    assert code_postcode(text) == codes


def test_every_shipped_postcode_is_found_and_every_area_is_one():
    areas = small_areas()
    assert len(areas) == 6077
    assert len(set(areas.values())) == 107
    assert all(re.fullmatch(r"E010\d{5}", code) for code in areas.values())
    assert all(code_postcode(postcode) == (code,) for postcode, code in areas.items())


@pytest.mark.parametrize(
    ("question", "answer", "codes"),
    [
        ("postcode", Answer("postcode", raw="it's dn31 1hu", value="DN31 1HU"), ("E01013221",)),
        ("postcode", Answer("postcode", raw="DN35"), ("DN35",)),
        ("age", Answer("age", raw="44", value=44, codes=("35-44",)), ("35-44",)),
        ("age", Answer("age", raw="44", value=44), ("35-44",)),
        ("groups", Answer("groups", raw="1", codes=("alone", "carer")), ("alone", "carer")),
    ],
)
def test_an_answer_keeps_these_codes(question, answer, codes):
    assert code_answer(GUIDE.question(question), answer) == codes
