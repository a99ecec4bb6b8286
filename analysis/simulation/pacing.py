"""When things are said: seconds on a page, minutes to days by text, nothing at night.

Clock times are UTC, which in North East Lincolnshire is the time of day in winter.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from analysis.simulation.dice import Dice

SPREAD_DAYS = 28
"""Days over which a study's conversations begin."""

AWAKE = (time(7, 30), time(22, 30))
"""Nobody begins to write outside of these hours."""

_ON_A_PAGE = ("web", "guided", "terminal")
_LONG_GAP = 0.035
"""Share of texts that are answered hours later."""


@dataclass
class Clock:
    """One conversation's time, which only goes on."""

    dice: Dice
    channel: str
    now: datetime

    @property
    def on_a_page(self) -> bool:
        """Whether both are looking at the same page."""
        return self.channel in _ON_A_PAGE

    def think(self, words: int) -> None:
        """Until somebody has read, thought, and typed so many words."""
        if self.on_a_page:
            self._go_on(self.dice.stretch(6.0, 0.7) + 1.2 * words)
            return
        gap = self.dice.stretch(55.0, 1.3) + 2.0 * words
        if self.dice.chance(_LONG_GAP):
            gap += 3600 * self.dice.stretch(4.0, 0.9)
        self._go_on(gap)
        self._not_at_night()

    def rest(self) -> None:
        """Until somebody who paused comes back."""
        self._go_on(3600 * self.dice.stretch(5.0, 1.0))
        self._not_at_night()

    def type_on(self) -> None:
        """Until the next text of one thought is there."""
        self._go_on(2.0 + 6.0 * self.dice.part())

    def take(self) -> None:
        """Until the turn is taken; texts wait for each other first."""
        self._go_on(0.2 + 0.6 * self.dice.part() + (0.0 if self.on_a_page else 10.0))

    def show(self) -> None:
        """Until what is said has been shown or sent."""
        self._go_on(0.2 + self.dice.part() if self.on_a_page else 1.0 + 4.0 * self.dice.part())

    def _go_on(self, seconds: float) -> None:
        self.now += timedelta(milliseconds=round(1000 * seconds))

    def _not_at_night(self) -> None:
        earliest, latest = AWAKE
        if self.now.time() > latest:
            self._wake(self.now + timedelta(days=1))
        elif self.now.time() < earliest:
            self._wake(self.now)

    def _wake(self, day: datetime) -> None:
        morning = datetime.combine(day.date(), AWAKE[0], day.tzinfo)
        self.now = morning + timedelta(minutes=180 * self.dice.part())


def beginning(dice: Dice, since: datetime) -> datetime:
    """When somebody begins: on some day of the study, in waking hours.

    ``since`` is the first day, at any time of day.
    """
    day = since.replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(
        days=dice.whole(0, SPREAD_DAYS - 1), hours=9, seconds=dice.whole(0, 11 * 3600)
    )
