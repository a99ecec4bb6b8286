"""The catalogue of what can be wrong with a table of areas, its description or an index of them.

An ``error`` means that the table is not used at all, a ``warning`` that
something of it was left out, an ``info`` that all was used and something is
worth knowing. ``docs/areas.md`` explains each code.
"""

from collections.abc import Mapping

from dialogues.problems import Entry, Place, Problem, error, info, warning

DESCRIPTIONS = {
    "description-empty": error(
        "There is nothing in this file.", "Write a description as docs/areas.md shows."
    ),
    "description-lacks": error(
        '{thing} needs "{field}".',
        "Add it: {description}",
    ),
    "base-missing": error(
        'The column "{column}" is a {unit} and does not say of what.',
        "Add base, for example base: all households.",
    ),
    "per-missing": error(
        'The column "{column}" is a rate and does not say per how many.',
        "Add per, for example per: 1000.",
    ),
    "direction-missing": error(
        'The column "{column}" does not say what a higher figure means.',
        "Add higher: worse, higher: better or higher: neither. Beware of ranks: where rank 1 "
        "is the most deprived, a higher rank is better.",
    ),
    "named-not-coded": info(
        "The areas are known by their names only, which cannot be checked against a list.",
        "Use a table with codes where there is one.",
    ),
}

FILES = {
    "table-unreadable": error(
        "This file cannot be read: {reason}.",
        "Check that it is there under this name, and that you are allowed to read it.",
    ),
    "table-kind": error(
        'Files that end in "{ending}" cannot be read here.',
        "Save the table as .csv, .xlsx or .geojson; for a survey .csv or .sav.",
    ),
    "table-empty": error(
        "There is no row of figures in this table.",
        "Check sheet and header_row, or save the file again.",
    ),
    "encoding-not-utf8": error(
        "This file is not saved as UTF-8. Read as Windows-1252, the first line that differs "
        "says: {sample}",
        "If that reads right, write encoding: windows-1252 in the description; if not, save the "
        'file again as "CSV UTF-8".',
    ),
    "encoding-wrong": error(
        "This file cannot be read as {encoding}: {reason}.",
        'Correct encoding in the description, or save the file again as "CSV UTF-8".',
    ),
    "encoding-doubtful": warning(
        "The description says windows-1252, but the file reads as UTF-8 throughout: {sample}",
        "Names may come out wrong; leave encoding out of the description.",
    ),
    "encoding-replaced": warning(
        "Letters were lost in this file before it came here (it contains {mark}): {sample}",
        "Get the file again from its source; codes and figures are used as they are.",
    ),
    "separator-other": error(
        "The whole first line is one column. Between the columns there seems to be a {found}.",
        "Write separator: {found} in the description.",
    ),
    "row-uneven": warning(
        "This row has {found} cells, the header has {wanted}; it was left out.",
        "Look for a comma in a text without quotation marks, or a line cut in two.",
    ),
    "quotes-open": error(
        "This file cannot be taken apart into columns: {reason}.",
        "Look for a quotation mark that is not closed.",
    ),
    "sheet-missing": error(
        'The workbook has no sheet "{sheet}"; it has: {sheets}.', "Correct sheet."
    ),
    "sheet-unsaid": error(
        "The workbook has several sheets: {sheets}.", "Write in the description which one: sheet."
    ),
    "merged-cells": error(
        'On the sheet "{sheet}", the cells {range} are merged. Only the first holds a value, and '
        "nobody can know which of the others it is meant for.",
        "Unmerge them and fill in each cell; or, if they are a heading over the table, say with "
        "header_row where the names of the columns stand.",
    ),
    "formula-empty": warning(
        'On the sheet "{sheet}", {count} cells hold formulas without a result, first {cell}; they '
        "count as empty.",
        "Open the workbook in a spreadsheet, save it and try again.",
    ),
    "geojson-broken": error(
        "This is not GeoJSON that can be read: {reason}.",
        "It must be one FeatureCollection whose features have properties.",
    ),
    "geojson-not-degrees": error(
        "The coordinates are not longitude and latitude: {sample}.",
        "Save the file in WGS84 (EPSG:4326), as GeoJSON requires.",
    ),
    "shape-invalid": warning(
        "The outline of {area} is not valid ({reason}); its figures are used.",
        "Repair the outline before drawing a map of it.",
    ),
    "shape-missing": warning(
        "{area} has no outline; its figures are used.", "Get the outline for maps."
    ),
}

COLUMNS = {
    "header-twice": error(
        'Two columns are called "{column}".', "Give each column a name of its own."
    ),
    "column-missing": error('There is no column "{column}".', "{hint}"),
    "column-undescribed": info(
        "These columns are not described and were left out: {columns}.",
        "Describe those that you need.",
    ),
    "not-a-number": warning(
        '"{value}" in the column "{column}" is not a number ({area}); the cell was left out.',
        "Correct it; or, if it means that there is no figure, add it to empty in the description.",
    ),
    "number-cleaned": info(
        'In the column "{column}", {count} figures were written with {how}, as in "{sample}".',
        "They were read without.",
    ),
    "out-of-range": warning(
        '"{value}" in the column "{column}" cannot be a {unit}: {why} ({area}); the cell was left '
        "out.",
        "Correct it, or the unit in the description.",
    ),
    "cells-empty": info(
        'The column "{column}" has no figure for {count} of {rows} areas.',
        "They stay without; nothing is filled in.",
    ),
    "percent-as-proportion": error(
        'The column "{column}" is declared as percent, but all its figures lie from 0 to 1 '
        "({least} to {most}).",
        "If they are shares of 1 (so are cells that Excel shows as per cent), write unit: "
        "proportion. If they really are that small, write most: 1 as well.",
    ),
    "proportion-as-percent": error(
        'The column "{column}" is declared as proportion, but its figures go up to {most}.',
        "If they are per cent, write unit: percent.",
    ),
    "schema": error(
        "The table does not hold what its description says: {reason}.",
        "Compare the two.",
    ),
}

AREAS = {
    "row-without-code": warning(
        "This row has no area; it was left out.",
        "Total rows need not be here; other rows need the code of their area.",
    ),
    "code-cleaned": info(
        '{count} codes were written with spaces around them or in small letters, as in "{sample}".',
        "They were read without, in capitals.",
    ),
    "code-malformed": warning(
        '"{code}" is not the code of {wanted}; the row was left out.',
        "Codes look like {example}.",
    ),
    "code-other-kind": warning(
        '"{code}" is the code of {found}, not of {wanted}; the row was left out.',
        "Keep tables of different kinds of areas apart.",
    ),
    "area-elsewhere": warning(
        "{count} rows are of areas that are not among the {known} of this place ({sample}); they "
        "were left out.",
        "Write covers: wider to keep them for comparison.",
    ),
    "boundaries-wrong": error(
        "The description says boundaries of {said}, but {count} codes ({sample}) exist only in "
        "{found}, and none only in {said}.",
        "Write boundaries: {found}.",
    ),
    "boundaries-mixed": warning(
        "Codes of two boundary years are mixed: {code} exists in {found} only, the table is of "
        "{said}; the row was left out.",
        "Get the table in one boundary year, or bring the other part over with a lookup.",
    ),
    "geography-unlisted": info(
        "There is no list of areas of {geography} here, so codes were checked by their look only.",
        "Look at the area codes in the report yourself.",
    ),
    "row-repeated": warning(
        "This row says the same of {area} as line {first}; it was left out.", "Delete one of them."
    ),
    "rows-disagree": warning(
        "There are several rows for {area} that say different things (lines {lines}); all were "
        "left out.",
        "Find out which is right, and delete the others.",
    ),
    "areas-missing": info(
        "{count} of {known} areas have no row: {areas}.", "They stay without figures."
    ),
}

CARRYING = {
    "carried-best-fit": info(
        "From {one} to {other} by best fit: an area may reach beyond the one that it is given to.",
        "Say so wherever these figures are shown.",
    ),
    "carried-unknown": warning(
        "The lookup from {one} to {other} knows nothing of {areas}; left out of {other}.",
        "The lookups of a place have its own areas only.",
    ),
    "carried-copied": info(
        '"{column}": the figure of the whole area of {one} for {areas} of {other}, which are parts '
        "of it.",
        "Do not read anything into its being the same in all parts.",
    ),
    "carried-count-split": warning(
        '"{column}" is a count, and an area of {one} was split: empty for {areas} of {other}.',
        "Get the count in these boundaries from its source; it cannot be divided.",
    ),
    "carried-weighted": info(
        '"{column}": the mean over areas of {one}, weighted by people, for {areas} of {other}.',
        "Where the figure is a share of something else, such as households, this is near but not "
        "exact.",
    ),
    "carried-unweighted": warning(
        '"{column}": no weights to average areas of {one} by: empty for {areas} of {other}.',
        "Give the number of people of each area as weights.",
    ),
    "carried-no-mean": warning(
        '"{column}" is a {unit}, and a mean over areas of {one} would say nothing: empty for '
        "{areas} of {other}.",
        "Carry the scores that it was made from, and rank afterwards.",
    ),
    "carried-incomplete": warning(
        '"{column}": a figure of an area of {one} is missing: empty for {areas} of {other}.',
        "Fill in the table, if the figure can be had.",
    ),
    "carried-tangled": warning(
        '"{column}": made of parts of several areas of {one}: empty for {areas} of {other}.',
        "Get the figure in these boundaries from its source.",
    ),
}

NEED = {
    "need-unknown": error(
        'The indicator "{indicator}" wants {what}, which is not there.',
        "{hint}",
    ),
    "need-unclear": error(
        'The indicator "{indicator}" must have either figure, or of and among.',
        "Name one column as figure, or two columns of counts as of and among.",
    ),
    "need-direction": error(
        'Nothing says whether a higher "{indicator}" means more need.',
        "Write higher: worse or higher: better beside the indicator.",
    ),
    "need-geography": error(
        'The indicator "{indicator}" is of {found}, the index of {wanted}.',
        "Use tables in one geography and one boundary year.",
    ),
    "need-no-weight": error("The weights add up to nothing.", "Give an indicator some weight."),
    "need-partly": warning(
        "{area} lacks {indicators}; scored by the others, in proportion to their weights.",
        "Its place in the order is less sure than others'.",
    ),
    "need-unscored": warning(
        "{area} lacks {indicators}, more than a quarter of all weight; it has no score.",
        "Fill in the tables, if the figures can be had.",
    ),
}

CATALOGUE: dict[str, Entry] = {**DESCRIPTIONS, **FILES, **COLUMNS, **AREAS, **CARRYING, **NEED}
"""Every problem of tables of areas, by code."""


def told(code: str, place: Place, /, **words: object) -> Problem:
    """The catalogue's problem ``code`` at a place, its slots filled with ``words``.

    Raises KeyError for a code that is not in the catalogue or a slot that is not given.
    """
    return filled(CATALOGUE, code, place, words)


def filled(
    catalogue: Mapping[str, Entry], code: str, place: Place, words: Mapping[str, object]
) -> Problem:
    """The problem ``code`` of any catalogue. Raises KeyError as :func:`told` does."""
    entry = catalogue[code]
    problem, remedy = entry.problem.format(**words), entry.remedy.format(**words)
    return Problem(code, entry.severity, place.file, place.line, problem, remedy)
