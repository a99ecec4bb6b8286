"""QR codes for posters: what a telephone does when its camera sees one."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import phonenumbers
import segno
from phonenumbers import PhoneNumberFormat

from bot.settings import Settings

KINDS = (".svg", ".png", ".pdf")
"""Pictures that can be made, by the end of the file's name."""

CLEAR = 4
"""White modules around the code: cameras need them, so says ISO/IEC 18004."""

SCALE = 12
"""Points of a PNG picture for each module."""


PDF_SCALE = 4
"""Points of a PDF (a 72nd of an inch) for each module: some 5 cm for the whole code."""

By = Literal["text", "web", "telegram"]
"""Ways in that a QR code can open."""


class PosterProblem(Exception):
    """A code that cannot be made: what it needs, in the words of a setting."""


@dataclass(frozen=True)
class Poster:
    """What the code holds, and the words to print beside it for those without a camera."""

    content: str
    words: str


def poster_of(keyword: str, by: By, organisation: str, settings: Settings, bot: str = "") -> Poster:
    """The organisation's code for a keyword; ``bot`` is what its bot in Telegram is called.

    Raises PosterProblem where something is lacking.
    """
    if by == "web" and settings.public_url:
        return by_web(keyword, settings.public_url)
    if by == "telegram" and bot:
        return by_telegram(keyword, bot)
    numbers = [number for number, whose in settings.numbers.items() if whose == organisation]
    if by == "text" and numbers:
        return by_text(keyword, numbers[0])
    lacking: dict[By, str] = {
        "text": f"a number of {organisation} in EARSHOT_TWILIO_NUMBERS",
        "web": "EARSHOT_PUBLIC_URL, the address under which the world reaches the web chat",
        "telegram": "the name of your bot in Telegram",
    }
    raise PosterProblem(f"This code needs {lacking[by]}.")


def by_text(keyword: str, number: str) -> Poster:
    """Opens a text message with the keyword in it, ready to be sent."""
    national = phonenumbers.format_number(phonenumbers.parse(number), PhoneNumberFormat.NATIONAL)
    return Poster(f"SMSTO:{number}:{keyword}", f"Text {keyword} to {national}")


def by_web(keyword: str, public_url: str) -> Poster:
    """Opens the web chat."""
    url = f"{public_url}/chat?word={quote(keyword)}"
    return Poster(url, f"Go to {url}")


def by_telegram(keyword: str, bot: str) -> Poster:
    """Opens the bot in Telegram."""
    url = f"https://t.me/{bot.removeprefix('@')}?start={quote(keyword)}"
    return Poster(url, f"Go to {url}")


def picture(poster: Poster, kind: str) -> bytes:
    """The QR code as a picture of this kind, in black on white.

    A quarter of it may be dirty or torn and it still works (level Q). An SVG
    picture has no size of its own: it fills the frame that it is put into.
    """
    code = segno.make_qr(poster.content, error="q", boost_error=False)
    file = io.BytesIO()
    more = {"title": poster.words, "omitsize": True} if kind == ".svg" else {}
    scale = PDF_SCALE if kind == ".pdf" else SCALE
    code.save(file, kind=kind[1:], scale=scale, border=CLEAR, light="white", **more)
    return file.getvalue()


def kind_of(path: Path) -> str | None:
    """The kind of picture that a file's name asks for, if it can be made."""
    kind = path.suffix.lower()
    return kind if kind in KINDS else None
