"""Views for reading live, which every upgrade makes anew (``storage.views``)."""

from collections.abc import Sequence

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """No table changes; a database of before is upgraded so that it gets the views."""
