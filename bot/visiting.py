"""One message inside its transaction: stored, screened, opted out or in, given on.

The order is the promise: the screen comes first, also for people who opted
out; then opting words; only then the question which conversation it is for.
What is written while staff hold the conversation goes to them and to no turn.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from bot import screening, unasked
from bot.channels.addresses import country_of
from bot.channels.arrival import Arrival
from bot.noticing import Noticed
from dialogues import notices as texts
from dialogues.concern import Concern
from dialogues.exchange import Reply
from dialogues.signposting import group_of, signpost
from storage import (
    belonging,
    concerns,
    contacts,
    inbox,
    notices,
    signposting_texts,
    taking_over,
)
from storage.belonging import Talk
from storage.contacts import How, Known

if TYPE_CHECKING:
    from bot.intake import Intake

AFTERWARDS = timedelta(days=60)
"""How long after its end a conversation is given what somebody writes."""

HOUR = timedelta(hours=1)

_HELD_BACK = ("opted_out", "signposting", "staff")
"""What still goes out to somebody whose words raised a concern."""

_OFTEN_TAKEN_OFF = ("cancel", "end", "quit")
"""Words on which the carrier may have been told not to act, as people answer with
them. If it does act, our confirmation does not get through, and nothing is lost."""


@dataclass
class Visit:
    """Somebody's message and what is known of them; used once, within ``connection``."""

    intake: "Intake"
    connection: Connection
    arrival: Arrival
    noticed: Noticed
    contact: Known
    now: datetime
    message: int = 0
    talk: Talk | None = None
    concern: str | None = None
    crowded: bool = False

    def take(self) -> bool:
        """Take the message in; False if it was here before."""
        reply = self.arrival.reply
        if self.contact.opted_out_at is not None:
            reply = Reply(media=reply.media, id=reply.id)  # no word of it is kept
        message = inbox.store(self.connection, self.respondent, reply, self.channel, self.now)
        if message is None:
            return False
        self.message = message
        since = self.now - AFTERWARDS
        self.talk = belonging.current(self.connection, self.respondent, self.channel, since)
        sent = inbox.count_since(self.connection, self.respondent, self.now - HOUR)
        self.crowded = sent > self.intake.messages_per_hour
        self._screen()
        self.talk = self._give_on()
        return True

    @property
    def respondent(self) -> int:
        """Who wrote."""
        return self.contact.respondent_id

    @property
    def channel(self) -> str:
        """The channel it came through."""
        return self.arrival.channel

    @property
    def language(self) -> str:
        """The language in which to speak to them."""
        spoken = self.talk.language if self.talk else self.arrival.language
        return spoken or self.intake.openings.language

    @property
    def may_answer(self) -> bool:
        """Whether anything may be sent to them: not to numbers from elsewhere."""
        return self.channel != "sms" or country_of(self.arrival.address) in self.intake.countries

    @property
    def stays_out(self) -> bool:
        """Whether they opted out and do not opt in with this message."""
        return self.contact.opted_out_at is not None and self.opting != "in"

    @property
    def opting(self) -> str | None:
        """Whether they opt out or in, or ask for help.

        A text that raises a concern does neither, unless the carrier takes it
        for an opt-out whatever we think of it.
        """
        if self.concern and not self._carrier_stops:
            return None
        return self.noticed.opting

    def say(self, key: str) -> None:
        """Queue one of the fixed texts."""
        text = texts.notice(key, self.language, organisation=self.arrival.organisation)
        self._queue(key, text)

    def pass_on(self, talk: Talk, reply: Reply, *, urgent: bool = False) -> Talk:
        """Give the message to a conversation as this reply."""
        inbox.pass_on(self.connection, self.message, talk.id, reply, self.now, urgent=urgent)
        return talk

    def _give_on(self) -> Talk | None:
        """Do what it asks for; the conversation that gets it, if one does."""
        if self.opting == "out":
            return self._opt_out()
        if self.stays_out or not self.may_answer:
            return None
        if self.contact.unreachable_at is not None:
            contacts.mark_reached(self.connection, self.contact.contact_id)
        if self.contact.opted_out_at is not None:
            return self._opt_in()
        if self.talk and self.talk.with_staff:
            return self._tell_staff(self.talk)
        if self.crowded and not self.concern:
            self._fall_silent()
            return None
        if self.talk is None or (not self.talk.is_open and unasked.may_begin(self)):
            return unasked.answer(self)
        return self._hear(self.talk)

    def _hear(self, talk: Talk) -> Talk | None:
        """Give it to the conversation as what it is: an answer, most of the time."""
        reply = self.arrival.reply
        if self.concern:
            belonging.hold(self.connection, talk.id, self.now)
            self.pass_on(talk, replace(reply, concern=self.concern), urgent=True)
            notices.drop_waiting(
                self.connection, respondent_id=self.respondent, now=self.now, keep=_HELD_BACK
            )
        elif self.arrival.begin or self.arrival.keyword:
            return unasked.go_on(self, talk)
        else:
            if self.opting == "help":
                reply = replace(reply, request="help")
            pressed = bool(reply.codes or reply.prompt or reply.media or reply.request)
            self.pass_on(talk, reply, urgent=pressed)
        return talk

    def _tell_staff(self, talk: Talk, request: str = "") -> Talk:
        """Leave it to the staff who hold the conversation; ``request`` is what it asks for."""
        own = self.arrival.reply
        reply = replace(own, concern=self.concern, request=request or own.request)
        inbox.pass_to_staff(self.connection, self.message, talk.id, reply, self.now)
        taking_over.wake(self.connection, self.respondent, self.channel, self.now)
        return talk

    def _opt_out(self) -> Talk | None:
        was_in = self.contact.opted_out_at is None
        contacts.opt_out(self.connection, self.contact.contact_id, self._how(), self.now)
        open_talk = self.talk if self.talk and self.talk.is_open and was_in else None
        if self.talk and self.talk.with_staff and was_in:
            open_talk = self._tell_staff(self.talk, "stop")
        elif open_talk:
            stop = replace(self.arrival.reply, request="stop", concern=self.concern)
            self.pass_on(open_talk, stop, urgent=True)
        concerns.signposting_stopped(self.connection, self.respondent, self.now)
        notices.drop_waiting(
            self.connection, respondent_id=self.respondent, now=self.now, keep=("opted_out",)
        )
        if was_in and self.may_answer and not self._answered_already:
            self.say("opted_out")
        return open_talk

    def _opt_in(self) -> Talk | None:
        """Let them be sent messages again, and go on where they were stopped."""
        contacts.opt_in(self.connection, self.contact.contact_id, self.now)
        self.say("opted_in")
        talk = self.talk
        if talk and talk.with_staff:
            return self._tell_staff(talk, "resume")
        if talk and (
            talk.is_open or (talk.disposition == "opted_out" and not self.arrival.keyword)
        ):
            resume = replace(self.arrival.reply, request="resume")
            return self.pass_on(talk, resume, urgent=True)
        return unasked.answer(self) if unasked.may_begin(self) else None

    def _fall_silent(self) -> None:
        last = notices.last_notice(self.connection, self.respondent, "over_limit")
        if last is None or last <= self.now - HOUR:
            self.say("over_limit")

    def _how(self) -> How:
        if self.arrival.blocked:
            return "blocked"
        if self.noticed.carrier_word:
            return "word"
        if self.arrival.reply.request:
            return "provider" if self.channel == "sms" else "word"
        return "sentence"

    @property
    def _carrier_stops(self) -> bool:
        return self.noticed.opting == "out" and (
            self.noticed.carrier_word or bool(self.arrival.reply.request)
        )

    @property
    def _answered_already(self) -> bool:
        """Whether an opt-out is not to be confirmed: the carrier did, or nothing gets there."""
        reply = self.arrival.reply
        doubtful = not reply.request and reply.words.strip().lower() in _OFTEN_TAKEN_OFF
        carrier = self.channel == "sms" and self._carrier_stops and not doubtful
        return self.arrival.blocked or carrier

    def _screen(self) -> None:
        """Raise what the text says, by itself or after the pieces before it."""
        if not self.arrival.reply.words.strip():
            return
        since = self.now - screening.WINDOW
        sign = self._sign(since)
        if sign is None:
            return
        raised = concerns.recent(self.connection, self.respondent, since)
        if screening.is_news(sign, raised):
            self.concern = self._raise(sign)
        elif sign.own and not self.crowded:
            known = screening.nearest(sign, raised)
            self.concern = known.reference if known else None
            if known:
                concerns.add_words(
                    self.connection, self.intake.keys, known.id, sign.words, self.now
                )

    def _sign(self, since: datetime) -> screening.Sign | None:
        """What was noticed; anew where the store knows pieces that memory does not.

        That is so after a restart, and where another process took them in.
        """
        known = {piece.id for piece in self.noticed.before}
        stored = inbox.ids_since(self.connection, self.respondent, since, screening.MOST_PIECES)
        unknown = [row for row, own in stored.items() if row != self.message and own not in known]
        if not unknown:
            return self.noticed.sign
        missed = [
            screening.Piece(each.provider_id, each.at, each.words)
            for each in inbox.words_of(self.connection, unknown)
            if each.words
        ]
        if not missed:
            return self.noticed.sign
        before = sorted([*self.noticed.before, *missed], key=lambda piece: piece.at)
        return screening.look(self.arrival.reply.words, self.noticed.concern, before)

    def _raise(self, sign: screening.Sign) -> str:
        out = self.contact.opted_out_at is not None or self._carrier_stops
        possible = self.may_answer and not out
        reference = concerns.raise_concern(
            self.connection,
            self.intake.keys,
            concerns.Raised(
                organisation_id=self.contact.organisation_id,
                respondent_id=self.respondent,
                conversation_id=self.talk.id if self.talk else None,
                message_id=self.message,
                kinds=sign.concern.kinds,
                directness=sign.concern.directness,
                about=sign.concern.about,
                channel=self.channel,
                words=sign.words,
                signposted="queued" if possible else "not_possible",
            ),
            self.now,
        )
        if possible:
            self._queue("signposting", self._signposting(sign.concern))
        return reference

    def _signposting(self, concern: Concern) -> str:
        """Where to find help; own words are looked up only now, and used as soon as approved."""
        own = signposting_texts.for_person(
            self.connection, self.contact.organisation_id, group_of(concern), self.respondent
        )
        return signpost(concern, self.language, own)

    def _queue(self, purpose: str, text: str) -> None:
        notices.queue_notice(
            self.connection,
            respondent_id=self.respondent,
            conversation_id=self.talk.id if self.talk else None,
            channel=self.channel,
            purpose=purpose,
            text=text,
            now=self.now,
        )
