"""The report and the files that hold a Power BI project together, by Microsoft's JSON schemas.

https://github.com/microsoft/json-schemas (fabric/pbip, fabric/item, fabric/gitIntegration)
"""

import json
from typing import Any, Final

from analysis.outputs.contents import Contents
from analysis.outputs.powerbi.tmdl import lineage

NAME: Final = "Earshot"
_SCHEMAS = "https://developer.microsoft.com/json-schemas/fabric"
_DEFINITION = "item/report/definition"
PAGE = lineage("page", "about").replace("-", "")[:20]
TEXT = lineage("visual", "about").replace("-", "")[:20]
SAFE = (
    "Numbers are rounded, and small ones are withheld: a withheld number is not 0.",
    "Groups and answers overlap: never add them up. Use the measures; they are BLANK where people "
    "would be counted twice.",
    "These are shares of the people heard. They do not say how common anything is among residents.",
    "A figure about a place describes the place, not the people in it.",
)
"""What stands on the first page of every project."""


def project_files(contents: Contents) -> dict[str, str]:
    """The JSON files of the project by their paths in its folder."""
    report, model = f"{NAME}.Report", f"{NAME}.SemanticModel"
    page = f"{report}/definition/pages/{PAGE}"
    found = {
        f"{NAME}.pbip": _pbip(report),
        f"{model}/definition.pbism": _with("item/semanticModel/definitionProperties/1.0.0", {
            "version": "4.0", "settings": {},
        }),
        f"{model}/.platform": _platform(contents, "SemanticModel"),
        f"{report}/.platform": _platform(contents, "Report"),
        f"{report}/definition.pbir": _with("item/report/definitionProperties/2.0.0", {
            "version": "4.0", "datasetReference": {"byPath": {"path": f"../{model}"}},
        }),
        f"{report}/definition/version.json": _with(f"{_DEFINITION}/versionMetadata/1.0.0", {
            "version": "2.0.0",
        }),
        f"{report}/definition/report.json": _report(contents),
        f"{report}/definition/pages/pages.json": _with(f"{_DEFINITION}/pagesMetadata/1.0.0", {
            "pageOrder": [PAGE], "activePageName": PAGE,
        }),
        f"{page}/page.json": _page(contents),
        f"{page}/visuals/{TEXT}/visual.json": _text(contents),
    }  # fmt: skip
    return {
        path: json.dumps(value, ensure_ascii=False, indent=2) + "\n"
        for path, value in found.items()
    }


def _with(schema: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": f"{_SCHEMAS}/{schema}/schema.json", **value}


def _pbip(report: str) -> dict[str, Any]:
    return _with("pbip/pbipProperties/1.0.0", {
        "version": "1.0", "artifacts": [{"report": {"path": report}}],
        "settings": {"enableAutoRecovery": True},
    })  # fmt: skip


def _marked(contents: Contents, words: str) -> str:
    return f"SYNTHETIC {words}" if contents.synthetic else words


def _platform(contents: Contents, kind: str) -> dict[str, Any]:
    title = _marked(contents, f"{NAME} release {contents.number}")
    about = {"type": kind, "displayName": title, "description": contents.sharing}
    config = {"version": "2.0", "logicalId": lineage("item", kind)}
    return _with("gitIntegration/platformProperties/2.0.0", {"metadata": about, "config": config})


def _notes(contents: Contents) -> list[dict[str, str]]:
    return [{"name": "Earshot_Sharing", "value": contents.sharing}]


def _report(contents: Contents) -> dict[str, Any]:
    settings = {"useStylableVisualContainerHeader": True, "exportDataMode": "AllowSummarized"}
    return _with(f"{_DEFINITION}/report/3.0.0", {
        "themeCollection": {}, "annotations": _notes(contents), "settings": settings,
    })  # fmt: skip


def _page(contents: Contents) -> dict[str, Any]:
    return _with(f"{_DEFINITION}/page/2.0.0", {
        "name": PAGE, "displayName": _marked(contents, f"Release {contents.number}"),
        "displayOption": "FitToPage", "height": 720, "width": 1280,
        "annotations": _notes(contents),
    })  # fmt: skip


def _text(contents: Contents) -> dict[str, Any]:
    lines = [
        (f"{contents.title}, release {contents.number}", "24pt"),
        (contents.sharing, "16pt"),
        (f"Made on {contents.at:%d %B %Y}.", "12pt"),
        *((line, "12pt") for line in SAFE),
    ]
    paragraphs = [
        {"textRuns": [{"value": line, "textStyle": {"fontSize": size}}]} for line, size in lines
    ]
    return _with(f"{_DEFINITION}/visualContainer/2.0.0", {
        "name": TEXT,
        "position": {"x": 40, "y": 40, "z": 0, "height": 480, "width": 1200, "tabOrder": 0},
        "visual": {
            "visualType": "textbox",
            "objects": {"general": [{"properties": {"paragraphs": paragraphs}}]},
            "drillFilterOtherVisuals": True,
        },
        "annotations": _notes(contents),
    })  # fmt: skip
