"""Who is reminded: those who went silent, a few times at most, and nobody at risk."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from storage.invitations import Invited
from storage.rounds import Plan

PATIENCE = timedelta(hours=1)
"""How long to wait where something has to be settled before anybody is reminded."""


@dataclass(frozen=True)
class Decision:
    """What to do about somebody: remind them, or look again at ``at``; None is never."""

    do: Literal["remind", "wait"]
    at: datetime | None


def decide(invited: Invited, plan: Plan, now: datetime) -> Decision:
    """Whether somebody is to be reminded now.

    Not where they may not be written to, where their conversation is over,
    where nothing ever reached them, or where they ever raised a concern:
    somebody else may be reading along. Not yet where they wrote in the
    meantime, asked to be left for a while, or have not been sent everything.
    """
    silence = timedelta(hours=plan.reminder_hours)
    left = plan.most_reminders - invited.reminders
    if not invited.reachable or invited.ended or invited.at_risk or left <= 0:
        return Decision("wait", None)
    if invited.held or invited.unsent:
        return Decision("wait", now + PATIENCE)
    if invited.last_shown is None:
        return Decision("wait", None)
    settled = max(filter(None, (invited.last_shown, invited.last_word, invited.remind_at)))
    if settled + silence > now:
        return Decision("wait", settled + silence)
    return Decision("remind", now + silence if left > 1 else None)
