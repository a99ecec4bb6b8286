"""Pictures in pixels: packed anew, the same and smaller."""

import struct
import zlib

import vl_convert

from analysis.outputs.charts.pixels import packed

DRAWN = vl_convert.svg_to_png(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">'
    '<rect width="400" height="300" fill="white"/><circle cx="90" cy="80" r="60" fill="#0072B2"/>'
    '<text x="20" y="200" font-family="Liberation Sans" font-size="40">Fifteen people</text></svg>'
)


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """Kind and content of each, its checksum looked at."""
    found, at = [], 8
    while at < len(png):
        (size,) = struct.unpack_from(">I", png, at)
        body, (check,) = png[at + 4 : at + 8 + size], struct.unpack_from(">I", png, at + 8 + size)
        assert zlib.crc32(body) == check
        found.append((body[:4], body[4:]))
        at += size + 12
    return found


def test_a_picture_is_the_same_in_fewer_bytes():
    made = packed(DRAWN)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(made) < len(DRAWN) / 2
    before, after = dict(chunks(DRAWN)), dict(chunks(made))
    assert list(before) == list(after)
    pixels = before.pop(b"IDAT"), after.pop(b"IDAT")
    assert before == after
    assert len({zlib.decompress(each) for each in pixels}) == 1
