"""One chart or map: what it is drawn from, what it says in words, and how it looks as a file."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree import ElementTree

import vl_convert

from analysis.outputs.charts.pixels import packed

SVG = "http://www.w3.org/2000/svg"
LINKS = "http://www.w3.org/1999/xlink"
SHARPNESS = 2
"""Pixels of the PNG for one of the SVG: sharp on paper at the width of a page."""
_USES = re.compile(r"url\(#|href=\"#")


@dataclass(frozen=True)
class Chart:
    """``spec`` is an Altair chart; ``table`` names the finished table that it is drawn from.

    ``name`` is unique in a release and the files' name; ``alt`` says what the
    picture shows, numbers included, to whoever cannot see it. ``blank`` says that
    no number of it can be shown: no picture is made of that, the page says it.
    """

    name: str
    title: str
    alt: str
    spec: Any
    table: str = ""
    blank: bool = False

    @cached_property
    def svg(self) -> str:
        """Drawn once, without a network: an image with its title and what it says in words."""
        drawn = vl_convert.vegalite_to_svg(self.spec.to_dict(validate=False), allowed_base_urls=[])
        return self._described(drawn)

    @cached_property
    def png(self) -> bytes:
        """The same in pixels."""
        return packed(vl_convert.svg_to_png(self.svg, scale=SHARPNESS))

    @property
    def id(self) -> str:
        """The name as an id in a page."""
        return re.sub(r"[^A-Za-z0-9_-]", "-", self.name)

    def _described(self, drawn: str) -> str:
        ElementTree.register_namespace("", SVG)
        ElementTree.register_namespace("xlink", LINKS)
        # Of our own making, a moment ago.
        root = ElementTree.fromstring(self._own_ids(drawn))  # noqa: S314
        for part in root.iter():
            for name in [
                each for each in part.attrib if each.startswith(("aria", "role", "class"))
            ]:
                del part.attrib[name]
        root.set("role", "img")
        root.set("aria-label", self.alt)
        for place, (tag, text) in enumerate((("title", self.title), ("desc", self.alt))):
            child = ElementTree.Element(f"{{{SVG}}}{tag}")
            child.text = text
            root.insert(place, child)
        return ElementTree.tostring(root, encoding="unicode")

    def _own_ids(self, drawn: str) -> str:
        """Ids that no other picture in the same page has."""
        named = drawn.replace(' id="', f' id="{self.id}-')
        return _USES.sub(lambda use: f"{use.group()}{self.id}-", named)
