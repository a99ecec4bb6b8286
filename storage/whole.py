"""Whole conversations, taken in memory and written many at once.

For people who are made up: ten thousand of them are not leased and committed
turn by turn. What the rows say comes from the very functions that a commit
uses (``turn_rows``, ``answers``, ``consents``, ``blanking``); only how they
are written differs, and a test holds the two to the same tables.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from dialogues.exchange import Reply, Role
from dialogues.guide import Path
from dialogues.interview import Interview, to_plain
from storage.answers import answers_given, ended
from storage.blanking import Coder, Kept, keep
from storage.consents import consent_rows
from storage.conversations import conversation_row
from storage.inbox import Waiting, message_row
from storage.leases import Lease
from storage.models import (
    ANSWERS,
    CONSENTS,
    CONVERSATIONS,
    EVENTS,
    MESSAGES,
    PROMPTS,
    RESPONDENTS,
    TURNS,
)
from storage.synthetic import CAME_BY
from storage.turn_rows import Row, after_turn, event_rows, prompt_rows, settled, turn_row
from storage.turns import Outcome
from storage.withdrawing import (
    BLANK_ANSWER,
    BLANK_EVENT,
    BLANK_MESSAGE,
    BLANK_PROMPT,
    BLANK_TURN,
    HARMLESS,
)

_NOBODY = 0
"""Stands for ids that the database gives when the rows are written."""

_PARTS = {
    "turns": TURNS, "events": EVENTS, "answers": ANSWERS, "consents": CONSENTS,
    "messages": MESSAGES, "prompts": PROMPTS,
}  # fmt: skip


@dataclass
class Whole:
    """A finished conversation as rows without ids, and whose it is."""

    pseudonym: str
    conversation: Row
    turns: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    answers: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    messages: list[Row] = field(default_factory=list)
    prompts: list[Row] = field(default_factory=list)


class Recorded:
    """A conversation under way whose turns are kept in memory, as commits would leave them.

    ``interview`` is as it stands after the last turn, with what is not kept
    already blanked: the next turn begins with it. Nothing here raises concerns
    or opens leases.
    """

    def __init__(
        self,
        pseudonym: str,
        *,
        guide_hash: str,
        path: Path,
        role: Role,
        channel: str,
        language: str,
        now: datetime,
        coder: Coder,
    ) -> None:
        row = conversation_row(
            guide_hash=guide_hash, path=path, role=role, channel=channel, language=language,
            now=now, came_by=CAME_BY,
        )  # fmt: skip
        self._rows = Whole(pseudonym, row)
        self.interview: Interview | None = None
        self._coder = coder
        self._waiting: list[Waiting] = []

    def receive(self, reply: Reply, now: datetime) -> None:
        """A message came in; the next turn takes it."""
        row = self._rows.conversation
        self._waiting.append(Waiting(len(self._rows.messages), reply, now))
        self._rows.messages.append(
            message_row(reply, row["channel"], now, turn=None, settled_at=None)
        )

    def commit(self, outcome: Outcome, now: datetime) -> None:
        """A turn was taken: as :func:`storage.turns.commit_turn`, for all that waits."""
        lease = self._lease(now)
        kept = keep(
            outcome.guide, lease.interview, outcome.turn, outcome.reply, outcome.heard, self._coder
        )
        self._rows.turns.append(turn_row(lease, kept, outcome.model, now))
        self._rows.events.extend(event_rows(lease, kept, now))
        self._take_answers(lease, kept, outcome, now)
        if any(event.name == "withdrawn" for event in kept.events):
            self._blank()
        author = outcome.by or lease.role
        self._rows.consents.extend(consent_rows(lease, kept, outcome.guide, author, now))
        self._rows.prompts.extend(
            {**row, "shown_at": None} for row in prompt_rows(lease, outcome.turn, now)
        )
        for message in self._waiting:
            self._rows.messages[message.id].update(settled(lease, kept, message.reply, now))
        self._waiting = []
        self._rows.conversation.update({**after_turn(lease, kept, now), "due_at": None})
        self.interview = kept.interview
        if outcome.reply and outcome.reply.request == "stop":
            self._drop_before(lease.turns)

    def show(self, now: datetime) -> None:
        """What waits to be said has been shown."""
        for row in reversed(self._rows.prompts):
            if row["state"] != "waiting":
                break
            row.update(state="shown", shown_at=now)

    def finished(self) -> Whole:
        """The conversation as it stands, to be written."""
        row = self._rows.conversation
        plain = None if self.interview is None else to_plain(self.interview)
        return replace(self._rows, conversation={**row, "interview": plain})

    def _lease(self, now: datetime) -> Lease:
        row = self._rows.conversation
        return Lease(
            conversation=_NOBODY,
            worker="",
            version=row["version"] + 1,
            until=now,
            respondent=_NOBODY,
            guide_hash=row["guide_hash"],
            path=row["path"],
            role=row["role"],
            channel=row["channel"],
            language=row["language"],
            disposition=row["disposition"],
            turns=row["turns"],
            interview=self.interview,
            messages=tuple(self._waiting),
            remind_at=row.get("remind_at"),
        )

    def _take_answers(self, lease: Lease, kept: Kept, outcome: Outcome, now: datetime) -> None:
        given = answers_given(lease, kept, outcome.by or lease.role, now)
        for row in self._rows.answers:
            if row["superseded_at"] is None and (given.ends_all or row["question"] in given.ends):
                row.update(ended(lease, now))
        self._rows.answers.extend(given.rows)

    def _blank(self) -> None:
        """As :func:`storage.withdrawing.blank_conversation`, before this turn's own words."""
        for row in self._rows.answers:
            row.update(BLANK_ANSWER)
        for row in self._rows.messages:
            if row["state"] != "waiting":
                row.update(BLANK_MESSAGE)
        for row in self._rows.turns:
            row.update(BLANK_TURN)
        for row in self._rows.events:
            if row["name"] not in HARMLESS:
                row.update(BLANK_EVENT)
        for row in self._rows.prompts:
            row.update(BLANK_PROMPT, state=_dropped(row))

    def _drop_before(self, turn: int) -> None:
        for row in self._rows.prompts:
            if row["turn"] < turn:
                row.update(state=_dropped(row))


def _dropped(prompt: Row) -> str:
    return "dropped" if prompt["state"] == "waiting" else str(prompt["state"])


def write(connection: Connection, organisation_id: int, conversations: Sequence[Whole]) -> None:
    """Write the conversations, in this order.

    People whom the organisation knows by their pseudonym are not enrolled again.
    """
    if not conversations:
        return
    people = _people(connection, organisation_id, conversations)
    rows = [
        {
            **each.conversation,
            "respondent_id": people[each.pseudonym],
            "ended_at": each.conversation.get("ended_at"),
            "remind_at": each.conversation.get("remind_at"),
        }
        for each in conversations
    ]
    adding = insert(CONVERSATIONS).returning(CONVERSATIONS.c.id, sort_by_parameter_order=True)
    ids = connection.execute(adding, rows).scalars().all()
    for name, table in _PARTS.items():
        _write_part(connection, name, table, conversations, ids, people)


def _people(
    connection: Connection, organisation_id: int, conversations: Sequence[Whole]
) -> Mapping[str, int]:
    """The respondents' ids by pseudonym; those who are new are enrolled as they begin."""
    came = {each.pseudonym: each.conversation["started_at"] for each in conversations}
    known = select(RESPONDENTS.c.pseudonym, RESPONDENTS.c.id).where(
        RESPONDENTS.c.organisation_id == organisation_id, RESPONDENTS.c.pseudonym.in_(came)
    )
    there = {row.pseudonym: row.id for row in connection.execute(known)}
    new = [
        {"organisation_id": organisation_id, "pseudonym": name, "created_at": at}
        for name, at in came.items()
        if name not in there
    ]
    if new:
        connection.execute(insert(RESPONDENTS), new)
    return {row.pseudonym: row.id for row in connection.execute(known)}


def _write_part(
    connection: Connection,
    name: str,
    table: Table,
    conversations: Sequence[Whole],
    ids: Sequence[int],
    people: Mapping[str, int],
) -> None:
    rows: list[dict[str, Any]] = []
    for number, each in zip(ids, conversations, strict=True):
        whose = {"conversation_id": number}
        if "respondent_id" in table.c:
            whose["respondent_id"] = people[each.pseudonym]
        rows.extend({**row, **whose} for row in getattr(each, name))
    if rows:
        connection.execute(insert(table), rows)
