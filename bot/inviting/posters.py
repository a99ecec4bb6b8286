"""QR codes for posters: what a telephone does when its camera sees one."""

import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import phonenumbers
import segno
from phonenumbers import PhoneNumberFormat

KINDS = (".svg", ".png")
"""Pictures that can be made, by the end of the file's name."""

CLEAR = 4
"""White modules around the code: cameras need them, so says ISO/IEC 18004."""

SCALE = 12
"""Points of a PNG picture for each module."""


@dataclass(frozen=True)
class Poster:
    """What the code holds, and the words to print beside it for those without a camera."""

    content: str
    words: str


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
    code.save(file, kind=kind[1:], scale=SCALE, border=CLEAR, light="white", **more)
    return file.getvalue()


def kind_of(path: Path) -> str | None:
    """The kind of picture that a file's name asks for, if it can be made."""
    kind = path.suffix.lower()
    return kind if kind in KINDS else None
