"""When somebody of the staff is there, in words, for whoever asks for a person.

Nothing is said where nobody could answer: there is neither a safeguarding lead
who signs in nor an address for alerts, or nobody ever comes in.
"""

import threading
from datetime import datetime

from sqlalchemy import Connection, Engine

from bot.alerting.duty_hours import staffed_by
from bot.alerting.setting_up import staffed_of
from bot.alerting.staffed_words import WEEKDAYS, staffed_words
from bot.settings import Settings
from storage import respondents, staff
from storage.leases import Lease

Known = dict[tuple[int, str], str]


class WhenStaffed:
    """Says it of the organisation of whoever a turn is taken for; remembers it for a minute.

    Threads may share one.
    """

    def __init__(self, settings: Settings, reading: Engine) -> None:
        self._settings, self._reading = settings, reading
        self._lock = threading.Lock()
        self._minute: datetime | None = None
        self._known: Known = {}

    def __call__(self, leased: Lease, now: datetime) -> str:
        """The words, such as "today until 5 pm"; empty where nothing can be promised."""
        if leased.language not in WEEKDAYS:
            return ""
        known = self._of_this_minute(now)
        with self._reading.connect() as connection:
            organisation = respondents.organisation_of(connection, leased.respondent)
            wanted = (organisation, leased.language)
            if wanted not in known:
                known[wanted] = self._words(connection, organisation, leased.language, now)
        return known[wanted]

    def _of_this_minute(self, now: datetime) -> Known:
        minute = now.replace(second=0, microsecond=0)
        with self._lock:
            if self._minute != minute:
                self._minute, self._known = minute, {}
            return self._known

    def _words(
        self, connection: Connection, organisation: int, language: str, now: datetime
    ) -> str:
        if not (self._settings.alert_address or staff.has_lead(connection, organisation)):
            return ""
        hours = staffed_by(connection, organisation, staffed_of(self._settings))
        return staffed_words(hours, now, language) or ""
