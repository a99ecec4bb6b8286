"""How long a reply of staff's is on its way, told before it is sent. Pure."""

from bot.channels.twilio_texts import MOST_PARTS
from dialogues.texting import GSM_BASIC, GSM_EXTENSION, downgrade, parts, pieces

MOST_LETTERS = 5
"""Letters that are named; more would not help."""


def length_words(text: str, channel: str) -> str:
    """What it takes, for example "2 text messages"; empty where length costs nothing."""
    if channel != "sms" or not text.strip():
        return ""
    sent = downgrade(text)
    count = sum(parts(piece).count for piece in pieces(sent, MOST_PARTS))
    messages = "1 text message" if count == 1 else f"{count} text messages"
    odd = odd_letters(sent)
    if not odd:
        return f"{messages}."
    named = " ".join(odd[:MOST_LETTERS])
    return (
        f"{messages}. Not in the alphabet of plain text messages: {named} – because of "
        "such letters each message holds 70 letters in place of 160."
    )


def odd_letters(text: str) -> list[str]:
    """Letters that are not in the alphabet of plain text messages (GSM-7), each once, in order."""
    known = GSM_BASIC | GSM_EXTENSION
    return list(dict.fromkeys(letter for letter in text if letter not in known))
