"""A survey's scores are exactly those of one conversation's scoring, for every measure."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.surveys.scoring import scored
from dialogues.measures import RULES, score


def answers(rule):
    possible = (
        list(range(rule.scale[0], rule.scale[1] + 1))
        if rule.scale
        else [response.code for response in rule.responses]
    )
    return st.fixed_dictionaries(
        {item.key: st.sampled_from([None, *possible]) for item in rule.items}
    )


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_equal_to_the_scoring_of_one_person(rule, data):
    people = data.draw(st.lists(answers(rule), min_size=1, max_size=12))
    found = scored(rule.id, pd.DataFrame(people, columns=[item.key for item in rule.items]))
    assert len(found) == len(people)
    for at, person in enumerate(people):
        wanted = score(rule, person)
        row = found.iloc[at]
        assert none(row["total"]) == wanted.total
        assert none(row["band"]) == wanted.band
        assert {name: none(row[name]) for name in rule.subscales} == dict(wanted.subscales)
        for item in rule.items:
            if item.bands:
                assert none(row[f"band_{item.key}"]) == wanted.item_bands.get(item.key)


def none(cell):
    return None if pd.isna(cell) else cell
