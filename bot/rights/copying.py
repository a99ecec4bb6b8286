"""A copy of all that is kept of one person, in an order that can be read. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.rights.transcript import transcript
from dialogues.guide import Guide
from dialogues.interview import Answer
from dialogues.wording import answer_words, in_language, pipe
from storage.what_is_kept import Kept, Rows

Copy = dict[str, Any]


def copy_of(kept: Kept, now: datetime) -> Copy:
    """The copy: plain data, with moments as ``datetime``.

    First what a reader wants, conversation by conversation; last, under
    ``rows``, every row as the database has it, so that nothing is left out.
    """
    conversations = kept.tables["conversations"]
    return {
        "copy_of": kept.person.pseudonym,
        "organisation": kept.person.organisation,
        "made_at": now,
        "first_came_at": kept.person.created_at,
        "contacts": _picked(
            kept.tables["contacts"], "channel", "address", "created_at", "opted_out_at",
            "unreachable_at",
        ),
        "conversations": [_conversation(kept, row) for row in conversations],
        "outside_of_conversations": transcript(
            _of(kept.tables["messages"], None), _of(kept.tables["prompts"], None)
        ),
        "concerns": [_concern(kept, row) for row in kept.tables["concerns"]],
        "invitations": [_invitation(kept, row) for row in kept.tables["invitations"]],
        "deliveries": _picked(
            kept.tables["deliveries"], "channel", "state", "started_at", "received_at"
        ),
        "looks": kept.looks,
        "rows": kept.tables,
    }  # fmt: skip


def _conversation(kept: Kept, row: Mapping[str, Any]) -> Copy:
    guide, number = kept.guides[row["guide_hash"]], row["id"]
    consents, answers, messages, prompts = (
        _of(kept.tables[name], number) for name in ("consents", "answers", "messages", "prompts")
    )
    return {
        "number": number,
        "guide": guide.id,
        "guide_version": guide.version,
        "title": in_language(guide, guide.title, row["language"]),
        **{name: row[name] for name in ("channel", "language", "role", "path", "came_by")},
        **{name: row[name] for name in ("disposition", "started_at", "updated_at", "ended_at")},
        "consents": _picked(consents, "purpose", "state", "at", "wording_version", "channel", "by"),
        "answers": _answers(guide, answers, row["language"]),
        "transcript": transcript(messages, prompts),
    }


def _answers(guide: Guide, rows: Rows, language: str) -> list[Copy]:
    """Answers with what was asked; those that were corrected later are there, too."""
    counted = {row["question"]: _answer(row) for row in rows if row["superseded_at"] is None}
    return [
        {
            "question": row["question"],
            "asked": _asked(guide, row["question"], language, counted),
            "answer": answer_words(guide, guide.question(row["question"]), _answer(row), language),
            "counts": row["superseded_at"] is None,
            **{name: row[name] for name in ("raw", "other", "note", "missing", "by", "at")},
        }
        for row in rows
    ]


def _asked(guide: Guide, question: str, language: str, counted: Mapping[str, Answer]) -> str:
    words = in_language(guide, guide.question(question).text, language)
    return pipe(guide, words, language, counted)


def _answer(row: Mapping[str, Any]) -> Answer:
    given = ("question", "raw", "value", "missing", "how", "other", "note", "by")
    return Answer(**{name: row[name] for name in given}, codes=tuple(row["codes"]))


def _concern(kept: Kept, row: Mapping[str, Any]) -> Copy:
    given = ("reference", "raised_at", "channel", "words", "kinds", "directness", "about")
    came = ("acknowledged_at", "note", "closed_at", "outcome")
    theirs = [each for each in kept.tables["concern_notes"] if each["concern_id"] == row["id"]]
    told = [each for each in kept.tables["alerts_sent"] if each["concern_id"] == row["id"]]
    more = {
        "notes": _picked(theirs, "at", "words"),
        "alerts": _picked(told, "planned_at", "way", "state"),
    }
    return {name: row[name] for name in (*given, *came)} | more


def _invitation(kept: Kept, row: Mapping[str, Any]) -> Copy:
    round_ = kept.rounds[row["round_id"]]
    about = {"round": round_["name"], "basis": round_["basis"]}
    return about | {name: row[name] for name in ("state", "begun_at", "reminders")}


def _of(rows: Rows, conversation: int | None) -> Rows:
    return [row for row in rows if row["conversation_id"] == conversation]


def _picked(rows: Rows, *names: str) -> Rows:
    return [{name: row[name] for name in names} for row in rows]
