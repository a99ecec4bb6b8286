"""Reads Telegram's updates: what arrived, what was pressed, what is none of our business.

The library does not look whether numbers are numbers: where one is not, this
raises TypeError or ValueError.

Commands: ``/start [keyword]``, ``/help``, ``/stop``, ``/language [name]``, and
the name of a language by itself. Anything else with a stroke is just words.
"""

import re
from dataclasses import dataclass, field

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.arrival import Arrival
from bot.channels.telegram.buttons import Rows
from dialogues.exchange import Media, Reply
from dialogues.phrases import LANGUAGE_NAMES

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Telegram is asked for."""

LANGUAGES = {"polski": "pl", "english": "en"}
"""Commands that are a language's own name, which is among LANGUAGE_NAMES."""

_COMMAND = re.compile(r"/(?P<name>[A-Za-z]{1,32})(?:@\w{1,64})?(?:\s+(?P<rest>.*))?", re.DOTALL)
_KEYWORD = re.compile(r"[A-Za-z0-9_-]{1,64}")

_MEDIA: dict[str, Media] = {
    "photo": "photo", "voice": "voice", "audio": "voice", "video": "video",
    "video_note": "video", "animation": "video", "location": "location", "venue": "location",
    "contact": "contact", "sticker": "sticker", "dice": "sticker",
}  # fmt: skip


@dataclass(frozen=True)
class Press:
    """A button was pressed: its id, under which message, what it carried.

    ``rows`` and ``text`` are the message as it was shown when it was pressed,
    empty where Telegram no longer has it.
    """

    update: int
    id: str
    chat: int = field(repr=False)
    message: int
    data: str
    rows: Rows = field(repr=False)
    text: str = field(repr=False)
    language: str


@dataclass(frozen=True)
class Group:
    """We were put into, or written to in, a chat of several people: we do not stay."""

    chat: int = field(repr=False)


def read_update(update: Update, organisation: str) -> Arrival | Press | Group | None:
    """What an update brings; None if it is nothing for us."""
    chat = update.effective_chat
    if chat is None:
        return None
    if chat.type != ChatType.PRIVATE:
        return Group(int(chat.id)) if chat.type != ChatType.CHANNEL else None
    if update.callback_query:
        return _press(update.update_id, update.callback_query)
    if update.my_chat_member:
        return _membership(update, update.my_chat_member, organisation)
    if update.edited_message:
        return _arrival(update, update.edited_message, organisation, edited=True)
    if update.message:
        return _arrival(update, update.message, organisation)
    return None


def provider_id(update: int) -> str:
    """What the inbox calls an update: it takes each once."""
    return f"tg-{update}"


def _membership(update: Update, change: ChatMemberUpdated, organisation: str) -> Arrival | None:
    """Somebody who blocks us is gone; somebody who lets us in again says so with /start."""
    if change.new_chat_member.status != ChatMemberStatus.BANNED:
        return None
    reply = Reply(id=provider_id(update.update_id))
    return Arrival("telegram", _address(change.chat), organisation, reply, blocked=True)


def _press(update: int, query: CallbackQuery) -> Press | None:
    if query.message is None or query.data is None:
        return None
    seen = query.message if isinstance(query.message, Message) else None
    keys = seen.reply_markup.inline_keyboard if seen and seen.reply_markup else ()
    return Press(
        update=update,
        id=str(query.id),
        chat=int(query.message.chat.id),
        message=int(query.message.message_id),
        data=str(query.data),
        rows=[[(str(key.text), str(key.callback_data or "")) for key in row] for row in keys],
        text=str(seen.text or "") if seen else "",
        language=_language(query.from_user.language_code) or "",
    )


def _arrival(
    update: Update, message: Message, organisation: str, edited: bool = False
) -> Arrival | None:
    author = message.from_user
    text, media = message.text or message.caption or "", _media(message)
    if author is None or author.is_bot or not (text or media) or (edited and not text):
        return None
    texts = (text,) if text else ()
    number = provider_id(update.update_id)
    reply = Reply(texts, media=None if edited else media, id=number)
    language = _language(author.language_code)
    found = _COMMAND.fullmatch(text)
    if found and (not edited or found["name"].lower() == "stop"):
        return _command(found, message, organisation, reply, language)
    if edited:
        # What was said first may be answered and gone past: the new words answer
        # nothing by themselves, and the person is asked what is to be changed.
        reply = Reply(texts, id=number, request="correct_answer")
    return Arrival("telegram", _address(message.chat), organisation, reply, language=language)


def _command(
    found: re.Match[str], message: Message, organisation: str, reply: Reply, language: str | None
) -> Arrival:
    name, rest = found["name"].lower(), (found["rest"] or "").strip()
    start = name == "start"
    keyword = rest if start and _KEYWORD.fullmatch(rest) else None
    return Arrival(
        "telegram",
        _address(message.chat),
        organisation,
        _asked(name, "" if keyword else rest, reply),
        keyword=keyword,
        language=LANGUAGES.get(name, language),
        begin=start,
    )


def _asked(name: str, rest: str, reply: Reply) -> Reply:
    """The reply that a command makes; words after it stay, so that they are screened."""
    more = (rest,) if rest else ()
    if name == "start":
        # The bare word opts in again, and where a conversation is open it goes on.
        return Reply(("START", *more), id=reply.id, request="resume")
    if name == "stop":
        return Reply(("STOP", *more), id=reply.id, request="stop")
    if name == "help":
        return Reply(more, id=reply.id, request="help")
    if name in ("language", *LANGUAGES):
        named = LANGUAGE_NAMES.get(LANGUAGES.get(name, rest.lower()), more)
        return Reply((*named[:1], *more[len(named) :]), id=reply.id, request="switch_language")
    return reply


def _media(message: Message) -> Media | None:
    for name, media in _MEDIA.items():
        if getattr(message, name):
            return media
    # Files, polls, stories and whatever comes next; notices about the chat have none.
    return "file" if message.effective_attachment else None


def _address(chat: Chat) -> str:
    return str(int(chat.id))


def _language(code: str | None) -> str | None:
    return code.split("-")[0].lower() if code else None
