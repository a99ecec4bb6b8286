"""`earshot entrances`: keywords and their posters."""

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

import pytest
import segno

from bot.inviting import posters

SUPPORT = Path(__file__).parents[1] / "support"


@pytest.fixture
def surroundings(texting):
    return texting


def test_a_keyword_is_added_listed_and_closed(earshot):
    assert "There are no keywords yet" in earshot("entrances", "list").out
    added = earshot("entrances", "add", "library", "--place", "Grimsby library", "--path", "full")
    assert added.out == "LIBRARY leads into little (en, full path) for Friendship North.\n"
    listed = earshot("entrances", "list").out
    for words in ("LIBRARY", "Friendship North", "little", "full", "Grimsby library"):
        assert words in listed
    twice = earshot("entrances", "add", "LIBRARY", "--place", "surgery")
    assert (twice.code, "has the keyword LIBRARY already" in twice.err) == (2, True)
    assert "LIBRARY is closed" in earshot("entrances", "close", "Library").out
    closed = earshot("entrances", "close", "Library")
    assert (closed.code, "no open keyword LIBRARY" in closed.err) == (2, True)
    assert earshot("entrances", "add", "LIBRARY", "--place", "surgery").code == 0


def test_organisations_have_keywords_of_their_own(earshot):
    library = ("entrances", "add", "LIBRARY", "--place", "a")
    assert earshot(*library).code == 0
    assert earshot(*library, "--organisation", "Council").code == 0
    wrong = earshot(*library, "--organisation", "Counsel")
    assert (wrong.code, "only: Council, Friendship North" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("STOP", "a meaning of its own"),
        ("end", "a meaning of its own"),
        ("Yes", "a meaning of its own"),
        ("nope", "people send it"),
        ("okay", "people send it"),
        ("later", "people send it"),
        ("dunno", "people send it"),
        ("nie", "people send it"),
        ("GO", "3 to 20 letters"),
        ("1234", "with a letter in it"),
        ("two words", "one word"),
        ("kawę", "one word"),
        ("A" * 21, "one word"),
    ],
)
def test_a_word_that_people_send_anyway_is_no_keyword(earshot, word, why):
    ended = earshot("entrances", "add", word, "--place", "x")
    assert (ended.code, why in ended.err) == (2, True)


def test_a_language_that_the_guide_lacks_is_refused(earshot):
    ended = earshot("entrances", "add", "LIBRARY", "--place", "x", "--language", "cy")
    assert (ended.code, 'no wording in "cy"' in ended.err) == (2, True)


@pytest.mark.parametrize(
    ("options", "content", "words"),
    [
        ((), "SMSTO:+447700900000:LIBRARY", "Text LIBRARY to 07700 900000"),
        (
            ("--by", "web"),
            "https://earshot.example/chat?word=LIBRARY",
            "Go to https://earshot.example/chat?word=LIBRARY",
        ),
        (
            ("--by", "telegram", "--bot", "@earshot_bot"),
            "https://t.me/earshot_bot?start=LIBRARY",
            "Go to https://t.me/earshot_bot?start=LIBRARY",
        ),
    ],
)
@pytest.mark.parametrize("name", ["poster.svg", "poster.PNG"])
def test_a_poster_holds_the_way_in_and_says_it_in_words(
    earshot, tmp_path, options, content, words, name
):
    earshot("entrances", "add", "LIBRARY", "--place", "x")
    out = tmp_path / name
    ended = earshot("entrances", "poster", "library", "--out", str(out), *options)
    assert ended.out == f"{out}\nPrint beside it: {words}\n"
    assert modules(out) == [[bool(each) for each in row] for row in expected(content)]


def test_a_poster_of_another_organisation_has_its_number(earshot, tmp_path):
    earshot("entrances", "add", "LIBRARY", "--place", "x", "--organisation", "Council")
    out = str(tmp_path / "poster.svg")
    ended = earshot("entrances", "poster", "LIBRARY", "--out", out, "--organisation", "Council")
    assert "Text LIBRARY to 07700 900001" in ended.out


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--out", "poster.gif"), 2, "neither .svg nor .png"),
        (("--out", "p.svg", "--by", "telegram"), 4, "This code needs the name of your bot"),
        (("--out", "/nowhere/p.svg"), 9, "/nowhere/p.svg cannot be used"),
    ],
)
def test_a_poster_that_cannot_be_made_is_refused(earshot, options, code, words):
    earshot("entrances", "add", "LIBRARY", "--place", "x")
    ended = earshot("entrances", "poster", "LIBRARY", *options)
    assert (ended.code, words in ended.err) == (code, True)


def test_a_closed_keyword_gets_no_poster(earshot, tmp_path):
    ended = earshot("entrances", "poster", "LIBRARY", "--out", str(tmp_path / "p.svg"))
    assert (ended.code, "no open keyword LIBRARY" in ended.err) == (2, True)


def expected(content):
    return segno.make_qr(content, error="q", boost_error=False).matrix


def modules(picture):
    """The dark modules of a picture, without its margin."""
    if picture.suffix == ".svg":
        return svg_modules(picture)
    return png_modules(picture.read_bytes())


def svg_modules(picture):
    """By walking along the path: M and m move, h draws a row of modules."""
    root = ET.fromstring(picture.read_text())
    size = int(root.attrib["viewBox"].split()[2]) // posters.SCALE
    line = next(each for each in root.iter() if each.get("class") == "qrline")
    grid = [[False] * size for _ in range(size)]
    x = y = 0.0
    for kind, numbers in steps(line.attrib["d"]):
        if kind == "M":
            x, y = numbers
        elif kind == "m":
            x, y = x + numbers[0], y + numbers[1]
        else:
            for n in range(int(numbers[0])):
                grid[int(y)][int(x) + n] = True
            x += numbers[0]
    return inner(grid)


def steps(path):
    for kind, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        yield kind, [float(each) for each in re.findall(r"-?[\d.]+", numbers)]


def png_modules(content):
    """One look into the middle of each module of a picture with one bit a point."""
    width, height, depth = struct.unpack(">IIB", content[16:25])
    assert (content[:8], width, depth) == (b"\x89PNG\r\n\x1a\n", height, 1)
    at, packed, palette = 8, b"", b""
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        packed += data if kind == b"IDAT" else b""
        palette = data if kind == b"PLTE" else palette
        at += length + 12
    lines = unfiltered(zlib.decompress(packed), (width + 7) // 8)
    dark = 1 if palette[3:6] == b"\x00\x00\x00" else 0
    middle = posters.SCALE // 2
    grid = [
        [(lines[y][x // 8] >> (7 - x % 8)) & 1 == dark for x in range(middle, width, posters.SCALE)]
        for y in range(middle, height, posters.SCALE)
    ]
    return inner(grid)


def unfiltered(raw, length):
    """Lines of points: as they are (filter 0), or as what changed from the line above (2)."""
    lines, above = [], bytes(length)
    for at in range(0, len(raw), length + 1):
        line = raw[at + 1 : at + 1 + length]
        assert raw[at] in (0, 2)
        if raw[at] == 2:
            line = bytes((a + b) % 256 for a, b in zip(line, above, strict=True))
        lines.append(line)
        above = line
    return lines


def inner(grid):
    """Without the margin, which is empty."""
    clear = posters.CLEAR
    inside = [row[clear:-clear] for row in grid[clear:-clear]]
    assert sum(map(sum, inside)) == sum(map(sum, grid))
    return inside
