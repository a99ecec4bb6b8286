"""The rows that a turn makes, worked out and not yet written.

The same whether a turn is committed by itself (``turns``) or with a whole
conversation (``whole``): nothing else knows what these rows say.
"""

from datetime import datetime
from typing import Any

from dialogues import interview as interviews
from dialogues.exchange import Reply, Turn, to_plain
from storage.blanking import Kept
from storage.leases import Lease

Row = dict[str, Any]


def turn_row(lease: Lease, kept: Kept, model: str, now: datetime) -> Row:
    """The turn itself, for ``turns``."""
    return {
        "conversation_id": lease.conversation,
        "number": lease.turns,
        "reply": to_plain(kept.reply) if kept.reply else None,
        "heard": kept.heard,
        "model": model,
        "taken_at": now,
    }


def event_rows(lease: Lease, kept: Kept, now: datetime) -> list[Row]:
    """What happened in it, for ``events``."""
    return [
        {
            "conversation_id": lease.conversation,
            "turn": lease.turns,
            "position": position,
            "name": event.name,
            "question": event.question,
            "detail": event.detail,
            "at": now,
        }
        for position, event in enumerate(kept.events)
    ]


def prompt_rows(lease: Lease, turn: Turn, now: datetime) -> list[Row]:
    """What it has to say, for ``prompts``; waiting to be said."""
    return [
        {
            "conversation_id": lease.conversation,
            "respondent_id": lease.respondent,
            "channel": lease.channel,
            "purpose": "turn",
            "turn": lease.turns,
            "position": position,
            "prompt": to_plain(prompt),
            "state": "waiting",
            "queued_at": now,
            "due_at": now,
            "attempts": 0,
            "pieces": 0,
        }
        for position, prompt in enumerate(turn.prompts)
    ]


def settled(lease: Lease, kept: Kept, reply: Reply, now: datetime) -> Row:
    """What changes in the row of a message that the turn has taken; ``reply`` is that message."""
    return {
        "state": "done",
        "turn": lease.turns,
        "settled_at": now,
        "reply": to_plain(kept.of(reply)),
    }


def after_turn(lease: Lease, kept: Kept, now: datetime) -> Row:
    """What changes in the conversation's row, but for its lease and when it is next due.

    The interview is as it is: whoever writes the row makes it plain.
    """
    interview = kept.interview
    return {
        "interview": interview,
        "language": interview.language,
        "disposition": _how_far(lease, interview),
        "turns": lease.turns + 1,
        "version": lease.version + 1,
        "updated_at": now,
        "ended_at": now if interview.state == "ended" else None,
        "remind_at": _remind_at(lease, kept),
    }


def _how_far(lease: Lease, interview: interviews.Interview) -> interviews.Disposition:
    """Whoever was invited stays so until their first reply, which the first turn does not take."""
    if lease.interview is None and lease.disposition == "invited":
        return "invited" if interview.disposition == "started" else interview.disposition
    return interview.disposition


def _remind_at(lease: Lease, kept: Kept) -> datetime | None:
    """When they want to be reminded; "ok thanks" in a break leaves that as it was."""
    if kept.interview.state != "paused":
        return None
    pauses = [event.detail.get("until") for event in kept.events if event.name == "paused"]
    if not pauses:
        return lease.remind_at
    return datetime.fromisoformat(pauses[-1]) if pauses[-1] else None
