"""A person of whom every table holds something, and where their words are looked for."""

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from cryptography.fernet import Fernet
from sqlalchemy import Connection, Engine, insert, select, text, update
from storing import Store

from dialogues.exchange import Reply
from storage import (
    alerts_sent,
    casework,
    concerns,
    contacts,
    inbox,
    invitations,
    links,
    notices,
    persons,
    respondents,
)
from storage import rounds as rounds_
from storage.models import CONVERSATIONS, DELIVERIES, PROMPTS
from storage.persons import Person
from storage.secrets import Keys

NUMBER = "+447700900321"
CODE = "7KQ2-M9XD-AAAA-BBBB-CCCC"
SAID = (
    "yes", "44", "DN31 1HU", "yes", "my sister Mabel Thorngumbald", "on my own", "4",
    "since the Humberston flood things are grim, mówiłam żółwiowi",
)  # fmt: skip
WORDS = (
    "Mabel", "Thorngumbald", "Humberston", "grim", "żółwiowi", "hurts me", "who is this please",
    "waiting Wilhelmina", "rang Bertram", "7700900321", "a word about Mabel", "SM-of-theirs",
    "SM-delivered",
)  # fmt: skip
"""What must be nowhere when they are erased."""


def new_keys() -> Keys:
    """Keys that nobody else has."""
    return Keys([Fernet.generate_key().decode()], b"h" * 32)


def winter(store: Store) -> rounds_.Round:
    """A round of invitations."""
    plan = rounds_.Plan(
        organisation_id=store.organisation, name="Winter", guide_hash=store.guide_hash,
        path="short", language="en", basis="tenants who agreed", lead="", starts_at=store.now,
        quiet_from="21:00", quiet_to="08:00", per_minute=60, most_reminders=1, reminder_hours=48,
    )  # fmt: skip
    with store.engine.begin() as connection:
        rounds_.make(connection, plan, store.now)
        found = rounds_.find(connection, store.organisation, "Winter")
    assert found is not None
    return found


def whole_person(store: Store, keys: Keys, number: str = NUMBER, *, open_: bool = False) -> Person:
    """Somebody who was invited, answered, worried us, has a link, and wrote once more.

    ``open_``: what worried us was taken up and not closed.
    """
    talk = store.talk(*SAID, channel="sms")
    store.receive(talk.id, Reply(("waiting Wilhelmina",), id=f"SM-of-theirs{number}"), "sms")
    round_ = winter(store)
    with store.engine.begin() as connection:
        who = connection.execute(
            select(CONVERSATIONS.c.respondent_id).where(CONVERSATIONS.c.id == talk.id)
        ).scalar_one()
        contact = respondents.Contact(who, "sms", number)
        respondents.add_contact(connection, store.organisation, contact, keys, store.now)
        links.make_link(connection, who, f"{CODE}{number}", keys, store.now + timedelta(days=7))
        invitations.plan(connection, round_.id, who, store.now)
        invitee = invitations.take_next(connection, round_.id, store.now)
        assert invitee is not None
        invitations.note_begun(connection, invitee.id, talk.id, store.now, None)
        _write_outside(connection, store, who)
        _worry(connection, store, keys, who, talk.id, open_=open_)
        _deliver(connection, store, talk.id, number)
        name = respondents.pseudonym(connection, who)
        (person,) = persons.find(connection, name)
    return person


def _write_outside(connection: Connection, store: Store, who: int) -> None:
    reply = Reply(("who is this please",), id=f"SM-of-theirs-{who}")
    inbox.store(connection, who, reply, "sms", store.now)
    notices.queue_notice(
        connection, respondent_id=who, conversation_id=None, channel="sms", purpose="welcome",
        text="a word about Mabel", now=store.now,
    )  # fmt: skip


def _worry(
    connection: Connection, store: Store, keys: Keys, who: int, talk: int, *, open_: bool
) -> None:
    raised = concerns.Raised(
        organisation_id=store.organisation, respondent_id=who, conversation_id=talk,
        message_id=None, kinds=("physical",), directness="direct", about="self", channel="sms",
        words="he hurts me, says Mabel", signposted="queued",
    )  # fmt: skip
    reference = concerns.raise_concern(connection, keys, raised, store.now)
    told = casework.one(connection, store.organisation, reference)
    alerts_sent.plan(connection, told, [alerts_sent.Telling("mail")], store.now)
    concerns.acknowledge(connection, reference, "j.smith", "rang Bertram", store.now)
    found = casework.one(connection, store.organisation, reference)
    casework.add_note(connection, keys, found, "j.smith", "Bertram fetched her", store.now)
    if not open_:
        casework.close(connection, found, "j.smith", "supported", store.now)


def _deliver(connection: Connection, store: Store, talk: int, number: str) -> None:
    theirs = PROMPTS.c.conversation_id == talk
    connection.execute(update(PROMPTS).where(theirs).values(state="shown", shown_at=store.now))
    prompts = connection.execute(select(PROMPTS.c.id).where(theirs)).scalars().all()
    for prompt in prompts:
        row = {
            "prompt_id": prompt, "piece": 0, "channel": "sms", "sender": "+447700900000",
            "state": "delivered", "provider_id": f"SM-delivered{number}{prompt}", "parts": 1,
            "pence": 4.0, "started_at": store.now, "received_at": store.now,
        }  # fmt: skip
        connection.execute(insert(DELIVERIES), row)


def opt_out(store: Store, keys: Keys, number: str = NUMBER) -> None:
    """They text STOP."""
    with store.engine.begin() as connection:
        known = contacts.find(connection, keys, store.organisation, "sms", number)
        assert known is not None
        contacts.opt_out(connection, known.contact_id, "word", store.now)


def found_in_files(engine: Engine, words: Sequence[str] = WORDS) -> set[str]:
    """The words that are somewhere in the database's own files, however they are written."""
    spelt = {word: (word.encode(), json.dumps(word)[1:-1].encode()) for word in words}
    found = set()
    for file in _files(engine):
        held = file.read_bytes()
        found |= {word for word, ways in spelt.items() if any(way in held for way in ways)}
    return found


def _files(engine: Engine) -> list[Path]:
    if engine.dialect.name == "sqlite":
        main = Path(str(engine.url.database))
        return sorted(main.parent.glob(f"{main.name}*"))
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("CHECKPOINT"))
        folder = Path(connection.execute(text("SHOW data_directory")).scalar_one())
        oid = connection.execute(
            text("SELECT oid FROM pg_database WHERE datname = current_database()")
        ).scalar_one()
    return [file for file in sorted((folder / "base" / str(oid)).iterdir()) if file.is_file()]


def found_in_tables(engine: Engine, words: Sequence[str] = WORDS) -> set[str]:
    """The words that a query can find: in any row of any table, or in PostgreSQL's statistics."""
    with engine.connect() as connection:
        held = [
            str(tuple(row)) for query in _queries(connection) for row in connection.execute(query)
        ]
    together = "\n".join(held)
    return {
        word for word in words if word in together or json.dumps(word)[1:-1] in together
    }  # fmt: skip


def _queries(connection: Connection) -> list:
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        return [text(f'SELECT * FROM "{name}"') for name in names.scalars().all()]
    names = connection.execute(
        text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    )
    tables = [text(f'SELECT CAST(t AS text) FROM "{name}" t') for name in names.scalars().all()]
    return [*tables, text("SELECT CAST(s AS text) FROM pg_stats s")]
