"""An assistant in this process: the real interview core, hearing what a test says it hears."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.assistant_client import TurnAnswer
from dialogues.exchange import Heard, Reply, to_plain
from dialogues.guide import from_document
from dialogues.interview import Interview
from dialogues.turn import begin_interview, take_reply


def hears_answers(reply: Reply) -> Heard:
    return Heard("answer", 0.9)


class CoreAssistant:
    """Takes turns at once. ``before`` is called with every reply, and may raise."""

    def __init__(
        self,
        hears: Callable[[Reply], Heard] = hears_answers,
        before: Callable[[Reply | None], None] = lambda reply: None,
    ) -> None:
        self.hears, self.before = hears, before
        self.asked: list[Reply | None] = []

    def turn(
        self,
        guide_hash: str,
        get_guide: Callable[[], dict[str, Any]],
        interview: Interview | None,
        reply: Reply | None,
        begin: Mapping[str, str] | None,
        now: datetime,
        staffed: str = "",
    ) -> TurnAnswer:
        self.asked.append(reply)
        self.before(reply)
        guide = from_document(get_guide())
        if interview is None or reply is None:
            turn = begin_interview(guide, guide_hash, now=now, **dict(begin or {}))
            return TurnAnswer(turn.interview, turn.prompts, turn.events, {}, "core")
        heard = self.hears(reply)
        turn = take_reply(guide, interview, reply, heard, now, staffed)
        return TurnAnswer(turn.interview, turn.prompts, turn.events, to_plain(heard), "core")
