"""Made-up residents the ordinary way: every turn leased and committed by itself.

What ``bench simulate`` is held against, and what the tests hold the bulk
writer against: the two must leave the same rows.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine

from analysis.simulation.kept_lines import Taken, Taker
from analysis.simulation.studies import Study, cast, talk
from dialogues.exchange import Heard, Reply, Turn
from dialogues.guide import Guide
from dialogues.interview import Interview
from storage import conversations, inbox, respondents
from storage.leases import Lease, lease
from storage.lookups import code_answer
from storage.outbox import mark_shown, unshown
from storage.synthetic import CAME_BY
from storage.turns import Outcome, commit_turn


class StoredLine:
    """A line that keeps every turn in the store at once."""

    def __init__(
        self,
        engine: Engine,
        taker: Taker,
        guide: Guide,
        beginning: Mapping[str, str],
        respondent: int,
    ) -> None:
        self._engine, self._taker, self._guide = engine, taker, guide
        self._beginning, self._respondent = beginning, respondent
        self._conversation = 0

    @property
    def interview(self) -> Interview | None:
        """As the store has it."""
        with self._engine.connect() as connection:
            return conversations.interview(connection, self._conversation)

    def begin(self, now: datetime) -> Turn:
        """The first turn."""
        with self._engine.begin() as connection:
            self._conversation = conversations.start(
                connection, respondent_id=self._respondent, now=now, came_by=CAME_BY,
                **self._beginning,  # type: ignore[arg-type]
            )  # fmt: skip
        return self._commit(self._lease(now), None, None, now)

    def receive(self, message: Reply, now: datetime) -> None:
        """A message came in."""
        with self._engine.begin() as connection:
            came = inbox.receive(
                connection, self._conversation, message, self._beginning["channel"], now,
                respondent_id=self._respondent,
            )  # fmt: skip
        if not came:
            raise ValueError(f"the message {message.id} is in the store already")

    def take(self, reply: Reply, heard: Heard, now: datetime) -> Turn:
        """The turn that takes all messages that came."""
        return self._commit(self._lease(now), reply, heard, now)

    def show(self, now: datetime) -> None:
        """What was to be said has been shown."""
        with self._engine.begin() as connection:
            ids = [number for number, _ in unshown(connection, self._conversation)]
            mark_shown(connection, ids, now)

    def _lease(self, now: datetime) -> Lease:
        with self._engine.begin() as connection:
            leased = lease(
                connection, worker="one", now=now, seconds=90, conversation_id=self._conversation
            )
        if leased is None:
            raise ValueError(f"conversation {self._conversation} is not due")
        return leased

    def _commit(
        self, leased: Lease, reply: Reply | None, heard: Heard | None, now: datetime
    ) -> Turn:
        taken = self._ask(leased, reply, heard, now)
        outcome = Outcome(
            self._guide, taken.turn, tuple(each.id for each in leased.messages), reply,
            dict(taken.heard), taken.model,
        )  # fmt: skip
        with self._engine.begin() as connection:
            commit_turn(connection, leased, outcome, now, code_answer)
        return taken.turn

    def _ask(self, leased: Lease, reply: Reply | None, heard: Heard | None, now: datetime) -> Taken:
        if leased.interview is None or reply is None or heard is None:
            return self._taker.begin(self._guide, self._beginning, now)
        return self._taker.take(self._guide, leased.interview, reply, heard, now)


def enrol(connection: Connection, study: Study, number: int, organisation: str) -> int:
    """The respondent, as the bulk writer enrols them."""
    started = cast(study, number).started
    whose = respondents.organisation(connection, organisation, study.since)
    return respondents.enrol(connection, whose, study.pseudonym(number), started)


def live_in_store(
    engine: Engine, study: Study, number: int, taker: Taker, organisation: str
) -> None:
    """The whole conversation of resident ``number``, every turn stored by itself."""
    player = cast(study, number)
    with engine.begin() as connection:
        respondent = enrol(connection, study, number, organisation)
    beginning = {"guide_hash": study.guide_hash, **player.beginning}
    talk(study, number, player, StoredLine(engine, taker, study.guide, beginning, respondent))
