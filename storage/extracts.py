"""What leaves the store for analysis, table by table, in Arrow batches.

Never contact details, and only conversations whose consent to take part
stands: everything goes by :func:`conversations`, which comes first. In words,
ways of reaching somebody are blanked by pattern; words go only to those who
ask for them. All tables show the one moment of their ``Columnar``. The caller
notes the extract in the audit.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, case, func, select

from storage.columnar import Columnar, Transform
from storage.models import ANSWERS, CONSENTS, CONVERSATIONS, EVENTS, ORGANISATIONS, RESPONDENTS
from storage.redacting import LIKELY, SHORTEST, without_contacts
from storage.studies import Study, take_part_stands

Mask = npt.NDArray[np.bool_]
"""For each conversation's number whether it is in the study."""

PURPOSES = ("take_part", "quote", "recontact", "share")

_C, _A, _E = CONVERSATIONS.c, ANSWERS.c, EVENTS.c
_ABOUT = (
    _C.id, _C.guide_hash, _C.path, _C.role, _C.channel, _C.language, _C.disposition, _C.turns,
    _C.started_at, _C.updated_at, _C.ended_at, _C.came_by,
)  # fmt: skip
_CODED = (_A.conversation_id, _A.question, _A.turn, _A.at, _A.codes, _A.missing)
_MORE = (_A.id, _A.by, _A.how, _A.superseded_at)
_WORDS = ("value", "raw", "other", "note")
_HAPPENED = (
    "asked", "request_served", "request_offered", "not_followed", "old_press", "media_received",
    "paused", "resumed", "language_changed", "started_over", "limit_reached", "ended",
)  # fmt: skip
"""Events that the interaction log shows; answers, consents and words are in tables of their own."""


def conversations(store: Columnar, study: Study) -> pa.RecordBatchReader:
    """A row a conversation whose consent to take part stands, by number.

    Columns: id, guide_hash, path, role, channel, language, disposition, turns,
    the three moments, came_by, ``open`` (the question that is open, or ""),
    respondent (the pseudonym), organisation.
    """
    take_part = take_part_stands()
    # Interviews are long: only those that may have a question open are looked into.
    question = func.coalesce(_C.interview["opened"]["question"].as_string(), "")
    opened = case((_C.disposition == "complete", ""), else_=question)
    return store.batches(
        select(
            *store.plain(*_ABOUT),
            opened.label("open"),
            RESPONDENTS.c.pseudonym.label("respondent"),
            ORGANISATIONS.c.name.label("organisation"),
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .join(ORGANISATIONS, ORGANISATIONS.c.id == RESPONDENTS.c.organisation_id)
        .join(take_part, take_part.c.conversation_id == _C.id)
        .where(take_part.c.state == "given", _C.guide_hash.in_(list(study.guides)))
        .order_by(_C.id)
    )


def consents(store: Columnar, included: Mask) -> pa.RecordBatchReader:
    """Every decision about consent in these conversations: id, conversation_id, purpose, state."""
    c = CONSENTS.c
    wanted = select(*store.plain(c.id, c.conversation_id, c.purpose, c.state))
    return store.batches(wanted, only(included))


def coded_answers(store: Columnar, included: Mask) -> pa.RecordBatchReader:
    """A row an answer that counts in these conversations, in any order, without words.

    Columns: conversation_id, question, turn, at, codes (JSON), missing, value (a
    number, or "").
    """
    wanted = select(*store.plain(*_CODED), _number(store)).where(_A.superseded_at.is_(None))
    return store.batches(wanted, only(included), by=_A.id)


def answers(store: Columnar, included: Mask, *, history: bool = False) -> pa.RecordBatchReader:
    """The same with id, by, how, superseded_at and the words: value (JSON), raw, other, note.

    ``history`` brings the superseded ones too.
    """
    words = [_A[name] for name in _WORDS]
    wanted = select(*store.plain(*_CODED, *_MORE, *words))
    if not history:
        wanted = wanted.where(_A.superseded_at.is_(None))
    return store.batches(wanted, only(included), redacted(*_WORDS), by=_A.id)


def happenings(store: Columnar, included: Mask) -> pa.RecordBatchReader:
    """The interaction log of these conversations: what happened around the answers, by turn.

    ``request`` is the request served or offered, where it is one, and "" else.
    """
    request = func.coalesce(_E.detail["request"].as_string(), "").label("request")
    columns = store.plain(_E.conversation_id, _E.turn, _E.position, _E.name, _E.question, _E.at)
    return store.batches(select(*columns, request).where(_E.name.in_(_HAPPENED)), only(included))


def included(numbers: npt.ArrayLike) -> Mask:
    """For each conversation's number whether it is among these: what the other tables go by."""
    given = np.asarray(numbers, dtype=np.int64)
    found = np.zeros(int(given.max(initial=0)) + 1, dtype=bool)
    found[given] = True
    return found


def only(included: Mask) -> Transform:
    """Leaves the rows of conversations that are included, and no others."""

    def kept(batch: pa.RecordBatch) -> pa.RecordBatch:
        numbers = batch.column("conversation_id").to_numpy()
        inside = numbers < len(included)
        return batch.filter(pa.array(inside & included[np.where(inside, numbers, 0)]))

    return kept


def redacted(*names: str) -> Transform:
    """Blanks ways of reaching somebody in these columns."""

    def blanked(batch: pa.RecordBatch) -> pa.RecordBatch:
        for name in names:
            words = batch.column(name)
            # Most cells are empty or a word long: looking at lengths first saves nearly all of it.
            long = pc.greater_equal(pc.binary_length(words), SHORTEST)
            found = pc.replace_with_mask(
                long, long, pc.match_substring_regex(words.filter(long), LIKELY)
            )
            if found.true_count:
                safe = [without_contacts(each) for each in words.filter(found).to_pylist()]
                words = pc.replace_with_mask(words, found, pa.array(safe, pa.string()))
                batch = batch.set_column(batch.schema.get_field_index(name), name, words)
        return batch

    return blanked


def _number(store: Columnar) -> ColumnElement[Any]:
    """A value that is a number; words begin with a quotation mark in JSON."""
    (value,) = store.plain(_A.value)
    return case((func.substr(value.element, 1, 1) == '"', ""), else_=value.element).label("value")
