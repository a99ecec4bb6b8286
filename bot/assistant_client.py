"""Asks the assistant for a turn, over loopback or a unix socket.

The assistant keeps nothing, so a turn may be asked again at any time: what
counts is what the caller then saves. ``AssistantUnavailable`` means "later";
``TurnFailed`` means that this very turn was refused or failed.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, Self

from bot.asking import AssistantUnavailable, TurnAnswer, TurnFailed
from bot.kept_connections import Broken, KeptConnections
from dialogues.exchange import Event, Reply, prompt_from_plain, to_plain
from dialogues.interview import Interview, from_plain
from dialogues.interview import to_plain as interview_to_plain

__all__ = ["AssistantClient", "AssistantUnavailable", "TurnAnswer", "TurnFailed"]

CONNECT_SECONDS = 2.0
TURN_SECONDS = 30.0
"""How long one turn may take; a usual one takes milliseconds."""


class AssistantClient:
    """One assistant at ``http://127.0.0.1:PORT`` or ``unix:/path/to.sock``.

    Threads may share one.
    """

    def __init__(self, address: str, secret: str, *, seconds: float = TURN_SECONDS) -> None:
        self._address = address
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._http = KeptConnections(address, connect_seconds=CONNECT_SECONDS, seconds=seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def turn(
        self,
        guide_hash: str,
        get_guide: Callable[[], dict[str, Any]],
        interview: Interview | None,
        reply: Reply | None,
        begin: Mapping[str, str] | None,
        now: datetime,
        staffed: str = "",
        *,
        model: str | None = None,
    ) -> TurnAnswer:
        """Ask for one turn; ``get_guide`` gives the document if the assistant lacks it.

        ``begin`` (path, role, channel, language) starts an interview, ``reply``
        goes on with one. ``now`` has its offset, ``staffed`` says when somebody of
        the staff is there. A ``model`` is the only one
        that may take the turn. Raises AssistantUnavailable or TurnFailed;
        either way nothing has changed.
        """
        asked = {
            "guide_hash": guide_hash,
            "interview": interview_to_plain(interview) if interview else None,
            "reply": to_plain(reply) if reply else None,
            "begin": dict(begin) if begin else None,
            "now": now.isoformat(),
            "staffed": staffed or None,
            "model": model,
        }
        status, plain = self._post(asked)
        if plain.get("error") == "guide_unknown":
            status, plain = self._post({**asked, "guide": get_guide()})
        if status != HTTPStatus.OK:
            raise self._refusal(plain)
        return self._answer(plain)

    def health(self) -> dict[str, Any]:
        """What the assistant says of itself: model, rasa, guides, ready_seconds.

        Raises AssistantUnavailable.
        """
        status, plain = self._send("GET", "/health", None)
        if status != HTTPStatus.OK:
            raise self._nonsense()
        return plain

    def _post(self, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return self._send("POST", "/turn", json.dumps(asked, separators=(",", ":")).encode())

    def _send(self, method: str, path: str, body: bytes | None) -> tuple[int, dict[str, Any]]:
        try:
            status, content = self._http.request(method, path, body, self._headers)
        except TimeoutError as error:
            raise self._silence("takes too long to answer") from error
        except Broken as error:
            raise self._silence("does not answer") from error
        return status, self._object(content)

    def _object(self, content: bytes) -> dict[str, Any]:
        try:
            plain = json.loads(content)
        except ValueError:
            plain = None
        if not isinstance(plain, dict):
            raise self._nonsense()
        return plain

    def _answer(self, plain: dict[str, Any]) -> TurnAnswer:
        try:
            return TurnAnswer(
                interview=from_plain(plain["interview"]),
                prompts=tuple(prompt_from_plain(prompt) for prompt in plain["prompts"]),
                events=tuple(Event(**event) for event in plain["events"]),
                heard=plain["heard"],
                model=plain["model"],
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self._nonsense() from error

    def _refusal(self, plain: dict[str, Any]) -> Exception:
        code, message = plain.get("error"), plain.get("message")
        if isinstance(code, str) and isinstance(message, str):
            return TurnFailed(code, message)
        return self._nonsense()

    def _silence(self, what: str) -> AssistantUnavailable:
        return AssistantUnavailable(f"The assistant at {self._address} {what}.")

    def _nonsense(self) -> AssistantUnavailable:
        return AssistantUnavailable(
            f"What answers at {self._address} is not Earshot's assistant, or another version of it."
        )
