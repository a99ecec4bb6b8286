"""Finished tables: golden ones, the rules that hold for all, and every kind of bad input."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from little_study import Person, little_study, made_up_people
from protecting import all_withheld, as_they_are, rounded

from analysis.counting import CountTable
from analysis.counts.counting_all import count_all
from analysis.plans.loading import load_plan, shipped_plans
from analysis.results.columns import COLUMNS
from analysis.results.coverage import PopulationProblem, coverage_table
from analysis.results.finishing import finish
from analysis.results.notes import NO_PREVALENCE
from analysis.results.outcomes import against_the_rest
from analysis.results.shown import NotProtected, with_shares
from analysis.results.table import Column, ResultTable
from analysis.results.words import Words
from analysis.statistics.minimum import WITHHELD
from dialogues.loading import load_guide, shipped_guides

GOLDEN = Path(__file__).parent / "golden"
GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan
AREAS = pd.DataFrame({"lsoa21": ["E1", "E2", "E3"], "ward": ["Heneage", "Park", "Scartho"]})
POPULATION = pd.DataFrame(
    [
        ("area", "Heneage", 12_000, 31_000, "usual residents, Census 2021"),
        ("area", "Park", 9_000, 31_000, "usual residents, Census 2021"),
        ("area", "Scartho", 10_000, 31_000, "usual residents, Census 2021"),
        ("sex", "female", 81_000, 159_000, "usual residents, Census 2021"),
        ("sex", "male", 78_000, 159_000, "usual residents, Census 2021"),
        ("groups", "carer", 14_000, 150_000, "residents of 5 and over who give unpaid care"),
    ],
    columns=["of", "category", "population", "out_of", "meaning"],
)
ALONE = Person({"lonely": "never", "groups": ["alone"]}, lsoa21="E1")
CENSUS = pd.DataFrame(
    [
        ("age", "16-34", 35_000), ("age", "35-64", 60_000), ("age", "65+", 33_000),
        ("sex", "female", 66_000), ("sex", "male", 62_000),
    ],
    columns=["margin", "category", "population"],
).assign(source="Census 2021")  # fmt: skip


@cache
def made_up(seed, number):
    others = [("sms", "resident", "refused", 23)]
    study = little_study(made_up_people(seed, number), GUIDE, others if number else ())
    return count_all(study, PLAN, [GUIDE], AREAS)


def counted_by_hand(people, plan=PLAN):
    return count_all(little_study(people, GUIDE), plan, [GUIDE], AREAS)


def finished(counted, protect=rounded, plan=PLAN, **more):
    more = {"population": POPULATION, "census": CENSUS, **more}
    return {table.name: table for table in finish(counted, protect, plan, [GUIDE], **more)}


def covered(counted, population=POPULATION, protect=as_they_are):
    words = Words({question.id: question for question in GUIDE.questions}, PLAN)
    protected = {table.name: table for table in protect(counted.tables)}
    return coverage_table(protected, population, words, 10).frame


@pytest.fixture(scope="module")
def tables():
    return finished(made_up(11, 600))


@pytest.fixture(scope="module")
def exact():
    return finished(made_up(11, 600), as_they_are)


@pytest.mark.parametrize(
    "name",
    ["answers_lonely", "answers_groups", "combinations", "comparisons", "coverage", "means",
     "modes_compared", "outcome_by_area", "people_by_mode", "raking", "response_rates", "times"],
)  # fmt: skip
def test_tables_are_as_they_were(tables, name, pytestconfig):
    """A reviewer reads a change of the numbers in the files of ``golden``."""
    written = tables[name].frame.to_csv(index=False, float_format="%.6g", lineterminator="\n")
    path = GOLDEN / f"{name}.csv"
    if pytestconfig.getoption("--rewrite-transcripts"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(written, encoding="utf-8")
    assert written == path.read_text(encoding="utf-8")


def test_every_table_says_what_it_is(tables):
    for table in tables.values():
        assert table.title, table.name
        assert table.notes, table.name
        assert all(note.strip() for note in table.notes), table.name
        assert all(column.meaning for column in table.columns.values()), table.name
        assert "why_none" in table.columns or table.name == "not_shown", table.name


def test_every_explained_column_is_used(tables):
    used = {name for table in tables.values() for name in table.columns}
    assert used == set(COLUMNS)


def test_shares_say_that_they_are_no_prevalence(tables):
    for table in tables.values():
        if "share" in table.columns and table.name not in ("response_rates", "coverage"):
            assert NO_PREVALENCE in table.notes, table.name


def test_comparisons_say_which_plan_fixed_them(tables):
    assert tables["comparisons"].notes[0] == PLAN.fixed
    assert list(tables["comparisons"].frame["number"]) == list(range(1, 13))


def test_there_is_an_estimate_or_a_reason_in_every_row(tables):
    for table in tables.values():
        if "why_none" in table.columns:
            frame = table.frame
            estimate = next(
                each for each in ("raked_share", "share", "difference", "mean", "median")
                if each in frame
            )  # fmt: skip
            assert frame["why_none"].notna().all(), table.name
            assert (frame[estimate].isna() == (frame["why_none"] != "")).all(), table.name


def test_nothing_is_estimated_under_the_minimum(tables):
    for table in tables.values():
        for base in ("base", "members_base", "others_base"):
            if base in table.columns and "share" in table.columns:
                few = table.frame[table.frame[base] < 10]
                assert few["share"].isna().all(), table.name


def test_from_withheld_numbers_nothing_is_told():
    for table in finished(made_up(11, 600), all_withheld).values():
        for name, column in table.columns.items():
            if column.form != "text" and name not in ("number", "population", "population_share"):
                values = table.frame[name].dropna()
                assert values.isin([0]).all() or name in ("base", "left_out"), (table.name, name)
        if "why_none" in table.columns:
            assert (table.frame["why_none"] != "").all(), table.name


def test_a_base_is_the_sum_of_its_own_published_numbers(tables):
    frame = tables["answers_lonely"].frame
    own = frame[frame["base"].notna()]
    assert set(own["base"]) == {own["people"].sum()}
    groups = tables["answers_groups"].frame
    assert (groups["base"] >= groups["people"]).all()


def test_withheld_numbers_are_in_no_base():
    cells = pd.DataFrame({"people": pd.array([60, None, 40], dtype="Int64")})
    found = with_shares(cells, ())
    assert list(found["base"]) == [100] * 3
    assert list(found["left_out"]) == [1] * 3
    assert list(found["why_none"]) == ["", WITHHELD, ""]


def test_comparisons_by_hand(exact):
    """UCLA-3 of carers: reckoned from the people themselves."""
    people = made_up_people(11, 600)
    points = {"hardly_ever": 1, "some_of_the_time": 2, "often": 3}

    def lonely(person):
        return sum(points[person.answers[i]] for i in ("companionship", "left_out", "isolated")) > 5

    carers = [person for person in people if "carer" in person.answers["groups"]]
    row = exact["comparisons"].frame.iloc[1]
    assert row["members_base"] == len(carers)
    assert row["members"] == sum(map(lonely, carers))
    assert row["others"] == sum(map(lonely, people)) - sum(map(lonely, carers))
    share = row["members"] / row["members_base"], row["others"] / row["others_base"]
    assert row["relative_risk"] == pytest.approx(share[0] / share[1])


def test_modes_are_set_beside_the_other_modes(exact):
    frame = exact["modes_compared"].frame
    own = frame[(frame["outcome"] == "ucla_lonely") & (frame["mode"] != "helper")]
    assert set(own["mode"]) == {"sms", "telegram", "web"}
    assert set(own["members"] + own["others"]) == {own["members"].sum()}
    assert set(own["members_base"] + own["others_base"]) == {600}


def test_modes_that_are_withheld_are_not_among_the_others():
    cells = pd.DataFrame(
        {"outcome": "x", "mode": ["a", "a", "b", "b", "c", "c"], "has": ["yes", "no"] * 3,
         "people": pd.array([10, 20, 30, 40, 50, None], dtype="Int64")}
    )  # fmt: skip
    found = against_the_rest(cells).set_index("mode")
    assert found.loc["a", ["others", "others_base", "left_out"]].tolist() == [30, 70, 1]
    assert found.loc["c", ["others", "others_base", "left_out"]].tolist() == [40, 100, 0]
    assert pd.isna(found.loc["c", "members_base"])


def test_raking_is_that_of_the_people_one_by_one(exact):
    """Weights of each person by iterating over rows, as survey software does."""
    people = made_up_people(11, 600)
    bands = {"16-24": "16-34", "25-34": "16-34", "45-54": "35-64", "65-74": "65+", "75+": "65+"}
    rows = pd.DataFrame(
        [
            (bands[p.answers["age"]], p.answers["sex"], p.answers["lonely"] == "often_always")
            for p in people
            if "sex" in p.answers
        ],
        columns=["age", "sex", "has"],
    ).assign(weight=1.0)
    for _ in range(200):
        for margin in ("age", "sex"):
            own = CENSUS[CENSUS["margin"] == margin].set_index("category")["population"]
            now = rows.groupby(margin)["weight"].transform("sum")
            rows["weight"] *= rows[margin].map(own / own.sum()) * len(rows) / now
    frame = exact["raking"].frame
    row = frame[(frame["outcome"] == "often_lonely") & (frame["raked_to"] == "age and sex")].iloc[0]
    weights = rows["weight"]
    assert row["raked_share"] == pytest.approx((weights * rows["has"]).sum() / weights.sum())
    assert row["effective_size"] == pytest.approx(weights.sum() ** 2 / (weights**2).sum())
    assert row["largest_weight"] == pytest.approx(weights.max())
    assert row["share"] == pytest.approx(rows["has"].mean())


def test_coverage_keeps_areas_from_which_nobody_was_heard():
    people = [Person({"lonely": "never"}, lsoa21="E1") for _ in range(20)]
    frame = covered(counted_by_hand(people)).set_index("category")
    assert frame.loc["Park", ["people", "share", "representation"]].tolist() == [0, 0, 0]
    assert frame.loc["Heneage", "representation"] == pytest.approx(31 / 12)


def test_coverage_says_where_no_population_was_given():
    some = POPULATION[POPULATION["category"] != "Park"]
    frame = covered(made_up(11, 600), some)
    row = frame[frame["category"] == "Park"].iloc[0]
    assert "no population was given" in row["remark"]
    assert row["people"] > 0
    assert pd.isna(row["share"])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda p: p.drop(columns="meaning"), "lacks the columns meaning"),
        (lambda p: pd.concat([p, p.iloc[:1]]), "has Heneage of area twice"),
        (lambda p: p.replace({"category": {"Park": "Parc"}}), "given for Parc, but area has only"),
        (lambda p: p.replace({"of": {"sex": "gender"}}), "given by gender, and nothing"),
        (lambda p: p.assign(out_of=10), "larger than what it is out of"),
    ],
)
def test_a_population_that_does_not_fit_is_explained(change, why):
    with pytest.raises(PopulationProblem, match=why):
        finished(made_up(0, 0), population=change(POPULATION))


@pytest.mark.parametrize(
    ("census", "why"),
    [(CENSUS[1:], "each category of age once: 16-34, 35-64, 65+"),
     (CENSUS.drop(columns="source"), "lack the columns source")],
)  # fmt: skip
def test_census_margins_that_do_not_fit_are_explained(census, why):
    with pytest.raises(PopulationProblem, match=why.replace("+", r"\+")):
        finished(made_up(0, 0), census=census)


def test_unprotected_counts_are_refused():
    with pytest.raises(NotProtected, match="did not go through disclosure control"):
        finished(made_up(1, 90), lambda tables: tables)


def remarks(tables):
    return " ".join(tables["not_shown"].frame["remark"])


def test_what_is_not_shown_is_said():
    found = finished(
        made_up(1, 90), lambda tables: as_they_are(tables)[1:], population=None, census=None
    )
    assert "Withheld as a whole: People by channel" in remarks(found)
    assert not {"coverage", "raking"} & set(found)
    assert "No population was given" in remarks(found)
    assert "No census margins were given" in remarks(found)


def test_nobody_yet(tables):
    empty = finished(made_up(0, 0))
    assert set(empty) == set(tables)
    assert "Nobody has taken part yet" in remarks(empty)
    for table in empty.values():
        if "why_none" in table.columns:
            assert (table.frame["why_none"] != "").all(), table.name


def test_one_conversation_gives_no_estimates_and_says_why():
    one = finished(counted_by_hand([ALONE]), as_they_are)
    assert list(one["answers_lonely"].frame["people"])[:5] == [0, 0, 0, 0, 1]
    assert set(one["comparisons"].frame["why_none"]) <= {
        "fewer than 10 members", "fewer than 10 people who are not members",
    }  # fmt: skip


def test_all_missing_is_shown_as_missing():
    people = [Person({"lonely": "?skipped", "groups": "?dont_know"}) for _ in range(40)]
    found = finished(counted_by_hand(people), as_they_are)
    frame = found["answers_lonely"].frame.set_index("answer")
    assert frame.loc["skipped", "people"] == 40
    assert frame.loc["skipped", "why_none"] == "not an answer, so not in the base"
    assert frame.loc["never", "why_none"] == "fewer than 10 people"
    state = found["drop_off"].frame.set_index(["question", "state"]).loc[("lonely", "skipped")]
    assert state["share"] == 1


def test_a_plan_for_other_things_still_finishes():
    bare = replace(PLAN, groups=None, age="", raking=(), comparisons=(), by_area=())
    found = finished(counted_by_hand([ALONE], bare), plan=bare, population=None)
    assert "raking" not in found
    assert "The analysis plan has no margins" in remarks(found)


def test_labels_follow_the_language(tables):
    english = tables["answers_lonely"].frame
    polish = finished(made_up(11, 600), language="pl")["answers_lonely"].frame
    assert polish["answer_label"][0] != english["answer_label"][0]
    assert list(polish["answer"]) == list(english["answer"])


def test_a_table_whose_columns_nobody_explains_is_refused():
    frame = pd.DataFrame({"a": [1], "b": [2]})
    with pytest.raises(ValueError, match="not the same"):
        ResultTable("x", "X", (), {"a": Column("A")}, frame)


def test_count_tables_are_not_changed_by_finishing():
    counted = made_up(1, 90)
    before = {table.name: table.cells.copy() for table in counted.tables}
    finish(counted, rounded, PLAN, [GUIDE])
    for table in counted.tables:
        assert isinstance(table, CountTable)
        pd.testing.assert_frame_equal(table.cells, before[table.name])
