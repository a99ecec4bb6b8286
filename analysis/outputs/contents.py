"""What a release holds: the one thing that charts, maps, pages and files of it are made from."""

from dataclasses import dataclass
from datetime import datetime

from analysis.counting import CountTable
from analysis.results.table import ResultTable
from analysis.thresholds import Thresholds
from dialogues.guide import Guide

MADE_UP = "SYNTHETIC: these people are made up, and nothing here is a finding. "


@dataclass(frozen=True)
class Contents:
    """A release that is numbered and frozen; everything in it is protected.

    ``guides`` are the versions of the guide, newest first. ``counts`` are the
    protected counts, ``tables`` the finished tables made of them. ``at`` has a
    time zone; ``by`` is who made it. ``plan_hash`` is of the analysis plan.
    """

    number: int
    guides: tuple[Guide, ...]
    at: datetime
    by: str
    synthetic: bool
    thresholds: Thresholds
    plan_hash: str
    counts: tuple[CountTable, ...]
    tables: tuple[ResultTable, ...]
    language: str = "en"

    @property
    def title(self) -> str:
        """What the guide is called."""
        words = self.guides[0].title
        return words.get(self.language) or words[self.guides[0].language]

    @property
    def sharing(self) -> str:
        """Who may have it, in words: for every file, table and page of it."""
        made_up = MADE_UP if self.synthetic else ""
        return f"{made_up}Release {self.number} of “{self.title}”: may be shared."

    def table(self, name: str) -> ResultTable | None:
        """The finished table of this name, if the release has it."""
        return next((table for table in self.tables if table.name == name), None)
