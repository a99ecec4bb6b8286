"""The project: TMDL by a strict reader, JSON by Microsoft's schemas, and one against the other."""

import json
import re
from pathlib import PurePosixPath

import duckdb
import pytest
from jsonschema import Draft7Validator
from powerbi_made import project_made
from powerbi_schemas import SCHEMAS
from tmdl_reading import BadTmdl, read_tmdl, unquoted

from analysis.outputs.powerbi.model import DATA_TYPES

MODEL = "Earshot.SemanticModel/definition"
KINDS = [(400, "rounded", True), (400, "rounded", False), (0, "rounded", True)]
kinds = pytest.mark.parametrize("project", KINDS, indirect=True, ids=["people", "real", "nobody"])
FUNCTIONS = {
    "IF", "HASONEVALUE", "CALCULATE", "SUM", "SUMX", "MAX", "MAXX", "COUNTROWS", "REMOVEFILTERS",
    "VALUES", "FILTER", "RELATED", "ISBLANK", "BLANK", "NOT", "DIVIDE", "SQRT", "TRUE",
}  # fmt: skip
PARQUET = {"VARCHAR": "string", "BIGINT": "int64", "DOUBLE": "double", "DATE": "dateTime"}


@pytest.fixture
def project(request):
    return project_made(*getattr(request, "param", KINDS[0]))


def objects(project, path):
    return read_tmdl(project.text(f"{MODEL}/{path}"))


def tables(project):
    """The tables of the model, by name."""
    found = {}
    for file in sorted((project.folder / MODEL / "tables").iterdir()):
        [table] = read_tmdl(file.read_text("utf-8"))
        assert table.kind == "table"
        assert file.name == f"{table.name}.tmdl"
        found[table.name] = table
    return found


@kinds
def test_the_model_names_every_table_and_nothing_else(project):
    model = objects(project, "model.tmdl")
    assert [each.kind for each in model if each.kind not in ("annotation", "ref")] == ["model"]
    assert model[0].properties["culture"] == "en-GB"
    assert "discourageImplicitMeasures" in model[0].properties
    listed = [each.name for each in model if each.kind == "ref"]
    assert sorted(listed) == sorted(tables(project))
    order = next(each.default for each in model if each.name == "PBI_QueryOrder")
    assert json.loads(order) == ["DataFolder", *listed]
    [database] = objects(project, "database.tmdl")
    assert int(database.properties["compatibilityLevel"]) >= 1600


@kinds
def test_names_are_there_once(project):
    """Tables; measures over the whole model; columns and measures of a table; tags."""
    found = tables(project)
    assert len({name.casefold() for name in found}) == len(found)
    measures = [each.name.casefold() for table in found.values() for each in table.all("measure")]
    assert len(set(measures)) == len(measures) > 100
    tags = []
    for table in found.values():
        own = [
            each.name.casefold() for each in table.children if each.kind in ("column", "measure")
        ]
        assert len(set(own)) == len(own), table.name
        tags += [table.properties["lineageTag"]]
        tags += [each.properties["lineageTag"] for each in table.children
                 if each.kind in ("column", "measure")]  # fmt: skip
    assert len(set(tags)) == len(tags)


def test_tags_stay_the_same_from_release_to_release():
    one, other = tables(project_made(400)), tables(project_made(0))
    for name, table in one.items():
        same = other[name]
        assert table.properties == same.properties
        assert [each.properties for each in table.children] == [
            each.properties for each in same.children
        ]


@kinds
def test_every_partition_reads_a_file_that_is_there_with_the_columns_of_the_table(project):
    [parameter, *_] = objects(project, "expressions.tmdl")
    assert (parameter.kind, parameter.name) == ("expression", "DataFolder")
    assert "IsParameterQuery=true" in parameter.default
    read = set()
    for table in tables(project).values():
        [partition] = table.all("partition")
        assert partition.default == "m"
        assert partition.properties["mode"] == "import"
        [file] = re.findall(
            r'= Parquet\.Document\(File\.Contents\(DataFolder & "\\([a-z_]+\.parquet)"\)\)',
            partition.properties["source"],
        )
        read.add(file)
        there = duckdb.sql(f"DESCRIBE FROM '{project.folder / 'data' / file}'").fetchall()
        assert {name: PARQUET[type_] for name, type_, *_ in there} == {
            each.properties["sourceColumn"]: each.properties["dataType"]
            for each in table.all("column")
        }
    assert read == {file.name for file in (project.folder / "data").iterdir()}


@kinds
def test_relationships_join_columns_of_equal_types_to_keys(project):
    found = tables(project)
    ways = []
    for each in objects(project, "relationships.tmdl"):
        assert each.kind == "relationship"
        ends = [split(each.properties[end]) for end in ("fromColumn", "toColumn")]
        columns = [column(found, *end) for end in ends]
        assert columns[0].properties["dataType"] == columns[1].properties["dataType"]
        assert "isKey" in columns[1].properties
        ways.append((ends[0][0], ends[1][0]))
    assert len(set(ways)) == len(ways) > 25
    # A star: nothing is pointed to that itself points on.
    assert not {one for one, _ in ways} & {other for _, other in ways}


def split(reference):
    table, name = re.fullmatch(r"('(?:[^']|'')+'|[^.]+)\.(.+)", reference).groups()
    return unquoted(table), unquoted(name)


def column(found, table, name):
    [one] = [each for each in found[table].all("column") if each.name == name]
    return one


@kinds
def test_columns_are_never_added_up_by_themselves(project):
    for table in tables(project).values():
        names = {each.name for each in table.all("column")}
        for each in table.all("column"):
            assert each.properties["summarizeBy"] == "none"
            assert each.properties["dataType"] in DATA_TYPES.values()
            assert each.about
            if "sortByColumn" in each.properties:
                assert unquoted(each.properties["sortByColumn"]) in names


@kinds
def test_every_measure_refers_to_what_is_there(project):
    found = tables(project)
    measures = {each.name for table in found.values() for each in table.all("measure")}
    for table in found.values():
        for each in table.all("measure"):
            check_dax(each.default, found, measures)
            assert each.about, each.name
            assert each.properties["formatString"]


def check_dax(dax, found, measures):
    assert dax.count("(") == dax.count(")")
    text = re.sub(r'"[^"]*"', '""', dax)
    for table, name in re.findall(r"'((?:[^']|'')+)'\[([^\]]+)\]", text):
        column(found, table, name)
    for table in re.findall(r"'((?:[^']|'')+)'", text):
        assert table in found
    text = re.sub(r"'(?:[^']|'')+'(\[[^\]]+\])?", " ", text)
    for name in re.findall(r"\[([^\]]+)\]", text):
        assert name in measures
    text = re.sub(r"\[[^\]]+\]", " ", text)
    assert set(re.findall(r"\b([A-Z]+)\(", text)) <= FUNCTIONS
    declared = set(re.findall(r"\bVAR (_\w+)", text))
    words = set(re.findall(r"\b[A-Za-z_]\w*\b", text)) - FUNCTIONS - {"VAR", "RETURN", "IN"}
    assert words == declared


@kinds
def test_everything_says_whether_the_people_are_made_up(project):
    sharing, made_up = project.contents.sharing, project.contents.synthetic
    for name, table in tables(project).items():
        assert table.about.startswith(sharing)
        assert name.startswith("SYNTHETIC ") == made_up
    for path in project.files:
        if path.suffix in (".tmdl", ".txt") and path.name not in (
            "database.tmdl", "relationships.tmdl",
        ):  # fmt: skip
            assert sharing in " ".join(path.read_text("utf-8").replace("///", "").split()), path
    for file in ("report.json", "page.json", "visual.json"):
        [path] = [path for path in project.files if path.name == file]
        assert sharing in path.read_text("utf-8")
    [page] = [path for path in project.files if path.name == "page.json"]
    assert ("SYNTHETIC" in json.loads(page.read_text("utf-8"))["displayName"]) == made_up


@kinds
def test_data_of_the_other_kind_are_not_loaded(project):
    """Else made-up people could be shown under the names of real ones."""
    [release] = [table for name, table in tables(project).items() if name.endswith("Release")]
    source = release.all("partition")[0].properties["source"]
    wanted = "yes" if project.contents.synthetic else "no"
    assert f'if Source{{0}}[synthetic] = "{wanted}" then Source else error' in source


@kinds
def test_the_json_files_are_as_the_schemas_want_them(project):
    endings = (".json", ".pbip", ".pbir", ".pbism")
    held = [each for each in project.files if each.suffix in endings or each.name == ".platform"]
    used = set()
    for path in held:
        value = json.loads(path.read_text("utf-8"))
        Draft7Validator(SCHEMAS[value["$schema"]]).validate(value)
        used.add(value["$schema"])
    assert used == set(SCHEMAS)


@kinds
def test_the_files_of_the_project_lead_to_each_other(project):
    shortcut = json.loads(project.text("Earshot.pbip"))
    report = shortcut["artifacts"][0]["report"]["path"]
    pbir = json.loads(project.text(f"{report}/definition.pbir"))
    model = project.folder / report / pbir["datasetReference"]["byPath"]["path"]
    assert (model / "definition.pbism").is_file()
    pages = json.loads(project.text(f"{report}/definition/pages/pages.json"))
    [page] = pages["pageOrder"]
    assert pages["activePageName"] == page
    folder = f"{report}/definition/pages/{page}"
    assert json.loads(project.text(f"{folder}/page.json"))["name"] == page
    [visual] = (project.folder / folder / "visuals").iterdir()
    assert json.loads((visual / "visual.json").read_text("utf-8"))["name"] == visual.name


@kinds
def test_no_path_of_this_machine_is_anywhere(project):
    for path in project.files:
        assert str(project.folder).encode() not in path.read_bytes()
        assert not PurePosixPath(path.relative_to(project.folder)).is_absolute()
        if path.suffix != ".parquet":
            text = path.read_text("utf-8")
            assert not re.search(r"[A-Za-z]:\\|file://|/(home|tmp|Users)/", text), path


def test_the_readme_lists_every_file_of_data(project):
    text = project.text("README.txt")
    assert text.startswith(project.contents.sharing)
    for file in (project.folder / "data").iterdir():
        assert f"data/{file.name}" in text
    assert "not opened in\nPower BI Desktop" in text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("table A\n    lineageTag: x\n", "spaces"),
        ("table A B\n", "no object"),
        ("table A\n\tlineageTag: x\n\tlineageTag: y\n", "twice"),
        ("table A\n\t\tlineageTag: x\n", "too far"),
        ("table A\n\t/// about nothing\n\n\tcolumn b\n", "right below"),
        ("table A\n\tcolumn b\n\t\tcolour: red\n", "no object"),
        ("table A\n\tmeasure b =\n\t\tformatString: 0\n", "no lines"),
        ("column b\n", "may stand here"),
    ],
)
def test_the_reader_is_strict(text, why):
    with pytest.raises(BadTmdl, match=why):
        read_tmdl(text)


def test_the_reader_reads_the_example_of_the_documentation():
    text = (
        "/// Table Description\ntable Sales\n\n\t/// This is the Measure Description\n"
        "\t/// One more line\n\tmeasure 'Sales Amount' =\n\t\t\tvar result = SUMX(...)\n"
        "\t\t\treturn result\n\t\tformatString: $ #,##0\n\n\tcolumn 'Product Key'\n"
        "\t\tdataType: int64\n\t\tisHidden\n\t\tsourceColumn: ProductKey\n"
    )
    [table] = read_tmdl(text)
    [measure], [product] = table.all("measure"), table.all("column")
    assert table.about == "Table Description"
    assert measure.about == "This is the Measure Description One more line"
    assert measure.default == "var result = SUMX(...)\nreturn result"
    assert measure.properties == {"formatString": "$ #,##0"}
    assert product.properties["isHidden"] == "true"
