"""The page for analysts speaks of what is there."""

import re
from pathlib import Path

from powerbi_made import project_made
from tmdl_reading import read_tmdl

PAGE = (Path(__file__).parents[3] / "docs" / "power-bi.md").read_text("utf-8")


def test_measures_and_columns_that_may_be_drawn_are_there():
    project = project_made()
    names = {"measure": set(), "column": set()}
    for file in (project.folder / "Earshot.SemanticModel/definition/tables").iterdir():
        [table] = read_tmdl(file.read_text("utf-8"))
        for kind, found in names.items():
            found |= {each.name for each in table.all(kind)}
    drawn = PAGE.partition("## What you may draw")[2].partition("## What not to do")[0]
    measures = set(re.findall(r"(?<!\*)\*([A-Z][^*]+)\*", drawn))
    columns = set(re.findall(r"`([^`]+)`", drawn))
    assert len(measures) > 8
    assert measures <= names["measure"]
    assert columns <= names["column"]


def test_it_says_that_nobody_opened_it_in_power_bi():
    assert "It was not opened in Power BI Desktop." in PAGE
