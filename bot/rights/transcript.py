"""A conversation as it was held: their words and ours, in order. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from dialogues.exchange import Prompt, prompt_from_plain, reply_from_plain
from storage.taking_over import STAFF, TO_STAFF

Row = Mapping[str, Any]
Entry = dict[str, Any]

MEDIA = "[{media}: it was not kept]"


def transcript(messages: Iterable[Row], prompts: Iterable[Row]) -> list[Entry]:
    """What was written to us and what was shown or sent, by the time of each.

    An entry says when, who (``them``, ``us``, ``them_to_staff`` or ``staff``), the
    words, the options that stood below a question, and a helper's note.
    """
    shown = [row for row in prompts if row["shown_at"] is not None]
    options = _options(prompt_from_plain(row["prompt"]) for row in shown)
    entries = [*(_theirs(row, options) for row in messages), *(_ours(row) for row in shown)]
    return sorted((each for each in entries if each["words"]), key=lambda each: each["at"])


def _theirs(row: Row, options: Mapping[str, Mapping[str, str]]) -> Entry:
    reply = reply_from_plain(row["reply"])
    labels = options.get(reply.prompt or "", {})
    parts = [reply.words, ", ".join(labels.get(code, code) for code in reply.codes)]
    parts += [MEDIA.format(media=reply.media)] if reply.media else []
    words = "\n".join(filter(None, parts))
    who = "them_to_staff" if row["state"] == TO_STAFF else "them"
    return _entry(row["received_at"], who, words, note=reply.note)


def _ours(row: Row) -> Entry:
    prompt = prompt_from_plain(row["prompt"])
    labels = [option.label for option in prompt.options]
    who = "staff" if row["purpose"] == STAFF else "us"
    return _entry(row["shown_at"], who, prompt.text, options=labels)


def _entry(at: datetime, who: str, words: str, *, options: Any = (), note: str = "") -> Entry:
    return {"at": at, "who": who, "words": words, "options": list(options), "note": note}


def _options(prompts: Iterable[Prompt]) -> dict[str, dict[str, str]]:
    return {each.id: {o.code: o.label for o in each.options} for each in prompts if each.options}
