"""docs/areas.md: its example works, and it has every field and figure that it speaks of."""

import json
import re
from pathlib import Path

from analysis.areas import descriptions
from analysis.areas.known_areas import known_areas
from analysis.areas.need import read_need
from analysis.areas.schemas import UNITS
from analysis.areas.shipped import shipped
from analysis.areas.tables import load_table

PAGE = (Path(__file__).parents[3] / "docs" / "areas.md").read_text("utf-8")


def block(kind: str) -> str:
    return re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)[1]


def test_the_example_works_and_says_what_the_page_shows(tmp_path):
    (tmp_path / "stops.csv").write_text(block("csv"))
    (tmp_path / "stops.yml").write_text(block("yaml"))
    loaded = load_table(tmp_path / "stops.yml", known_areas(shipped()))
    assert "\n".join(loaded.report.lines()) in PAGE


def test_every_field_and_unit_is_explained():
    schema = json.loads(
        (Path(descriptions.__file__).parent / "description.schema.json").read_text("utf-8")
    )
    for name in (*schema["properties"], *schema["$defs"]["column"]["properties"], *UNITS):
        assert f"`{name}`" in PAGE


def test_the_index_is_shown_with_its_weights():
    index, _ = read_need(shipped().folder / "need.yml")
    shown = [
        int(weight)
        for weight in re.findall(r"^\| .* \| (?:Census|Indices).* \| (\d+) \|$", PAGE, re.MULTILINE)
    ]
    assert shown == [each.weight for each in index.indicators]
