"""Reads a turn request, and says plainly what is wrong with one.

Every refusal leaves the caller's state as it was; the codes are listed in
``STATUS`` with the HTTP status each is answered with.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn, get_args

from dialogues.exchange import Role, reply_from_plain
from dialogues.guide import Path
from dialogues.interview import Interview, from_plain

LARGEST = 1024 * 1024
"""Bytes of a request without a guide."""

LARGEST_WITH_GUIDE = 4 * LARGEST
"""Bytes of a request that brings its guide."""

STATUS = {
    "malformed": 400,
    "secret": 401,
    "guide_unknown": 409,
    "wrong_model": 409,
    "too_large": 413,
    "bad_guide": 422,
    "turn_failed": 500,
}
"""Why a turn can be refused, and the HTTP status of each refusal."""

FIELDS = {"guide_hash", "guide", "model", "interview", "begin", "reply", "now", "staffed"}
BEGIN_FIELDS = {"path", "role", "channel", "language"}


class Refused(Exception):
    """The turn is not taken; ``code`` is one of ``STATUS``."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class TurnRequest:
    """One turn asked for, checked: either ``begin`` or ``reply`` is there.

    ``staffed`` says in words when somebody of the staff is there, if anybody ever is.
    """

    guide_hash: str
    now: str
    guide: dict[str, Any] | None = None
    model: str | None = None
    interview: Interview | None = None
    begin: dict[str, str] | None = None
    reply: dict[str, Any] | None = None
    staffed: str | None = None


def read_request(body: bytes) -> TurnRequest:
    """The request in a body.

    Raises Refused for one that is malformed or too large.
    """
    plain = _json_object(body)
    if len(body) > LARGEST and plain.get("guide") is None:
        raise Refused("too_large", f"A turn without a guide may take {LARGEST} bytes.")
    unknown = sorted(set(plain) - FIELDS)
    if unknown:
        _malformed(f"unknown fields: {', '.join(unknown)[:200]}")
    request = TurnRequest(
        guide_hash=_typed(plain, "guide_hash", str, needed=True),
        now=_moment(_typed(plain, "now", str, needed=True)),
        guide=_typed(plain, "guide", dict),
        model=_typed(plain, "model", str),
        interview=_interview(_typed(plain, "interview", dict)),
        begin=_typed(plain, "begin", dict),
        reply=_typed(plain, "reply", dict),
        staffed=_typed(plain, "staffed", str),
    )
    _check_kind(request)
    return request


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        plain = json.loads(body, parse_constant=_malformed)
    except (ValueError, RecursionError):
        _malformed("the body is not JSON")
    if not isinstance(plain, dict):
        _malformed("the body is not a JSON object")
    return plain


def _typed(plain: dict[str, Any], name: str, kind: type, *, needed: bool = False) -> Any:
    value = plain.get(name)
    if not isinstance(value, kind) and (needed or value is not None):
        _malformed(f"{name} must be {'text' if kind is str else 'an object'}")
    return value


def _interview(plain: dict[str, Any] | None) -> Interview | None:
    try:
        return None if plain is None else from_plain(plain)
    except (TypeError, KeyError, AttributeError, ValueError):
        _malformed("the interview is not one that this assistant wrote")


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        _malformed("now is not an ISO time")
    if moment.tzinfo is None:
        _malformed("now lacks its offset from UTC")
    return moment.isoformat()


def _check_kind(request: TurnRequest) -> None:
    """A first turn begins and has no state; every other has both state and reply."""
    if (request.begin is None) == (request.reply is None):
        _malformed("a turn brings either begin or reply")
    if request.begin is not None:
        _check_begin(request, request.begin)
    elif request.interview is None:
        _malformed("a reply needs the interview it belongs to")
    else:
        _check_reply(request, request.interview)


def _check_begin(request: TurnRequest, begin: dict[str, Any]) -> None:
    if request.interview is not None:
        _malformed("an interview that exists cannot begin")
    if set(begin) != BEGIN_FIELDS or not all(isinstance(v, str) for v in begin.values()):
        _malformed(f"begin must hold {', '.join(sorted(BEGIN_FIELDS))}, each as text")
    if begin["path"] not in get_args(Path) or begin["role"] not in get_args(Role):
        _malformed("begin names a path or a role that does not exist")


def _check_reply(request: TurnRequest, interview: Interview) -> None:
    if interview.guide != request.guide_hash:
        _malformed("the interview belongs to another guide")
    try:
        reply_from_plain(request.reply or {})
    except (TypeError, AttributeError):
        _malformed("the reply is not one")


def _malformed(what: str) -> NoReturn:
    raise Refused("malformed", f"The turn request is malformed: {what}.")
