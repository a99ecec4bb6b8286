"""Takes one turn: request, recognition, rules, action; or fails, and says so.

Rasa swallows trouble: an action that raises gives an empty answer and unchanged
state. So a turn counts only if exactly one of our actions ran and returned an
interview; else it has failed, and the caller keeps its state.
"""

from collections.abc import Sequence
from typing import Any

import rasa_sdk
from rasa.core.channels.channel import UserMessage

from bot.assistant.carried_tracker import CARRIED, Carried
from bot.assistant.direct_processor import DirectProcessor
from bot.assistant.guide_cache import BadGuide, GuideCache
from bot.assistant.quiet import describe, log
from bot.assistant.recognising import recognise
from bot.assistant.turn_request import Refused, TurnRequest
from dialogues.exchange import reply_from_plain

FAILED = "The assistant could not take this turn. Nothing has changed; try it again."


class Assistant:
    """Rasa with a model, our actions, and the guides seen so far."""

    def __init__(
        self,
        processor: DirectProcessor,
        model: str,
        guides: GuideCache,
        actions: Sequence[rasa_sdk.Action],
    ) -> None:
        self.model = model
        self.guides = guides
        self._processor = processor
        processor.use_actions(actions)

    async def take(self, request: TurnRequest) -> dict[str, Any]:
        """The answer to a turn request.

        Raises Refused for an unknown guide, another model, or a failed turn.
        """
        self._check_model(request)
        self._keep_guide(request)
        try:
            heard, carried = await self._through_rasa(request)
        except Exception as error:
            self._fail(error)
        if carried.trouble:
            self._fail(carried.trouble)
        interview, turn = carried.slots.get("interview"), carried.slots.get("turn")
        if len(carried.ran) != 1 or not isinstance(interview, dict) or not isinstance(turn, dict):
            self._fail(None)
        return {"interview": interview, **turn, "heard": heard, "model": self.model}

    async def _through_rasa(self, request: TurnRequest) -> tuple[dict[str, Any], Carried]:
        _, guide = self.guides.find(request.guide_hash)
        reply = reply_from_plain(request.reply) if request.reply is not None else None
        parsed = recognise(self._processor, reply, guide.limits.reply)
        carried = Carried(request.interview, _asked(request))
        CARRIED.set(carried)
        # The parse data is given, so Rasa reads no words itself and obeys none.
        await self._processor.handle_message(UserMessage(sender_id="turn", parse_data=parsed))
        heard = {**parsed["intent"], "clauses": parsed["clauses"]}
        return {"intent": heard.pop("name"), **heard}, carried

    def _check_model(self, request: TurnRequest) -> None:
        if request.model not in (None, self.model):
            raise Refused("wrong_model", f"This assistant runs model {self.model}.")

    def _keep_guide(self, request: TurnRequest) -> None:
        if request.guide is not None:
            try:
                self.guides.add(request.guide_hash, request.guide)
            except BadGuide as error:
                raise Refused("bad_guide", str(error)) from error
        elif request.guide_hash not in self.guides:
            raise Refused("guide_unknown", "Send the turn again with the guide's document.")

    @staticmethod
    def _fail(error: Exception | None) -> None:
        reason = describe(error) if error else "no single action returned an interview"
        log.error("A turn failed: %s", reason)
        raise Refused("turn_failed", FAILED) from None


def _asked(request: TurnRequest) -> dict[str, Any]:
    asked: dict[str, Any] = {"guide": request.guide_hash, "now": request.now}
    if request.begin is not None:
        return {**asked, "begin": request.begin}
    return {**asked, "reply": request.reply, "staffed": request.staffed or ""}
