"""Keeps ``docs/store.md`` in step with the tables: ``python -m storage.describing``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import Column, Table
from sqlalchemy.types import JSON, TypeDecorator

from storage import extract_columns, models, views

PAGE = Path(__file__).parent.parent / "docs" / "store.md"

_ORDER = (
    models.ORGANISATIONS, models.RESPONDENTS, models.CONTACTS, models.CONSENTS, models.GUIDES,
    models.GUIDE_DRAFTS, models.GUIDE_PUBLICATIONS, models.GUIDES_RETIRED,
    models.CONVERSATIONS, models.TURNS, models.EVENTS, models.ANSWERS, models.MESSAGES,
    models.PROMPTS, models.DELIVERIES, models.CONCERNS, models.CONCERN_NOTES,
    models.ALERTS_SENT, models.ALERT_ADDRESSES, models.STAFFED_HOURS, models.DUTY,
    models.WHOM_TO_CALL, models.SIGNPOSTING_TEXTS, models.ROUNDS,
    models.INVITATIONS, models.TALLIES, models.ENTRANCES, models.LINKS, models.HEARTBEATS,
    models.STAFF, models.STAFF_LINKS, models.STAFF_SESSIONS, models.AUDIT,
)  # fmt: skip

MARK = "<!-- Below this line the page is made from the tables: python -m storage.describing -->"


def described(page: str) -> str:
    """The page with what stands below the mark made anew."""
    opening = page.partition(MARK)[0]
    tables = "\n".join(_table(table) for table in _ORDER)
    return f"{opening}{MARK}\n\n{tables}\n{_views()}\n{_extract()}"


def _table(table: Table) -> str:
    rows = "\n".join(
        f"| `{column.name}` | {_kind(column)} | {_holds(column)} |" for column in table.columns
    )
    return (
        f"## {table.name}\n\n{table.info['holds']}\n\n"
        f"| column | kind | what it holds |\n|---|---|---|\n{rows}\n"
    )


def _kind(column: Column[object]) -> str:
    kind = column.type
    if isinstance(kind, JSON):
        name = "JSON"
    elif isinstance(kind, TypeDecorator):
        name = type(kind).__name__.lower()
    else:
        name = {"BigInteger": "number", "Integer": "number", "Float": "number"}.get(
            type(kind).__name__, "text"
        )
    return f"{name}, may be empty" if column.nullable else name


def _holds(column: Column[object]) -> str:
    links = [f"`{key.target_fullname}`" for key in column.foreign_keys]
    return " ".join([column.doc or "", *(f"Names {link}." for link in links)])


def _views() -> str:
    about = (
        "## Views for reading live\n\n"
        "For staff who may read the database itself: [reading-live.md](reading-live.md). Made anew "
        "by every upgrade. No contact details, and nobody's words.\n"
    )
    return "\n".join([about, *views.described()])


def _extract() -> str:
    parts = [
        "## The working extract\n",
        "What `earshot export` writes: row by row and pseudonymous, for analysts only, not to be "
        "shared. Telephone numbers, e-mail addresses, handles and whole postcodes are taken out "
        "of people's words by pattern; names are not.\n",
        "The last column of every table, `sharing`, says who may have it, and whether its people "
        "are made up.\n",
        *_section("conversations: one row a conversation", extract_columns.CONVERSATIONS),
        *_section(
            "answers_wide: one row a conversation, columns for every question",
            {**extract_columns.WIDE, **extract_columns.WIDE_QUESTION},
        ),
        *_section("answers: one row an answer", extract_columns.ANSWERS),
        *_section("measures: one row a score", extract_columns.MEASURES),
        *_section("timing: one row a question that was asked", extract_columns.TIMING),
        *_section("interactions: one row a thing that happened", extract_columns.INTERACTIONS),
        *_section("dispositions: how far everybody got", extract_columns.DISPOSITIONS),
        *_section("coverage: who was heard beside who lives there", extract_columns.COVERAGE),
        *_section("versions: how versions of the guide are read", extract_columns.VERSIONS),
        *_section("codebook: one row a column, or a code", extract_columns.CODEBOOK),
        *_section("Kinds of missing", extract_columns.MISSING),
        *_section("left_out: why a conversation is not in the extract", extract_columns.LEFT_OUT),
    ]
    return "\n".join(parts)


def _section(title: str, described: Mapping[str, str]) -> Iterator[str]:
    yield f"### {title}\n"
    yield "| name | meaning |\n|---|---|"
    yield "\n".join(f"| `{name}` | {meaning} |" for name, meaning in described.items()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(described(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
