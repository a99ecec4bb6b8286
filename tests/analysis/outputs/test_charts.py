"""Charts: they hold what is published and nothing else, and say it in words."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pandas as pd
import pytest
import vl_convert
from charted import rows
from release_contents import PLACE, nothing, release

from analysis.outputs import written
from analysis.outputs.charts.all_charts import all_charts
from analysis.outputs.charts.answers import answer_charts, labels
from analysis.outputs.charts.bars import labelled, share_rows
from analysis.outputs.charts.chart import SVG
from analysis.outputs.charts.going_through import time_said
from analysis.outputs.charts.looks import ON_STEPS, SHAPE_COLOURS, STEPS, TEXT_COLOURS
from analysis.outputs.charts.writing import INDEX, write_charts
from analysis.outputs.contents import MADE_UP


@pytest.fixture(scope="module")
def charts():
    return all_charts(release(), PLACE)


@pytest.fixture(scope="module")
def drawn(charts):
    """One of each kind, since drawing takes long."""
    kinds = {}
    for chart in charts:
        kinds.setdefault(re.split(r"[._]", chart.table)[0], chart)
    return list(kinds.values())


def named(charts, name):
    return next(chart for chart in charts if chart.name == name)


def words(chart):
    """Everything that is written in the picture."""
    root = ElementTree.fromstring(chart.svg)
    return "\n".join("".join(each.itertext()) for each in root.iter(f"{{{SVG}}}text"))


def told(chart):
    """Every word of the data that is in the picture's description, without drawing it."""
    return "\n".join(str(value) for row in rows(chart) for value in row.values())


def published(contents):
    """Every number of the tables, to twelve digits."""
    return {
        round(float(value), 12)
        for table in contents.tables
        for column in table.frame.select_dtypes("number")
        for value in table.frame[column].dropna()
    }


PLACED = {"row", "x", "x2", "y", "y2", "at"}
"""Numbers that say where something stands, not how much there is of it."""


def test_every_table_that_can_be_drawn_is(charts):
    drawn = {chart.table for chart in charts}
    rest = {table.name for table in release().tables if len(table.frame)} - drawn
    assert rest == {
        "means",
        "outcome_by_area",
        "outcome_by_role",
        "outcome_by_channel",
        "not_shown",
    }
    assert (
        len({chart.name for chart in charts}) == len({chart.id for chart in charts}) == len(charts)
    )


def test_no_number_is_drawn_that_is_not_in_a_table(charts):
    known = published(release())
    for chart in charts:
        for row in rows(chart):
            numbers = {
                name: value
                for name, value in row.items()
                if isinstance(value, (int, float)) and not isinstance(value, bool)
            }
            strange = {
                name
                for name, value in numbers.items()
                if name not in PLACED and round(float(value), 12) not in known
            }
            assert not strange, f"{chart.name}: {strange}"


def test_every_share_of_a_table_is_drawn_once(charts):
    frame = release().table("answers_lonely").frame
    shares = [float(value) for value in frame["share"].dropna()]
    drawn = [
        row["share"] for row in rows(named(charts, "answers_lonely")) if row["share"] is not None
    ]
    assert sorted(shares) == sorted(drawn)
    assert shares


def test_an_area_is_named_once_also_where_its_name_stands_beside_its_code():
    frame = release().table("people_by_area").frame.copy()
    frame.insert(1, "ward_name", "as a release has it")
    names = {code: f"ward {code}" for code in frame["ward"]}
    assert labels(frame, names) == [f"ward {code}" for code in frame["ward"]]


def test_a_time_in_the_last_bin_is_at_least_that_long():
    row = {
        "quarter": 9.0, "median": 30.0, "three_quarters": 45.0,
        "remark": "Three quarters: in the last bin, so at least this",
    }  # fmt: skip
    assert time_said(row) == "30\u00a0s (9\u00a0s to at least 45\u00a0s)"
    assert time_said({**row, "remark": ""}) == "30\u00a0s (9\u00a0s to 45\u00a0s)"


def test_of_what_cannot_be_shown_at_all_there_is_no_picture(charts):
    hidden = all_charts(release(hidden=True), PLACE)
    assert {chart.table for chart in hidden if not chart.blank} == {"coverage"}
    assert not [chart for chart in charts if chart.table == "answers_lonely" and chart.blank]


def test_withheld_says_so_and_is_never_drawn_as_nought():
    frame = pd.DataFrame(
        {
            "people": pd.array([10, None], dtype="Int64"), "withheld": ["", "small"],
            "base": pd.array([10, 10], dtype="Int64"), "share": pd.array([1.0, None], "Float64"),
            "low": pd.array([0.7, None], "Float64"), "high": pd.array([1.0, None], "Float64"),
            "why_none": ["", "a count that it rests on is withheld"],
        }
    )  # fmt: skip
    shown, hidden = share_rows(frame, ["Yes", "No"])
    assert shown["beside"] == "100% (70 to 100%), 10 people"
    assert shown["instead"] == ""
    assert hidden["share"] is None
    assert hidden["instead"] == "withheld: too few people"
    assert hidden["beside"] == ""


def test_each_withheld_row_is_marked_in_the_picture():
    for chart in all_charts(release(hidden=True), PLACE):
        said = told(chart)
        assert re.search(r"withheld|not shown|\bw\b", said), chart.name
        # The share of the population is no secret.
        assert chart.table == "coverage" or not re.search(r"\d\s%", said), chart.name


@pytest.mark.parametrize("contents", [release(0), release(hidden=True), nothing()])
def test_nothing_breaks_where_there_is_nothing(contents):
    charts = all_charts(contents, PLACE)
    for chart in charts:
        assert not re.search(r"\d\s%", chart.alt)
        assert re.search(r"[Ww]ithheld|[Nn]ot shown|can be shown|No share", chart.alt), chart.alt
    for chart in charts[::8]:
        assert chart.svg.startswith("<svg")


def test_the_numbers_of_alt_texts_come_from_the_tables(charts):
    shares = {
        written.percent(value)
        for table in release().tables
        for column, meaning in table.columns.items()
        if meaning.form == "share"
        for value in table.frame[column].dropna()
    }
    for chart in charts:
        own = chart.alt.replace(chart.title, "").replace("95% interval", "")
        numbers = set(re.findall(r"[\d.]+%", own))
        assert numbers <= shares, chart.name
        assert len(chart.alt) > len(chart.title) + 10


def test_an_alt_text_says_the_finding(charts):
    frame = release().table("answers_lonely").frame.set_index("answer")
    said = named(charts, "answers_lonely").alt
    never = frame.loc["never"]
    assert f"Never: {written.share(never)}" in said
    assert f"Of {written.people(never['base'])} people" in said


def test_a_comparison_that_cannot_be_made_is_not_dropped(charts):
    frame = release().table("comparisons").frame
    own = frame[frame["outcome"] == "ucla_lonely"]
    lacking = own[own["difference"].isna()]
    assert len(lacking)
    drawn = rows(named(charts, "comparisons.ucla_lonely"))
    marked = {row["label"] for row in drawn if row.get("instead", "").startswith("not shown")}
    assert marked == {written.lines(label, 34) for label in lacking["group_label"]}
    assert len({row["label"] for row in drawn if "q " in row.get("beside", "")}) == len(own) - 2


def test_every_picture_says_what_it_is(drawn):
    for chart in drawn:
        root = ElementTree.fromstring(chart.svg)
        assert root.get("role") == "img"
        assert root.get("aria-label") == chart.alt
        assert root.find(f"{{{SVG}}}title").text == chart.title
        assert root.find(f"{{{SVG}}}desc").text == chart.alt
        assert MADE_UP.split(":")[0] in words(chart)
        assert "http" not in chart.svg.replace(SVG, "").replace("http://www.w3.org/1999/xlink", "")


def test_what_is_not_made_up_does_not_say_so():
    real = replace(release(), synthetic=False)
    chart = named(list(answer_charts(real, {})), "answers_lonely")
    assert "SYNTHETIC" not in words(chart)
    assert "Release 1 of “Feeling connected”: may be shared." in words(chart)


def test_ids_of_two_pictures_never_meet(drawn):
    ids = [set(re.findall(r' id="([^"]+)"', chart.svg)) for chart in drawn]
    assert sum(map(len, ids)) == len(set().union(*ids))
    for chart in drawn:
        used = set(re.findall(r"url\(#([^)]+)\)", chart.svg))
        assert used <= set(re.findall(r' id="([^"]+)"', chart.svg))


def test_letters_have_a_shape():
    """Not boxes: Polish letters and signs differ from a letter that no font has."""

    def drawn(letter):
        text = f'<text x="5" y="30" font-size="30" font-family="Liberation Sans">{letter}</text>'
        svg = f'<svg xmlns="{SVG}" width="60" height="40">{text}</svg>'
        return vl_convert.svg_to_png(svg)

    pictures = {letter: drawn(letter) for letter in "ąęłżŚ−…“\U0010fffd"}
    assert len(set(pictures.values())) == len(pictures)


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2, contrast ratio; black on white is 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_colours_can_be_seen():
    assert round(contrast("#000000", "#ffffff")) == 21
    assert all(contrast(colour, "#ffffff") >= 4.5 for colour in TEXT_COLOURS)
    assert all(contrast(colour, "#ffffff") >= 3 for colour in SHAPE_COLOURS)
    assert all(contrast(ink, step) >= 4.5 for ink, step in zip(ON_STEPS, STEPS, strict=True))


def test_shades_keep_their_order_in_grey():
    grey = [luminance(step) for step in STEPS]
    assert grey == sorted(grey, reverse=True)
    assert all(one - other > 0.04 for one, other in pairwise(grey))


def test_long_words_are_wrapped_and_labels_stay_apart():
    found = labelled(["a very long label " * 9, "same", "same"])
    assert max(map(len, found[0].split("\n"))) <= 34
    assert found[0].count("\n") == 2
    assert found[0].endswith("…")
    assert len(set(found)) == 3


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.224, "22%"), (0.004, "0.4%"), (0, "0%"), (1, "100%"), (pd.NA, "")],
)
def test_shares_in_words(value, said):
    assert written.percent(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.03, "+3 points"), (-0.012, "−1 point"), (0.002, "0 points")],
)
def test_differences_in_words(value, said):
    assert written.points(value).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("value", "said"), [(45, "45 s"), (98, "1 min 38 s"), (120, "2 min"), (7500, "2 h 5 min")]
)
def test_times_in_words(value, said):
    assert written.duration(value).replace("\u00a0", " ") == said


def test_files_and_their_index(charts, tmp_path):
    some = [named(charts, "answers_lonely"), named(charts, "people_by_area")]
    paths = write_charts(some, tmp_path / "charts", release().sharing)
    assert [path.name for path in paths] == [
        "answers_lonely.svg", "answers_lonely.png", "people_by_area.svg", "people_by_area.png",
        INDEX,
    ]  # fmt: skip
    assert paths[1].read_bytes().startswith(b"\x89PNG")
    index = paths[-1].read_text("utf-8")
    assert index.startswith("SYNTHETIC")
    assert all(chart.alt in index for chart in some)
