"""Scoring of published measures, on worked examples and on every set of answers."""

from itertools import product
from pathlib import Path

import pytest

from dialogues.measures import RULES, score

DOCUMENT = Path(__file__).parents[2] / "docs" / "measures.md"

UCLA3 = ("companionship", "left_out", "isolated")
DJG6 = ("emptiness", "miss_people", "rejected", "rely", "trust", "close")
CAMPAIGN = ("content", "enough_people", "satisfying")
ONS4 = ("satisfied", "worthwhile", "happy", "anxious")

# From least to most lonely.
LADDERS = {
    "ucla3": dict.fromkeys(UCLA3, ("hardly_ever", "some_of_the_time", "often")),
    "campaign_to_end_loneliness": dict.fromkeys(
        CAMPAIGN, ("strongly_agree", "agree", "neutral", "disagree", "strongly_disagree")
    ),
    "de_jong_gierveld6": {
        **dict.fromkeys(DJG6[:3], ("no", "more_or_less", "yes")),
        **dict.fromkeys(DJG6[3:], ("yes", "more_or_less", "no")),
    },
}


def answers(keys, *said):
    return dict(zip(keys, said, strict=True))


def all_answers(rule):
    ladders = LADDERS[rule]
    return [dict(zip(ladders, said, strict=True)) for said in product(*ladders.values())]


@pytest.mark.parametrize(
    ("said", "total", "band"),
    [
        (("hardly_ever", "hardly_ever", "hardly_ever"), 3, "not_lonely"),
        (("some_of_the_time", "some_of_the_time", "hardly_ever"), 5, "not_lonely"),
        (("some_of_the_time", "some_of_the_time", "some_of_the_time"), 6, "lonely"),
        (("hardly_ever", "some_of_the_time", "often"), 6, "lonely"),
        (("often", "often", "often"), 9, "lonely"),
    ],
)
def test_ucla3(said, total, band):
    scores = score("ucla3", answers(UCLA3, *said))
    assert (scores.total, scores.band, scores.invalid) == (total, band, "")


@pytest.mark.parametrize("missing", UCLA3)
def test_ucla3_has_no_total_with_an_item_missing(missing):
    scores = score("ucla3", {**dict.fromkeys(UCLA3, "often"), missing: None})
    assert scores.total is None
    assert scores.band is None
    assert scores.missing == (missing,)
    assert scores.invalid == "1 of 3 items missing, 0 allowed"
    assert len(scores.items) == 2


def test_the_direct_question_is_an_answer_and_no_score():
    scores = score("lonely_direct", {"lonely": "often_always"})
    assert scores.total is None
    assert scores.items == {}
    assert scores.missing == ()
    assert scores.invalid == "each question is read by itself"


def test_the_direct_question_missing():
    assert score("lonely_direct", {}).missing == ("lonely",)


@pytest.mark.parametrize(
    ("said", "total", "emotional", "social", "band"),
    [
        (("no", "no", "no", "yes", "yes", "yes"), 0, 0, 0, "not_lonely"),
        (("no", "no", "more_or_less", "yes", "yes", "yes"), 1, 1, 0, "not_lonely"),
        (("yes", "no", "no", "yes", "no", "yes"), 2, 1, 1, "moderately_lonely"),
        (("yes", "yes", "yes", "yes", "yes", "yes"), 3, 3, 0, "moderately_lonely"),
        (("no", "no", "no", "no", "no", "no"), 3, 0, 3, "moderately_lonely"),
        (("yes", "yes", "no", "more_or_less", "no", "yes"), 4, 2, 2, "moderately_lonely"),
        (("yes", "yes", "yes", "no", "no", "yes"), 5, 3, 2, "severely_lonely"),
        (("more_or_less",) * 6, 6, 3, 3, "severely_lonely"),
    ],
)
def test_de_jong_gierveld(said, total, emotional, social, band):
    scores = score("de_jong_gierveld6", answers(DJG6, *said))
    assert (scores.total, scores.band) == (total, band)
    assert scores.subscales == {"emotional": emotional, "social": social}


@pytest.mark.parametrize("missing", DJG6)
def test_de_jong_gierveld_with_one_item_missing(missing):
    scores = score("de_jong_gierveld6", {**dict.fromkeys(DJG6, "more_or_less"), missing: None})
    lost = "emotional" if missing in DJG6[:3] else "social"
    kept = "social" if lost == "emotional" else "emotional"
    assert scores.total == 5
    assert scores.invalid == ""
    assert scores.subscales == {lost: None, kept: 3}


def test_de_jong_gierveld_with_two_items_missing():
    said = {**dict.fromkeys(DJG6, "yes"), "rely": None, "trust": None}
    scores = score("de_jong_gierveld6", said)
    assert scores.total is None
    assert scores.band is None
    assert scores.invalid == "2 of 6 items missing, 1 allowed"
    assert scores.subscales == {"emotional": 3, "social": None}


@pytest.mark.parametrize(
    ("said", "total"),
    [
        (("strongly_agree", "strongly_agree", "strongly_agree"), 0),
        (("agree", "neutral", "disagree"), 6),
        (("strongly_disagree", "agree", "neutral"), 7),
        (("strongly_disagree", "strongly_disagree", "strongly_disagree"), 12),
    ],
)
def test_campaign_to_end_loneliness(said, total):
    scores = score("campaign_to_end_loneliness", answers(CAMPAIGN, *said))
    assert scores.total == total
    assert scores.band is None


def test_campaign_to_end_loneliness_has_no_total_with_an_item_missing():
    assert score("campaign_to_end_loneliness", {"content": "agree"}).total is None


@pytest.mark.parametrize(
    ("number", "wellbeing", "anxiety"),
    [
        (0, "low", "very_low"),
        (1, "low", "very_low"),
        (2, "low", "low"),
        (3, "low", "low"),
        (4, "low", "medium"),
        (5, "medium", "medium"),
        (6, "medium", "high"),
        (7, "high", "high"),
        (8, "high", "high"),
        (9, "very_high", "high"),
        (10, "very_high", "high"),
    ],
)
def test_ons4_bands(number, wellbeing, anxiety):
    scores = score("ons4", dict.fromkeys(ONS4, number))
    assert scores.total is None
    assert scores.invalid == "each question is read by itself"
    assert scores.items == dict.fromkeys(ONS4, number)
    assert scores.item_bands == {**dict.fromkeys(ONS4[:3], wellbeing), "anxious": anxiety}


def test_ons4_with_an_item_missing_reads_the_others():
    scores = score("ons4", {"satisfied": 7.0, "happy": None})
    assert scores.item_bands == {"satisfied": "high"}
    assert scores.items == {"satisfied": 7}
    assert scores.missing == ("worthwhile", "happy", "anxious")


@pytest.mark.parametrize("rule", LADDERS)
def test_a_lonelier_answer_never_lowers_the_score(rule):
    ladders = LADDERS[rule]
    for said in all_answers(rule):
        total = score(rule, said).total
        for key, ladder in ladders.items():
            for lonelier in ladder[ladder.index(said[key]) + 1 :]:
                assert score(rule, {**said, key: lonelier}).total >= total


@pytest.mark.parametrize(
    ("rule", "low", "high"),
    [("ucla3", 3, 9), ("de_jong_gierveld6", 0, 6), ("campaign_to_end_loneliness", 0, 12)],
)
def test_every_total_is_reached_and_none_beyond(rule, low, high):
    totals = {score(rule, said).total for said in all_answers(rule)}
    assert totals == set(range(low, high + 1))


@pytest.mark.parametrize("rule", ["ucla3", "de_jong_gierveld6"])
def test_every_total_has_one_band(rule):
    for said in all_answers(rule):
        total = score(rule, said).total
        assert len([b for b in RULES[rule].bands if b.low <= total <= b.high]) == 1


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("ucla3", {"companionship": "always"}),
        ("ucla3", {"lonely": "often"}),
        ("ucla3", {"lonely": None}),
        ("ucla3", {"companionship": 3}),
        ("lonely_direct", {"lonely": "often"}),
        ("ons4", {"happy": 11}),
        ("ons4", {"happy": -1}),
        ("ons4", {"happy": 6.5}),
        ("ons4", {"happy": float("nan")}),
        ("ons4", {"happy": "7"}),
    ],
)
def test_what_the_measure_does_not_have_is_a_mistake(rule, said):
    with pytest.raises(ValueError, match=rule):
        score(rule, said)


def test_an_unknown_rule():
    with pytest.raises(KeyError):
        score("swemwbs", {})


def test_a_rule_may_be_given_itself():
    said = dict.fromkeys(UCLA3, "often")
    assert score(RULES["ucla3"], said) == score("ucla3", said)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_scores_and_responses_belong_together(rule):
    codes = {response.code for response in rule.responses}
    for item in rule.items:
        assert set(item.scores) in (set(), codes)
    assert bool(codes) != bool(rule.scale)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_is_documented(rule):
    document = DOCUMENT.read_text(encoding="utf-8")
    chapter = document.split(f"## `{rule.id}`: {rule.title}\n")[1].split("\n## ")[0]
    for item in rule.items:
        assert f"`{item.key}`" in chapter
        assert item.wording in chapter
    for response in rule.responses:
        assert f"`{response.code}` {response.label}" in chapter
    for band in [*rule.bands, *(band for item in rule.items for band in item.bands)]:
        assert f"`{band.code}`" in chapter
    assert rule.introduction in document
