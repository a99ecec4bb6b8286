"""The reckoning after all trouble: what came in, what was made of it, and what went out.

Every message was taken once and in order, every answer stored once, every text
sent once and in order to the right telephone; nothing waits.
"""

from collections.abc import Sequence

from residents import Resident
from rig import OURS
from sqlalchemy import Engine, select

from bot.channels.twilio_texts import TwilioTexts
from bot.demo.twilio_standin import StandIn
from dialogues.exchange import prompt_from_plain
from storage.models import ANSWERS, CONCERNS, CONVERSATIONS, DELIVERIES, MESSAGES, PROMPTS, TURNS

PIECES = TwilioTexts("AC" + "0" * 32, "unused").pieces


class Reckoning:
    """Looks everything up in the store, and compares it with what the telephones got."""

    def __init__(self, engine: Engine, twilio: StandIn) -> None:
        self._engine, self._twilio = engine, twilio

    def of(self, residents: Sequence[Resident]) -> None:
        """Check everybody, and that there is nothing besides."""
        for each in residents:
            self._messages(each)
            self._turns(each)
            self._answers(each)
            self._texts(each)
        assert len(self._rows(MESSAGES)) == sum(len(each.sids) for each in residents)
        assert len(self._twilio.texts) == sum(len(self.texts(each)) for each in residents)
        assert {row.state for row in self._rows(DELIVERIES)} <= {"sent", "delivered", "failed"}
        idle = [(row.due_at, row.held_at, row.lease_owner) for row in self._rows(CONVERSATIONS)]
        assert set(idle) == {(None, None, None)}
        assert {row.lease_owner for row in self._rows(PROMPTS)} == {None}

    def texts(self, who: Resident) -> list[str]:
        """What came to somebody's telephone, in order."""
        return [each.body for each in self._twilio.texts.to(who.phone)]

    def ending(self, who: Resident) -> str:
        """How far somebody's conversation got."""
        return str(self._conversation(who).disposition)

    def raised(self, who: Resident) -> int:
        """How many concerns were raised by what somebody wrote; nobody else raised any."""
        (person,) = {row.respondent_id for row in self._messages_of(who)}
        concerns = self._rows(CONCERNS)
        assert {row.respondent_id for row in concerns} <= {person}
        return len(concerns)

    def _messages(self, who: Resident) -> None:
        messages = self._messages_of(who)
        stored = [row.provider_id for row in messages]
        assert sorted(stored) == sorted(who.sids)
        if who.manner != "muddled":
            assert stored == who.sids
        states = [row.state for row in messages]
        taken = [row for row in messages if row.turn is not None]
        assert states == ["unheard"] * (len(states) - len(taken)) + ["done"] * len(taken)
        assert [row.turn for row in taken] == list(range(1, len(taken) + 1))
        assert {row.failures for row in messages} == {0}

    def _turns(self, who: Resident) -> None:
        messages = [row for row in self._messages_of(who) if row.turn is not None]
        conversation = self._conversation(who)
        turns = self._rows(TURNS, TURNS.c.conversation_id == conversation.id, by=TURNS.c.number)
        assert [row.number for row in turns] == list(range(len(messages) + 1))
        assert conversation.turns == len(turns)
        assert [row.reply["id"] for row in turns[1:]] == [row.provider_id for row in messages]

    def _answers(self, who: Resident) -> None:
        mine = ANSWERS.c.conversation_id == self._conversation(who).id
        counting = [row.question for row in self._rows(ANSWERS, mine) if row.superseded_at is None]
        assert len(counting) == len(set(counting))
        given = [(row.question, row.turn) for row in self._rows(ANSWERS, mine)]
        assert len(given) == len(set(given))

    def _texts(self, who: Resident) -> None:
        (person,) = {row.respondent_id for row in self._messages_of(who)}
        prompts = self._rows(PROMPTS, PROMPTS.c.respondent_id == person)
        assert {row.state for row in prompts} == {"shown"}
        pieces = [PIECES(prompt_from_plain(row.prompt)) for row in prompts]
        got = self._twilio.texts.to(who.phone)
        assert [each.body for each in got] == [piece for each in pieces for piece in each]
        assert {each.sender for each in got} == {OURS}
        attempts = [
            row
            for prompt in prompts
            for row in self._rows(DELIVERIES, DELIVERIES.c.prompt_id == prompt.id)
            if row.state != "failed"
        ]
        assert [row.provider_id for row in attempts] == [each.sid for each in got]

    def _conversation(self, who: Resident):
        (found,) = {row.conversation_id for row in self._messages_of(who) if row.turn is not None}
        return self._rows(CONVERSATIONS, CONVERSATIONS.c.id == found)[0]

    def _messages_of(self, who: Resident):
        return self._rows(MESSAGES, MESSAGES.c.provider_id.in_(who.sids))

    def _rows(self, table, *conditions, by=None):
        wanted = select(table).where(*conditions).order_by(table.c.id if by is None else by)
        with self._engine.connect() as connection:
            return connection.execute(wanted).all()
