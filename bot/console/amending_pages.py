"""An answer set right by staff: what was there before stays beside it."""

from dataclasses import dataclass

from fastapi.responses import Response

from bot.console.conversation_pages import in_words
from bot.console.visits import Visit, go
from bot.forms import row_number
from dialogues.amending import Amendment, NotAmended, Why, amend, amendable
from dialogues.guide import CODED_BY_CHOICE, Question
from dialogues.interview import Answer, Missing
from dialogues.replies.reading import PROBLEMS
from dialogues.wording import in_language
from storage import browsing
from storage.audit import note
from storage.browsing import Whole
from storage.extract_columns import MISSING
from storage.leases import lease_between
from storage.lookups import code_answer
from storage.turns import Outcome, commit_turn

LONGEST_WORDS = 20_000

SECONDS = 30.0
"""How long the conversation is held for the commit, should we be stopped in it."""

NO_ANSWER: tuple[Missing, ...] = ("skipped", "dont_know", "prefer_not_to_say")
"""Reasons for no answer that somebody may have told us."""

WHY_NOT: dict[Why, str] = {
    "unanswered": "This question has no answer that counts at present, so there is nothing to set "
    "right.",
    "taking_part": "Whoever no longer wants to take part has everything deleted: ask an "
    "administrator to do that on their page.",
    "forgotten": "What they said is deleted, so there is nothing to set right.",
    "unread": "That could not be read as an answer to this question",
    "same": "That is the answer already. Nothing was changed.",
    "ends": "With this answer they should not have been asked any further, so it cannot be set "
    "right here. If it is so, ask an administrator to delete what they said.",
    "closes_open": "They are being asked something just now that this answer would make "
    "pointless. Wait until they have answered it.",
}


@dataclass(frozen=True)
class _Asked:
    whole: Whole
    question: Question
    answer: Answer


def asked(visit: Visit) -> Response:
    """The answer as it is, and a form for what it should be."""
    found = _found(visit)
    return visit.missing() if found is None else _shown(visit, found)


def set_right(visit: Visit) -> Response:
    """Set it right; what was there before stays beside it."""
    found = _found(visit)
    if found is None:
        return visit.missing()
    wanted = _wanted(visit, found.question)
    if wanted is None:
        return _shown(visit, found, "Write or choose what the answer should be first.")
    try:
        done = _amended(visit, found, wanted)
    except NotAmended as refused:
        return _shown(visit, found, _in_words(refused))
    if not done:
        return _shown(
            visit, found, "They have just written, and it is being taken in. Try again in a moment."
        )
    return go(f"/conversations/{found.whole.about.id}", "set_right")


def _amended(visit: Visit, found: _Asked, wanted: Amendment) -> bool:
    """Whether it was; in one transaction, as the core waits for nothing."""
    number, guide = found.whole.about.id, found.whole.guide
    with visit.parts.engine.begin() as connection:
        lease = lease_between(
            connection, number, worker=f"staff {visit.member.id}", now=visit.now, seconds=SECONDS
        )
        if lease is None or lease.interview is None:
            return False
        turn = amend(guide, lease.interview, wanted, visit.now)
        outcome = Outcome(guide, turn, by="staff")
        commit_turn(connection, lease, outcome, visit.now, code_answer)
        entry = visit.entry("answer_set_right", f"conversation {number}", question=wanted.question)
        note(connection, entry)
    return True


def _found(visit: Visit) -> _Asked | None:
    """The answer that may be set right; that somebody looked is in the audit before they see it."""
    number, name = row_number(visit.path["number"]), visit.path["question"]
    with visit.parts.engine.begin() as connection:
        whole = browsing.whole(connection, visit.member.organisation_id, number or 0)
        if whole is None or whole.interview is None:
            return None
        if not amendable(whole.guide, whole.interview, name):
            return None
        note(connection, visit.entry("conversation_read", f"conversation {whole.about.id}"))
    return _Asked(whole, whole.guide.question(name), whole.interview.answers[name])


def _shown(visit: Visit, found: _Asked, problem: str = "") -> Response:
    guide, language = found.whole.guide, found.whole.about.language
    return visit.page(
        "answer", 422 if problem else 200, problem=problem, number=found.whole.about.id,
        question=found.question, asked=in_language(guide, found.question.text, language),
        given=in_words(guide, found.answer, language), answer=found.answer, form=visit.form,
        labels={each.code: in_language(guide, each.label, language)
                for each in found.question.choices},
        chosen=visit.form.all("codes") if problem else found.answer.codes,
        reasons={each: MISSING[each] for each in NO_ANSWER},
        by_choice=found.question.kind in CODED_BY_CHOICE,
    )  # fmt: skip


def _wanted(visit: Visit, question: Question) -> Amendment | None:
    """What the form says; None if it says nothing."""
    form = visit.form
    missing = next((each for each in NO_ANSWER if each == form.get("missing")), None)
    words, codes = form.get("words").strip()[:LONGEST_WORDS], form.all("codes")
    if not (missing or words or codes):
        return None
    return Amendment(
        question.id,
        codes=() if missing else codes,
        words=words,
        other=form.get("other").strip()[:LONGEST_WORDS],
        missing=missing,
        note=form.get("note").strip()[:LONGEST_WORDS],
    )


def _in_words(refused: NotAmended) -> str:
    if refused.why != "unread":
        return WHY_NOT[refused.why]
    return f"{WHY_NOT['unread']}: {PROBLEMS[refused.problem]}."
