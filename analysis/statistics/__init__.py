"""Statistics as functions of counts, never of rows; see ``docs/statistics.md``."""
