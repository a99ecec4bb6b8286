"""What will be analysed, fixed in a file before anybody looks; see ``docs/statistics.md``."""
