"""The page about the store says what the tables are."""

from storage.describing import PAGE, described
from storage.models import METADATA


def test_the_page_is_in_step_with_the_tables():
    page = PAGE.read_text(encoding="utf-8")
    assert page == described(page)


def test_every_table_and_column_is_on_the_page():
    page = PAGE.read_text(encoding="utf-8")
    for table in METADATA.sorted_tables:
        section = page.split(f"\n## {table.name}\n")[1].split("\n## ")[0]
        for column in table.columns:
            assert f"| `{column.name}` |" in section
            assert column.doc
