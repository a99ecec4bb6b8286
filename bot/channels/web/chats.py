"""What can be done with a web chat: begun, answered, looked at, carried on, cleared.

Everything here waits for the database, so it is called from a thread.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channels.arrival import Arrival
from bot.channels.web.forms import ChatForm, new_token
from bot.channels.web.looking import View, look
from bot.channels.web.words import LANGUAGES
from bot.parts import Parts
from dialogues.exchange import Reply
from storage import entrances, links, outbox, webchats
from storage.database import for_passing
from storage.webchats import Chat

REQUESTS = (
    "skip", "why", "go_back", "say_again", "pause", "resume", "ask_person", "stop",
    "switch_language",
)  # fmt: skip
"""Requests that have a button of their own."""

LONGEST_WORD = 40
"""Characters of a keyword that a link brings."""


class UnknownChat(Exception):
    """The token opens no chat: it is forged, or the chat was cleared or moved."""


class NothingSaid(Exception):
    """There were neither words nor a choice in what was sent."""


@dataclass(frozen=True)
class Link:
    """A link back into a chat, and when it stops working."""

    code: str
    expires_at: datetime


class Chats:
    """The chats of one organisation."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._passing = for_passing(parts.engine)

    def find(self, token: str) -> Chat:
        """The chat that the token opens. Raises UnknownChat."""
        settings, keys = self._parts.settings, self._parts.keys
        # A link is made in a chat that is still open, and works as long again.
        left_since = self._parts.clock() - timedelta(days=2 * settings.resume_days)
        with self._parts.reading.connect() as connection:
            chat = webchats.find(connection, settings.organisation, token, keys, left_since)
        if chat is None:
            raise UnknownChat
        return chat

    def language_of(self, word: str) -> str:
        """The language of the poster with this word; nothing where it is the usual one."""
        settings = self._parts.settings
        with self._parts.reading.connect() as connection:
            organisation = webchats.organisation_id(connection, settings.organisation)
            if organisation is None:
                return ""
            entrance = entrances.find(connection, organisation, word)
        return entrance.language if entrance and entrance.language != settings.language else ""

    def begin(self, form: ChatForm) -> Chat:
        """Begin a chat under the form's token, or find the one that was begun under it."""
        language = form.get("language")
        arrival = Arrival(
            channel="web",
            address=form.token,
            organisation=self._parts.settings.organisation,
            reply=Reply(id=form.id),
            keyword=form.get("word").strip()[:LONGEST_WORD] or None,
            language=language if language in LANGUAGES else None,
            begin=True,
        )
        self._parts.intake.take(arrival)
        return self.find(form.token)

    def say(self, form: ChatForm) -> str:
        """Take words or a request; what to show as said. Raises NothingSaid, UnknownChat."""
        self.find(form.token)
        request, text = form.get("request"), form.get("text")
        if request in REQUESTS:
            texts = (text,) if text else ()
            self._take(form, Reply(texts=texts, request=request, id=form.id))
            return text
        if not text.strip():
            raise NothingSaid
        self._take(form, Reply(texts=(text.replace("\r\n", "\n"),), id=form.id))
        return text

    def press(self, form: ChatForm) -> str:
        """Take pressed choices; what to show as said. Raises NothingSaid, UnknownChat."""
        chat = self.find(form.token)
        codes, prompt_id = form.all("code"), form.get("prompt")
        if not codes:
            raise NothingSaid
        with self._parts.reading.connect() as connection:
            prompt = webchats.shown_prompt(connection, chat, prompt_id)
        self._take(form, Reply(codes=codes, prompt=prompt_id, id=form.id))
        labels = [o.label for o in (prompt.options if prompt else ()) if o.code in codes]
        return ", ".join(labels)

    def look(self, token: str, since: int | None, language: str) -> View:
        """The chat as it stands. Raises UnknownChat."""
        chat = self.find(token)
        with self._parts.reading.connect() as connection:
            view = look(connection, chat, since, self._parts.clock(), language)
        return view if view.language in LANGUAGES else replace(view, language="en")

    def hand_over(self, view: View) -> None:
        """Note that the view's words were handed over."""
        if view.said:
            rows = [said.row for said in view.said]
            with self._passing.begin() as connection:
                outbox.mark_shown(connection, rows, self._parts.clock())

    def make_link(self, token: str) -> Link:
        """A link back into the chat; older ones end. Raises UnknownChat."""
        chat, now = self.find(token), self._parts.clock()
        link = Link(links.new_code(), now + timedelta(days=self._parts.settings.resume_days))
        with self._parts.engine.begin() as connection:
            links.drop_expired(connection, now)
            links.make_link(
                connection, chat.respondent, link.code, self._parts.keys, link.expires_at
            )
        return link

    def leads_somewhere(self, code: str) -> bool:
        """Whether the link with this code still works."""
        with self._parts.reading.connect() as connection:
            who = links.follow_link(connection, code, self._parts.keys, self._parts.clock())
        return who is not None

    def resume(self, code: str, token: str) -> None:
        """Open the link's chat under this token; it closes wherever else it was open.

        Raises UnknownChat when the link does not work, or no longer.
        """
        keys = self._parts.keys
        with self._parts.engine.begin() as connection:
            who = links.follow_link(connection, code, keys, self._parts.clock())
            if who is None or not webchats.move(connection, who, token, keys):
                raise UnknownChat

    def clear(self, token: str) -> None:
        """Let the token open nothing any more. What was said is kept. Raises UnknownChat."""
        chat = self.find(token)
        with self._parts.engine.begin() as connection:
            webchats.move(connection, chat.respondent, new_token(), self._parts.keys)

    def _take(self, form: ChatForm, reply: Reply) -> None:
        organisation = self._parts.settings.organisation
        self._parts.intake.take(Arrival("web", form.token, organisation, reply))
