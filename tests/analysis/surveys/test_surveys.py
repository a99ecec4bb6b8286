"""A partner's survey from file to tables, on made-up people with the EU survey's columns."""

import numpy as np
import pandas as pd
import pyreadstat
import pytest
from survey_files import DE_JONG_GIERVELD, UCLA, made_up

from analysis.surveys.answers import load_survey
from analysis.surveys.mappings import SHIPPED, read_mapping
from analysis.surveys.tables import survey_tables
from dialogues.measures import score

FILE = SHIPPED / "eu_loneliness_2022.yml"


@pytest.fixture(scope="module")
def mapping():
    found, problems = read_mapping(FILE)
    assert problems == []
    return found


def load(folder, frame, mapping, name="survey.csv"):
    path = folder / name
    frame.to_csv(path, index=False)
    return load_survey(path, mapping)


def codes(report):
    return [problem.code for problem in report.problems]


def test_a_whole_file_is_used_whole(tmp_path, mapping):
    survey, report = load(tmp_path, made_up(), mapping)
    assert (report.rows_read, report.rows_used, report.left_out) == (60, 60, [])
    assert set(codes(report)) <= {"group-unsaid"}
    assert set(survey.items) == {"ucla3", "de_jong_gierveld6"}


def by_hand(frame: pd.DataFrame) -> pd.DataFrame:
    """Scores straight from the codes, one person at a time."""
    often = {1: "hardly_ever", 2: "some_of_the_time", 3: "often"}
    agree = {1: "yes", 2: "more_or_less", 3: "no"}
    asked = ["companionship", "left_out", "isolated"]
    stated = ["emptiness", "miss_people", "rejected", "rely", "trust", "close"]
    rows = []
    for person in frame.to_dict("records"):
        three = score("ucla3", {k: often.get(person[c]) for k, c in zip(asked, UCLA, strict=True)})
        six = score(
            "de_jong_gierveld6",
            {k: agree.get(person[c]) for k, c in zip(stated, DE_JONG_GIERVELD, strict=True)},
        )
        rows.append((three.total, three.band, six.total, six.band))
    return pd.DataFrame(rows, columns=["ucla", "lonely", "six", "severe"], index=frame.index)


def test_the_tables_are_those_made_by_hand(tmp_path, mapping):
    frame = made_up(300)
    survey, _ = load(tmp_path, frame, mapping)
    tables = survey_tables(survey)
    scores = by_hand(frame).join(frame)
    for country, label in ((10, "France"), (27, "Sweden")):
        there = scores[(scores["country"] == country) & scores["lonely"].notna()]
        weights = there["w_country"]
        wanted = weights[there["lonely"] == "lonely"].sum() / weights.sum()
        row = one(tables.shares, measure="ucla3", apart=label, group="everybody", answer="lonely")
        assert row["share"] == pytest.approx(wanted)
        assert row["people"] == len(there)
        assert row["without"] == (frame["country"] == country).sum() - len(there)
        assert row["low"] < row["share"] < row["high"]
        six = scores[(scores["country"] == country) & scores["six"].notna()]
        mean = one(tables.means, measure="de_jong_gierveld6", part="total", apart=label,
                   group="everybody")  # fmt: skip
        assert mean["mean"] == pytest.approx(np.average(six["six"], weights=six["w_country"]))
        assert mean["people"] == len(six)


def one(table: pd.DataFrame, **keys: str) -> pd.Series:
    rows = table
    for name, wanted in keys.items():
        rows = rows[rows[name] == wanted]
    assert len(rows) == 1
    return rows.iloc[0]


def test_countries_are_never_added_up(tmp_path, mapping):
    survey, _ = load(tmp_path, made_up(), mapping)
    tables = survey_tables(survey)
    for table in (tables.shares, tables.means):
        assert set(table["apart"]) == {"France", "Italy", "Poland", "Sweden"}
        assert "country" not in set(table["group"])


def test_shares_of_all_answers_add_up(tmp_path, mapping):
    survey, _ = load(tmp_path, made_up(), mapping)
    shares = survey_tables(survey).shares
    keys = ["measure", "part", "apart", "group", "category"]
    sums = shares[shares["why_none"] == ""].groupby(keys)["share"].sum()
    assert len(sums)
    assert sums.to_numpy() == pytest.approx(1)


def test_nothing_is_estimated_from_few_people_and_the_tables_say_so(tmp_path, mapping):
    survey, _ = load(tmp_path, made_up(), mapping)
    tables = survey_tables(survey)
    for table, name in ((tables.shares, "share"), (tables.means, "mean")):
        few = table["people"] < 10
        assert few.any()
        assert not few.all()
        assert (table.loc[few, "why_none"] == "fewer than 10 people").all()
        assert table.loc[few, [name, "low", "high"]].isna().all(axis=None)
        assert (table.loc[~few, "why_none"] == "").all()
        assert table.loc[~few, [name, "low", "high"]].notna().all(axis=None)


def test_ages_go_into_the_bands_of_guides(tmp_path, mapping):
    survey, _ = load(tmp_path, made_up(), mapping)
    frame = made_up()
    there = survey.groups["age"].tolist()
    assert set(there) <= {"16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"}
    assert there[0] == next(
        band for band, low, high in (("16-24", 16, 24), ("25-34", 25, 34), ("35-44", 35, 44),
                                     ("45-54", 45, 54), ("55-64", 55, 64), ("65-74", 65, 74),
                                     ("75+", 75, 120)) if low <= frame["age"][0] <= high
    )  # fmt: skip


# What cannot be used


def test_codes_that_the_mapping_does_not_know_are_told_and_left_out(tmp_path, mapping):
    frame = made_up()
    frame.loc[3:5, "loneliness_ucla_a"] = 7
    survey, report = load(tmp_path, frame, mapping)
    told = next(each for each in report.problems if each.code == "code-unmapped")
    assert '"7" 3 times' in told.problem
    assert [(each.line, each.column, each.value) for each in report.left_out] == [
        (5, "loneliness_ucla_a", "7"), (6, "loneliness_ucla_a", "7"), (7, "loneliness_ucla_a", "7"),
    ]  # fmt: skip
    assert survey.items["ucla3"].loc[5:7, "companionship"].isna().all()
    assert report.rows_used == 60


@pytest.mark.parametrize("weight", ["", "-1", "x", "inf", "nan"])
def test_people_without_a_usable_weight_are_left_out(tmp_path, mapping, weight):
    frame = made_up().astype({"w_country": "str"})
    frame.loc[2, "w_country"] = weight
    survey, report = load(tmp_path, frame, mapping)
    assert (report.rows_used, report.rows_left_out) == (59, 1)
    [left] = report.left_out
    assert (left.line, left.why) == (4, "weight-unusable")
    assert 4 not in survey.weights.index


def test_people_of_no_country_are_left_out_and_told(tmp_path, mapping):
    frame = made_up()
    frame.loc[[1, 2], "country"] = [99, 999]
    survey, report = load(tmp_path, frame, mapping)
    assert [(each.line, each.why) for each in report.left_out] == [
        (3, "apart-unsaid"), (4, "apart-unsaid")
    ]  # fmt: skip
    tables = survey_tables(survey)
    whole = tables.shares[
        (tables.shares["group"] == "everybody") & (tables.shares["part"] == "total")
    ]
    people = whole[(whole["measure"] == "ucla3") & (whole["answer"] == "lonely")]
    assert (people["people"] + people["without"]).sum() == 58


def test_repeated_people_count_once_and_contradictory_ones_not_at_all(tmp_path, mapping):
    frame = made_up()
    again = frame.loc[[0, 1]].copy()
    again.loc[1, "age"] = 17 if frame.loc[1, "age"] != 17 else 18
    _, report = load(tmp_path, pd.concat([frame, again]), mapping)
    left = sorted((each.line, each.why) for each in report.left_out)
    assert left == [(3, "persons-disagree"), (62, "person-repeated"), (63, "persons-disagree")]
    assert report.rows_used + report.rows_left_out == report.rows_read == 62


def test_ages_that_are_none_are_told(tmp_path, mapping):
    frame = made_up().astype({"age": "str"})
    frame.loc[0, "age"] = "old"
    _, report = load(tmp_path, frame, mapping)
    assert "age-unreadable" in codes(report)


def test_missing_columns_are_told_together(tmp_path, mapping):
    frame = made_up().drop(columns=["w_country", "loneliness_ucla_b"])
    survey, report = load(tmp_path, frame, mapping)
    assert survey is None
    assert codes(report) == ["column-missing", "column-missing"]


def test_whole_numbers_may_be_written_with_a_point(tmp_path, mapping):
    frame = made_up()
    plain, _ = load(tmp_path, frame, mapping)
    dotted, report = load(tmp_path, frame.astype(dict.fromkeys(UCLA, "float")), mapping)
    assert plain.items["ucla3"].equals(dotted.items["ucla3"])
    assert "code-unmapped" not in codes(report)


# SPSS


def test_an_spss_file_gives_the_same_as_csv(tmp_path, mapping):
    frame = made_up()
    pyreadstat.write_sav(frame, str(tmp_path / "survey.sav"))
    spss, report = load_survey(tmp_path / "survey.sav", mapping)
    text, _ = load(tmp_path, frame, mapping)
    assert report.rows_used == 60
    assert survey_tables(spss).shares.equals(survey_tables(text).shares)
    assert survey_tables(spss).means.equals(survey_tables(text).means)


def test_what_spss_calls_missing_is_no_answer(tmp_path, mapping):
    frame = made_up()
    ranges = {"loneliness_ucla_a": [{"lo": 999, "hi": 999}]}
    pyreadstat.write_sav(frame, str(tmp_path / "survey.sav"), missing_ranges=ranges)
    survey, report = load_survey(tmp_path / "survey.sav", mapping)
    missing = survey.items["ucla3"]["companionship"].isna().sum()
    assert missing == (frame["loneliness_ucla_a"] == 999).sum()
    assert "code-unmapped" not in codes(report)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("survey.sav", b"not spss at all", "spss-broken"),
        ("survey.sav", b"", "spss-broken"),
        ("survey.dta", b"x", "table-kind"),
        ("survey.csv", b"", "table-empty"),
        ("survey.csv", "id,country\n1,\xe9\n".encode("cp1252"), "encoding-not-utf8"),
    ],
)
def test_files_that_cannot_be_read_are_told(tmp_path, mapping, name, content, code):
    (tmp_path / name).write_bytes(content)
    survey, report = load_survey(tmp_path / name, mapping)
    assert survey is None
    assert codes(report) == [code]


def test_a_file_that_is_not_there_is_told(tmp_path, mapping):
    for name in ("none.csv", "none.sav"):
        assert codes(load_survey(tmp_path / name, mapping)[1]) == ["table-unreadable"]
