"""A release in a few sentences: all that was fixed in advance, and nothing picked."""

from dataclasses import replace

import pandas as pd
from release_contents import nothing, release

from analysis.outputs import written
from analysis.outputs.in_short import NO_CAUSE, in_short


def with_table(name, frame):
    kept = [replace(each, frame=frame) for each in release().tables if each.name == name]
    return replace(release(), tables=tuple(kept))


def test_every_outcome_has_its_sentence_in_the_order_of_the_plan():
    told = in_short(release())
    rows = written.records(release().table("outcome").frame)
    for sentence, row in zip(told, rows, strict=False):
        assert row["outcome_label"] in sentence
        assert written.share(row) in sentence


def test_a_withheld_outcome_is_told_too():
    frame = release().table("outcome").frame.copy()
    frame[["share", "low", "high"]] = pd.NA
    told = in_short(with_table("outcome", frame))
    assert len(told) == len(frame)
    assert all("not shown, too few or withheld" in each for each in told)


def test_comparisons_that_stand_are_told_with_both_sides_and_the_others_counted():
    frame = release().table("comparisons").frame.copy().iloc[:3]
    frame["q_value"] = pd.array([0.01, 0.2, None], "Float64")
    frame["members_share"] = pd.array([0.4, 0.2, None], "Float64")
    frame["others_share"] = pd.array([0.2, 0.2, None], "Float64")
    frame["why_none"] = ["", "", "fewer than 10 people"]
    first, last = in_short(with_table("comparisons", frame))
    assert first == (
        f"Of those who say “{frame['group_label'].iloc[0]}”, 40% {frame['outcome_label'].iloc[0]}; "
        "of everybody else, 20%."
    )
    assert last.startswith("Of 3 comparisons of groups that were fixed in advance, holding")
    assert "(q below 0.05): 1; not holding: 1; not shown: 1." in last
    assert last.endswith(NO_CAUSE)


def test_of_nothing_nothing_is_told():
    assert in_short(nothing()) == []
