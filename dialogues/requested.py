"""Serves a request that the channel has read already: an opt-out, a command, a button.

So is what staff ask for who have spoken with the person and give the interview back.

Nothing is left to recognise, so it is served wherever it makes sense, also
where words would first be taken for an answer.
"""

from dataclasses import replace

from dialogues.answering import end, put_again
from dialogues.draft import Draft
from dialogues.exchange import FINISH
from dialogues.requests import confirm, leave_unconfirmed, serve
from dialogues.waiting import take_after_end, take_while_waiting


def take_request(draft: Draft) -> None:
    """Serve ``reply.request``, which is not ``stop``."""
    request, opened = draft.reply.request, draft.interview.opened
    if opened and opened.stage == "confirm":
        if request == opened.request:
            draft.keep_words()
            confirm(draft, agreed=True)
            return
        leave_unconfirmed(draft)
    state = draft.interview.state
    if state == "ended":
        take_after_end(draft)
    elif state in ("paused", "held") and request in ("resume", "pause"):
        take_while_waiting(draft)
    else:
        if state == "paused":
            draft.unpause()
        serve(draft, request)


def stop_at_once(draft: Draft) -> None:
    """End the interview as opted out, wherever it stands; one that has ended stays as it is."""
    draft.note_request("stop")
    if draft.interview.state == "ended":
        draft.change(opened=None)
    else:
        end(draft, "opted_out", draft.phrase("stopped"))


def finish_early(draft: Draft) -> None:
    """End the interview where it stands; what was answered counts, and it can be gone on with."""
    if draft.interview.state == "ended":
        return
    draft.note_request(FINISH)
    end(draft, "partial", draft.phrase("finished_early"))


def take_back(draft: Draft) -> None:
    """Go on from where the interview stood when staff took it over; after its end say nothing.

    What waited for a yes is left: another question was talked of since.
    """
    draft.note("handed_back")
    if draft.interview.state == "ended":
        return
    opened = draft.interview.opened
    if opened and opened.stage == "confirm":
        left = replace(opened, stage="ask", request="")
        draft.change(opened=left if draft.open_question else None)
    draft.change(state="open", disposition="started")
    draft.lead_with(draft.phrase("handed_back"))
    put_again(draft)
