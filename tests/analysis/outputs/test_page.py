"""The page of a release: whole, plain about what is withheld, and usable by everybody."""

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from accessible import RULES, hold_to_axe, keep_picture
from browser import chromium
from markupsafe import escape
from release_contents import PLACE, nothing, release

from analysis.outputs.charts.all_charts import all_charts, area_names
from analysis.outputs.maps.all_maps import all_maps, likely_need
from analysis.outputs.page import page, write_page
from analysis.outputs.page_sections import APART, common_notes, sections
from analysis.outputs.page_tables import page_table


def drawn(contents):
    need = likely_need(PLACE, np.random.default_rng(1), draws=20)
    return all_charts(contents, PLACE), all_maps(contents, PLACE, need)


@pytest.fixture(scope="module")
def few():
    """One table of each kind: axe needs minutes for all of them."""
    kinds = {}
    for table in release().tables:
        kinds.setdefault(re.split(r"[._]", table.name)[0], table)
    shorter = [replace(each, frame=each.frame.head(12)) for each in kinds.values()]
    return replace(release(), tables=tuple(shorter))


@pytest.fixture(scope="module")
def written(few, tmp_path_factory):
    charts, maps = drawn(few)
    folder = tmp_path_factory.mktemp("release")
    return write_page(few, charts, maps[:2], PLACE, folder)


@pytest.fixture(scope="module")
def html(written):
    return written.read_text("utf-8")


@pytest.fixture(scope="module")
def tab(written):
    with chromium() as browser:
        context = browser.new_context()
        asked = []
        opened = context.new_page()
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(written.as_uri())
        opened.asked = asked
        yield opened


@pytest.mark.parametrize(("name", "width"), [("wide", 1280), ("phone", 320)])
def test_it_passes_axe_and_fits(tab, name, width):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    keep_picture(tab, f"release-{name}", whole=False)
    hold_to_axe(tab, RULES)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_fetched(tab, written, html):
    assert tab.asked == [written.as_uri()]
    assert not re.search(r"<script|<link|@import|src=|url\(https?:", html)


def test_it_is_usable_on_paper(tab):
    tab.emulate_media(media="print")
    assert tab.locator(".paper").first.is_visible()
    assert not tab.locator("nav").is_visible()
    tab.emulate_media(media="screen")


def test_it_says_that_it_is_made_up(html):
    assert "<title>SYNTHETIC: Feeling connected, release 1</title>" in html
    assert 'class="banner"' in html
    captions = re.findall(r"<caption>(.*?)</caption>", html)
    assert captions
    assert all("SYNTHETIC" in caption for caption in captions)


def test_what_is_not_made_up_has_no_banner():
    real = replace(release(), synthetic=False)
    whole = page(real, (), (), PLACE)
    assert "SYNTHETIC" not in whole
    assert "This may be shared" in whole


def test_a_later_release_says_that_a_difference_is_no_change():
    assert "is no sign of change" not in page(nothing(), (), (), PLACE)
    assert "is no sign of change" in page(replace(nothing(), number=2), (), (), PLACE)


def test_headings_come_in_order_and_ids_once(html):
    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) - set(ids) == set()


def test_every_table_and_picture_is_on_the_page_once(html, few):
    charts, maps = drawn(few)
    for table in few.tables:
        if table.name != APART:
            assert html.count(f"<caption>{_escaped(table.title)} (SYNTHETIC)") >= 1
    blank = [chart for chart in (*charts, *maps[:2]) if chart.blank]
    assert html.count('<svg xmlns="http://www.w3.org/2000/svg"') == len(charts) + 2 - len(blank)
    assert html.count("No figure: too much of it is withheld") == len(blank)


def test_every_note_is_there(html, few):
    for table in few.tables:
        if table.name != APART:
            assert all(_escaped(note) in html for note in table.notes), table.name
    assert common_notes(few)
    assert not [note for note in common_notes(release()) if note.startswith("Counted")]


def test_sections_are_in_the_order_of_a_director():
    found = sections(release(), (), (), {})
    assert [each.id for each in found] == [
        "heard", "groups", "outcomes", "answers", "scores", "areas", "through", "response",
    ]  # fmt: skip
    assert found[0].parts[0].table.name == "coverage"
    listed = [part.table.name for section in found for part in section.parts]
    assert sorted(listed) == sorted(t.name for t in release().tables if t.name != APART)


def test_a_withheld_number_is_a_word_never_a_blank():
    shown = page_table(release().table("outcome_by_area"), area_names(PLACE))
    people = shown.headings.index("People")
    fields = [row[people] for row in shown.rows]
    withheld = [field for field in fields if field.kind == "withheld"]
    assert withheld
    assert all(field.text.startswith("withheld: ") for field in withheld)
    numbers = ("number", "withheld")
    assert all(field.text for row in shown.rows for field in row if field.kind in numbers)
    assert {row[shown.headings.index("Area")].text for row in shown.rows} >= {"Park", "Heneage"}


def test_numbers_are_written_for_people():
    shown = page_table(release().table("answers_lonely"), {})
    share = shown.headings.index("Share (95% interval)")
    assert re.fullmatch(r"\d+% \(\d+ to \d+%\)", shown.rows[0][share].text)
    compared = page_table(release().table("comparisons"), {})
    difference = compared.headings.index("Difference in points (95% interval)")
    assert re.fullmatch(r"[+−]?\d+ \([+−]?\d+ to [+−]?\d+\)", compared.rows[0][difference].text)


@pytest.mark.parametrize("contents", [nothing(), release(0), release(hidden=True)])
def test_with_nothing_to_show_it_says_so_in_words(contents):
    charts, maps = drawn(contents)
    whole = page(contents, charts[:6], maps[:1], PLACE)
    assert "How many people took part is withheld: too few." in whole
    assert not re.search(r">\s*(nan|None|&lt;NA&gt;)\s*<", whole)


def _escaped(text):
    return str(escape(text))
