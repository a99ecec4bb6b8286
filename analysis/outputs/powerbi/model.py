"""The semantic model: tables, columns, relationships, measures and where the data are read from."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from analysis.outputs.contents import Contents
from analysis.outputs.powerbi.measure import Measure
from analysis.outputs.powerbi.measures import measures
from analysis.outputs.powerbi.star import Kind, StarColumn, StarTable
from analysis.outputs.powerbi.tmdl import (
    annotation,
    described,
    document,
    expression,
    lineage,
    listed,
    name,
)

CULTURE = "en-GB"
LEVEL = 1600
"""Compatibility level: that of Power BI Desktop's own projects since 2023."""

FOLDER = "DataFolder"
TO_SET = "Set DataFolder to the full path of the folder data of a release"
DATA_TYPES: Final[Mapping[Kind, str]] = {
    "text": "string", "count": "int64", "number": "double", "date": "dateTime",
}  # fmt: skip
FORMATS: Final[Mapping[Kind, str]] = {"count": "#,0", "number": "0.000", "date": "dd MMM yyyy"}


def titles(contents: Contents, tables: Iterable[StarTable]) -> dict[str, str]:
    """The tables' names in the model by id; those of made-up people say so."""
    mark = "SYNTHETIC " if contents.synthetic else ""
    return {table.id: f"{mark}{table.title}" for table in tables}


def model_files(contents: Contents, tables: Sequence[StarTable]) -> dict[str, str]:
    """The files of ``definition/`` by their paths in it."""
    names = titles(contents, tables)
    made = measures(names)
    return {
        "database.tmdl": document([["database", f"\tcompatibilityLevel: {LEVEL}"]]),
        "model.tmdl": _model(contents, tables, names),
        "expressions.tmdl": _expressions(contents),
        "relationships.tmdl": _relationships(tables, names),
        **{
            f"tables/{names[table.id]}.tmdl": _table(
                contents, table, names, [each for each in made if each.table == table.id]
            )
            for table in tables
        },
    }


def _model(contents: Contents, tables: Sequence[StarTable], names: Mapping[str, str]) -> str:
    properties = (
        f"culture: {CULTURE}", "defaultPowerBIDataSourceVersion: powerBI_V3",
        "discourageImplicitMeasures", f"sourceQueryCulture: {CULTURE}",
    )  # fmt: skip
    order = json.dumps([FOLDER, *(names[table.id] for table in tables)], ensure_ascii=False)
    return document(
        [
            [*described(contents.sharing), *listed("model Model", properties)],
            [annotation("PBI_QueryOrder", order)],
            [annotation("__PBI_TimeIntelligenceEnabled", "0")],
            [annotation("Earshot_Sharing", contents.sharing)],
            [f"ref table {name(names[table.id])}" for table in tables],
        ]
    )


def _expressions(contents: Contents) -> str:
    value = f'"{TO_SET}" meta [IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]'
    about = f"{TO_SET}. {contents.sharing}"
    return document(
        [
            [
                *described(about),
                f"expression {FOLDER} = {value}",
                f"\tlineageTag: {lineage('expression', FOLDER)}",
            ],
            [annotation("PBI_NavigationStepName", "Navigation", 1)],
            [annotation("PBI_ResultType", "Text", 1)],
        ]
    )


def _relationships(tables: Sequence[StarTable], names: Mapping[str, str]) -> str:
    keys = {table.id: table.key[0] for table in tables if table.is_dimension}
    return document(
        listed(
            f"relationship {lineage('relationship', table.id, own)}",
            (
                f"fromColumn: {name(names[table.id])}.{name(own)}",
                f"toColumn: {name(names[column.to])}.{name(keys[column.to])}",
            ),
        )
        for table in tables
        for own, column in table.columns.items()
        if column.to
    )


def _table(
    contents: Contents, table: StarTable, names: Mapping[str, str], made: Sequence[Measure]
) -> str:
    about = f"{contents.sharing} {table.meaning}"
    head = [*described(about), *listed(f"table {name(names[table.id])}", [_tag("table", table.id)])]
    return document(
        [
            head,
            *(_measure(each) for each in made),
            *(block for own in table.columns.items() for block in _column(table, *own)),
            _partition(contents, table, names[table.id]),
            [annotation("Earshot_Sharing", contents.sharing, 1)],
            [annotation("PBI_ResultType", "Table", 1)],
        ]
    )


def _tag(*of: str) -> str:
    return f"lineageTag: {lineage(*of)}"


def _measure(each: Measure) -> list[str]:
    return [
        *described(each.meaning, 1),
        *expression(f"measure {name(each.name)}", each.dax, 1),
        f"\t\tformatString: {each.format}",
        f"\t\t{_tag('measure', each.name)}",
    ]


def _column(table: StarTable, own: str, column: StarColumn) -> list[list[str]]:
    is_key = table.is_dimension and table.key == (own,)
    properties = [
        f"dataType: {DATA_TYPES[column.kind]}",
        *(["isKey"] if is_key else []),
        *(["isHidden"] if column.hidden else []),
        *([f"formatString: {FORMATS[column.kind]}"] if column.kind in FORMATS else []),
        _tag("column", table.id, own),
        "summarizeBy: none",
        f"sourceColumn: {own}",
        *([f"sortByColumn: {name(column.sorted_by)}"] if column.sorted_by else []),
    ]
    return [
        [*described(column.meaning, 1), *listed(f"column {name(own)}", properties, 1)],
        [annotation("SummarizationSetBy", "User", 2)],
    ]


def _partition(contents: Contents, table: StarTable, title: str) -> list[str]:
    read = f'Parquet.Document(File.Contents({FOLDER} & "\\{table.file}"))'
    steps = [f"\tSource = {read}"]
    last = "Source"
    if table.id == "dim_release":
        steps = [f"{steps[0]},", f"\tChecked = {_check(contents)}"]
        last = "Checked"
    source = "\n".join(["let", *steps, "in", f"\t{last}"])
    return [*listed(f"partition {name(title)} = m", ["mode: import"], 1),
            *expression("source", source, 2)]  # fmt: skip


def _check(contents: Contents) -> str:
    """Figures of made-up people must never be shown under the names of real ones."""
    wanted, other = ("yes", "real") if contents.synthetic else ("no", "made-up")
    remedy = f"These data are of {other} people: open the project that came with them."
    return f'if Source{{0}}[synthetic] = "{wanted}" then Source else error "{remedy}"'
