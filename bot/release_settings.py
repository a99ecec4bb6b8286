"""Settings of releases: from how many people on a count may be shared."""

from pydantic import Field
from pydantic_settings import BaseSettings


class ReleaseSettings(BaseSettings):
    """Thresholds of disclosure control; the defaults are the safe ones (docs/disclosure.md)."""

    smallest_count: int = Field(8, ge=1, description="counts below this are withheld in releases")
    smallest_count_by_area: int = Field(
        10, ge=1, description="the same in tables that cross an area with anything else"
    )
    round_counts_to: int = Field(5, ge=1, description="what counts in releases are rounded to")
    lower_thresholds_because: str = Field(
        "", description="who allowed thresholds below the safe ones, and why; kept in releases"
    )
