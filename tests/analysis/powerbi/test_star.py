"""The star schema, read back with DuckDB: keys, orphans, and every protected figure as it was."""

from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from powerbi_made import project_made
from releases_made import GUIDE, PLACE, release_made

from analysis.areas.census import OVER_16
from analysis.outputs.powerbi import PowerBiProblem, write_powerbi
from analysis.outputs.powerbi.areas import FIGURES, WARD
from analysis.outputs.powerbi.facts import FACTS, cells, fact_of
from analysis.outputs.powerbi.ordering import places
from analysis.outputs.powerbi.star import ORDER, StarColumn, StarTable
from analysis.results.shown import NotProtected

KINDS = [(400, "rounded"), (0, "rounded"), (400, "withheld")]


def _plain(cell):
    return None if pd.isna(cell) else cell


kinds = pytest.mark.parametrize(("number", "protect"), KINDS)


@kinds
def test_every_key_is_there_once(number, protect):
    """Whatever the capitals: Power BI takes "Yes" and "yes" for the same."""
    project = project_made(number, protect)
    connection = project.read()
    for table in project.tables:
        key = ", ".join(f'lower(trim("{name}"::VARCHAR))' for name in table.key)
        rows, keys = connection.execute(
            f"SELECT count(*), count(DISTINCT ({key})) FROM {table.id}"
        ).fetchone()
        assert rows == keys, table.id
        for name in table.key:
            null = connection.execute(f'SELECT count(*) FROM {table.id} WHERE "{name}" IS NULL')
            assert null.fetchone() == (0,)


@kinds
def test_no_row_points_to_nothing(number, protect):
    project = project_made(number, protect)
    connection = project.read()
    by_id = {table.id: table for table in project.tables}
    pointing = 0
    for table in project.tables:
        for name, column in table.columns.items():
            if column.to:
                key = by_id[column.to].key[0]
                orphans = connection.execute(
                    f"SELECT count(*) FROM {table.id} ANTI JOIN {column.to} "
                    f'ON {table.id}."{name}" = {column.to}."{key}"'
                ).fetchone()
                assert orphans == (0,), (table.id, name)
                pointing += 1
    assert pointing > 25


@kinds
def test_the_facts_hold_the_protected_counts_cell_by_cell(number, protect):
    project = project_made(number, protect)
    connection = project.read()
    expected = {fact.id: [] for fact in FACTS}
    for table in project.contents.counts:
        fact = fact_of(table.name)
        columns = [*fact.columns, "people", "withheld"]
        expected[fact.id] += cells(table)[columns].astype(object).values.tolist()
    for fact in FACTS:
        columns = ", ".join(f'"{name}"' for name in (*fact.columns, "people", "withheld"))
        found = connection.execute(f"SELECT {columns} FROM {fact.id}").fetchall()
        wanted = [tuple(map(_plain, row)) for row in expected[fact.id]]
        assert sorted(map(str, found)) == sorted(map(str, wanted)), fact.id
    total = sum(len(table.cells) for table in project.contents.counts)
    rows = sum(connection.execute(f"SELECT count(*) FROM {f.id}").fetchone()[0] for f in FACTS)
    assert rows == total


def test_a_count_can_be_found_again_by_hand():
    project = project_made()
    [table] = [
        each for each in project.contents.counts if each.name == "outcome_by_group.no_support"
    ]
    first = table.cells.iloc[0]
    found = project.read().execute(
        "SELECT people FROM fact_outcome_by_group WHERE outcome = 'no_support' "
        'AND "group" = ? AND member = ? AND has = ?',
        [first["answer.groups"], first["member"], first["has.no_support"]],
    ).fetchall()  # fmt: skip
    assert found == [(_plain(first["people"]),)]


@kinds
def test_withheld_cells_are_rows_with_a_reason_and_no_number(number, protect):
    connection = project_made(number, protect).read()
    withheld = 0
    for fact in FACTS:
        wrong, hidden = connection.execute(
            f"SELECT count(*) FILTER ((people IS NULL) != (withheld != '')), "
            f"count(*) FILTER (people IS NULL) FROM {fact.id}"
        ).fetchone()
        assert wrong == 0, fact.id
        withheld += hidden
    assert withheld > 50


def test_with_everything_withheld_no_number_of_people_is_anywhere():
    project = project_made(400, "withheld")
    connection = project.read()
    for table in project.tables:
        counts = {"people", "members", "others"} & set(table.columns)
        for name in counts:
            most = connection.execute(f"SELECT max({name}) FROM {table.id}").fetchone()
            assert most in ((None,), (0,)), (table.id, name)


def test_nothing_else_is_a_number():
    """Counts, estimates of the finished tables, the release's own limits, and open data."""
    project = project_made()
    numbers = {
        (table.id, name)
        for table in project.tables
        for name, column in table.columns.items()
        if column.kind in ("count", "number")
        and name not in (ORDER, "score_from", "label_position")
    }
    counts = {(fact.id, "people") for fact in FACTS} | {("fact_seconds", "seconds")}
    limits = {("dim_release", name)
              for name in ("release", "smallest", "smallest_by_area", "round_to")}  # fmt: skip
    open_data = {("dim_area", "residents"), ("fact_area_figures", "value")}
    rest = numbers - counts - limits - open_data
    shown = {"fact_comparisons": "comparisons", "fact_modes_compared": "modes_compared",
             "fact_means": "means", "fact_times": "times", "fact_coverage": "coverage",
             "fact_response_rates": "response_rates", "fact_raking": "raking"}  # fmt: skip
    assert {table for table, _ in rest} == set(shown)
    connection = project.read()
    for table, name in sorted(rest):
        finished = project.contents.table(shown[table]).frame[name]
        found = connection.execute(f'SELECT "{name}" FROM {table}').fetchall()
        wanted = list(map(_plain, finished))
        assert [value for (value,) in found] == pytest.approx(wanted), (table, name)


def test_open_data_are_those_that_were_shipped():
    connection = project_made().read()
    wards = connection.execute("SELECT count(*) FROM dim_area WHERE area_kind = 'ward'").fetchone()
    assert wards == (len(PLACE.names(WARD.name)),)
    residents = connection.execute("SELECT sum(residents) FROM dim_area").fetchone()[0]
    assert residents == PLACE.frame("age_2021")[list(OVER_16)].sum().sum()
    made = dict(connection.execute("SELECT figure, made FROM dim_figure").fetchall())
    assert made == {"deprivation_2025.imd_score": "measured", "deprivation_2025.income_score":
                    "measured", "loneliness_modelled_2020.lonely": "modelled",
                    "need.score": "composed"}  # fmt: skip
    assert len(made) == len(FIGURES) + 1
    said = connection.execute("SELECT source, licence, attribution, caution FROM dim_figure")
    assert all(all(words) for words in said.fetchall())


def test_a_ward_of_one_score_has_that_score():
    """By hand: the mean of a ward's LSOAs, weighted by people of 16 and over."""
    lookup = PLACE.lookup("lsoa21", "ward24")
    ward = lookup["ward24"].iloc[0]
    own = lookup[lookup["ward24"] == ward]["lsoa21"]
    adults = PLACE.frame("age_2021").loc[own, list(OVER_16)].sum(axis=1)
    score = PLACE.frame("deprivation_2025").loc[own, "imd_score"]
    found = project_made().read().execute(
        "SELECT value FROM fact_area_figures WHERE area = ? AND figure LIKE '%imd%'", [ward]
    ).fetchone()  # fmt: skip
    assert found[0] == pytest.approx((score * adults).sum() / adults.sum())


def test_every_file_says_who_may_have_it():
    project = project_made()
    for file in (project.folder / "data").iterdir():
        metadata = pq.read_schema(file).metadata
        assert metadata[b"sharing"].decode() == project.contents.sharing
    shown = project.read().execute("SELECT sharing, synthetic FROM dim_release").fetchall()
    assert shown == [(project.contents.sharing, "yes")]


def test_every_label_has_one_place_in_the_order():
    project = project_made()
    for table in project.tables:
        for name, column in table.columns.items():
            if column.sorted_by:
                words = table.frame[name].astype("string").str.casefold().str.strip()
                places = table.frame[column.sorted_by].groupby(words).nunique()
                assert (places == 1).all(), (table.id, name)


def test_questions_in_the_same_words_are_told_apart():
    """Three questions are "Which of these fits you best?"; one label would mix them."""
    rows = project_made().read().execute("SELECT question, question_label FROM dim_question")
    labels = [label for _, label in rows.fetchall()]
    assert len({label.casefold() for label in labels}) == len(labels)
    assert any(label.endswith("(ethnic_white)") for label in labels)


def test_answers_stand_in_the_order_of_the_guide():
    found = project_made().read().execute(
        "SELECT answer_of, list(answer_code ORDER BY label_position) FROM dim_answer GROUP BY ALL"
    ).fetchall()  # fmt: skip
    guide = {each.id: [choice.code for choice in each.choices] for each in GUIDE.questions}
    same = {question for question, codes in found if codes == guide.get(question)}
    assert {"lonely", "companionship", "health_limits"} <= same


def test_words_of_several_questions_have_one_order():
    """A question that contradicts those before it is not followed, and loses no word."""
    assert places([["yes", "no"], ["often", "never"], ["yes", "more or less", "no"]]) == {
        "yes": 1, "often": 2, "more or less": 3, "never": 4, "no": 5,
    }  # fmt: skip
    assert list(places([["yes", "no"], ["no", "perhaps", "yes"]])) == ["yes", "perhaps", "no"]
    assert places([]) == {}


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=6))
def test_every_word_has_a_place_of_its_own_and_the_first_question_its_order(questions):
    found = places(questions)
    assert set(found) == {word for question in questions for word in question}
    assert sorted(found.values()) == list(range(1, len(found) + 1))
    for question in questions[:1]:
        assert sorted(question, key=found.get) == question


def test_the_same_release_gives_the_same_files(tmp_path):
    project = project_made()
    again = write_powerbi(project.contents, PLACE, tmp_path)
    for one, other in zip(project.files, again, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_counts_that_nobody_protected_are_refused(tmp_path):
    contents = release_made()
    table = contents.counts[0]
    bare = replace(table, cells=table.cells.drop(columns="withheld").assign(
        people=table.cells["people"].fillna(1)))  # fmt: skip
    with pytest.raises(NotProtected, match=table.name):
        write_powerbi(replace(contents, counts=(bare,)), PLACE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_codes_that_power_bi_takes_for_one_are_refused(tmp_path):
    """A guide may have the choices "a" and "A"; a refresh in Power BI would stop at them."""
    contents = release_made()
    [table] = [each for each in contents.counts if each.name == "answers_lonely"]
    renamed = table.cells.assign(
        **{"answer.lonely": ["a", "A", *table.cells["answer.lonely"].iloc[2:]]}
    )
    counts = (replace(table, cells=renamed),)
    with pytest.raises(PowerBiProblem, match=r"lonely\|a, lonely\|A.*differ by more than capitals"):
        write_powerbi(replace(contents, counts=counts), PLACE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_table_whose_columns_are_not_there_is_refused():
    frame = release_made().counts[0].cells
    with pytest.raises(ValueError, match="lacks the columns nothing"):
        StarTable("fact_x", "X", "x", (), {"nothing": StarColumn("x")}, frame)
