"""What Microsoft's JSON schemas require of the files of a Power BI project, in short.

From https://github.com/microsoft/json-schemas (MIT), folder ``fabric``: the
properties that there are, and those that must be there, for what a release uses.
"""

_ROOT = "https://developer.microsoft.com/json-schemas/fabric"
_REPORT = f"{_ROOT}/item/report/definition"
TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def _object(required, optional=None):
    """An object with these properties and no others; ``required`` must be there."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _list(of):
    return {"type": "array", "items": of}


NOTES = {"annotations": _list(_object({"name": TEXT, "value": TEXT}))}
VERSION = {"type": "string", "pattern": r"^[1-9][0-9]*\.(0|[1-9][0-9]*)\.0$"}
NAME = {"type": "string", "maxLength": 50}
OPTION = {"enum": ["FitToPage", "FitToWidth", "ActualSize"]}
PLACE = _object(
    dict.fromkeys(("height", "width", "x", "y"), NUMBER),
    dict.fromkeys(("z", "tabOrder", "angle"), NUMBER),
)
RUN = _object({"value": TEXT}, {"textStyle": {"type": "object"}})
GENERAL = _object({"properties": _object({"paragraphs": _list(_object({"textRuns": _list(RUN)}))})})
VISUAL = _object(
    {"visualType": TEXT},
    {
        "objects": _object({"general": _list(GENERAL)}),
        "drillFilterOtherVisuals": {"type": "boolean"},
    },
)
PATH = {"type": "string", "pattern": r"^[^/\\:][^\\:]*$"}

SCHEMAS = {
    f"{_ROOT}/pbip/pbipProperties/1.0.0/schema.json": _object(
        {"$schema": TEXT, "version": TEXT,
         "artifacts": _list(_object({"report": _object({"path": PATH})}))},
        {"settings": _object({}, {"enableAutoRecovery": {"type": "boolean"}})},
    ),
    f"{_ROOT}/gitIntegration/platformProperties/2.0.0/schema.json": _object(
        {"$schema": TEXT,
         "metadata": _object({"type": TEXT, "displayName": TEXT}, {"description": TEXT}),
         "config": _object({"version": TEXT, "logicalId": TEXT})},
    ),
    f"{_ROOT}/item/semanticModel/definitionProperties/1.0.0/schema.json": _object(
        {"$schema": TEXT, "version": TEXT},
        {"settings": _object({}, {"qnaEnabled": {"type": "boolean"}})},
    ),
    f"{_ROOT}/item/report/definitionProperties/2.0.0/schema.json": _object(
        {"$schema": TEXT, "version": TEXT,
         "datasetReference": _object({"byPath": _object({"path": PATH})})},
    ),
    f"{_REPORT}/versionMetadata/1.0.0/schema.json": _object({"$schema": TEXT, "version": VERSION}),
    f"{_REPORT}/report/3.0.0/schema.json": _object(
        {"$schema": TEXT, "themeCollection": _object({}, {"baseTheme": {"type": "object"}})},
        {**NOTES, "settings": _object({}, {
            "useStylableVisualContainerHeader": {"type": "boolean"},
            "exportDataMode": {"enum": ["AllowSummarized", "AllowSummarizedAndUnderlying", "None"]},
        })},
    ),
    f"{_REPORT}/pagesMetadata/1.0.0/schema.json": _object(
        {"$schema": TEXT}, {"pageOrder": _list(TEXT), "activePageName": TEXT}
    ),
    f"{_REPORT}/page/2.0.0/schema.json": _object(
        {"$schema": TEXT, "displayName": TEXT, "displayOption": OPTION, "name": NAME,
         "height": NUMBER, "width": NUMBER},
        NOTES,
    ),
    f"{_REPORT}/visualContainer/2.0.0/schema.json": _object(
        {"$schema": TEXT, "name": NAME, "position": PLACE, "visual": VISUAL}, NOTES
    ),
}  # fmt: skip
