"""Made-up residents who are heard by the real assistant."""

from collections.abc import Mapping
from datetime import datetime

from analysis.simulation.kept_lines import Taken
from bot.asking import AssistantUnavailable, TurnAnswer, TurnFailed
from bot.cli.exits import Exit, Stop
from bot.supervisor import DistantAssistant, OwnAssistant
from dialogues.exchange import Heard, Reply, Turn
from dialogues.guide import Guide, to_document
from dialogues.interview import Interview

ATTEMPTS = 5
"""How often an assistant that does not answer is asked before we give up."""


class AssistantTaker:
    """Takes turns with the assistant; what a resident's own side heard is left aside.

    An assistant that goes away is started again, or waited for. Raises Stop
    where it stays away, or refuses a turn.
    """

    def __init__(self, assistant: OwnAssistant | DistantAssistant) -> None:
        self._assistant = assistant

    def begin(self, guide: Guide, beginning: Mapping[str, str], now: datetime) -> Taken:
        """The first turn."""
        begun = {name: value for name, value in beginning.items() if name != "guide_hash"}
        return self._ask(guide, beginning["guide_hash"], None, None, begun, now)

    def take(
        self, guide: Guide, interview: Interview, reply: Reply, meant: Heard, now: datetime
    ) -> Taken:
        """The turn that takes ``reply``."""
        return self._ask(guide, interview.guide, interview, reply, None, now)

    def _ask(
        self,
        guide: Guide,
        guide_hash: str,
        interview: Interview | None,
        reply: Reply | None,
        begun: dict[str, str] | None,
        now: datetime,
    ) -> Taken:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return _taken(
                    self._assistant.turn(
                        guide_hash, lambda: to_document(guide), interview, reply, begun, now
                    )
                )
            except AssistantUnavailable:
                self._assistant.revive(attempt)
            except TurnFailed as error:
                raise Stop(
                    Exit.ASSISTANT,
                    f"The assistant refused a turn ({error.code}). What was stored is kept.",
                ) from error
        raise Stop(
            Exit.ASSISTANT,
            "The assistant does not answer. What was stored is kept: run the same command again.",
        )


def _taken(answer: TurnAnswer) -> Taken:
    turn = Turn(answer.interview, answer.prompts, answer.events)
    return Taken(turn, answer.heard, answer.model)
