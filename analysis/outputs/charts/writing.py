"""Charts and maps as files: SVG, PNG, and what each of them says in words."""

from collections.abc import Sequence
from pathlib import Path

from analysis.outputs.charts.chart import Chart

INDEX = "alt-texts.txt"


def write_charts(charts: Sequence[Chart], folder: Path, sharing: str) -> list[Path]:
    """``NAME.svg`` and ``NAME.png`` of each, and an index of alt texts, in ``folder``.

    ``sharing`` is the first line of the index: who may have it, and what is made up.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for chart in charts:
        drawing, pixels = folder / f"{chart.id}.svg", folder / f"{chart.id}.png"
        drawing.write_text(chart.svg, "utf-8")
        pixels.write_bytes(chart.png)
        written += [drawing, pixels]
    index = folder / INDEX
    index.write_text(alt_texts(charts, sharing), "utf-8")
    return [*written, index]


def alt_texts(charts: Sequence[Chart], sharing: str) -> str:
    """Name, title and alt text of each, for whoever puts the pictures into a document."""
    told = [f"{chart.id}\n{chart.title}\n{chart.alt}\n" for chart in charts]
    return "\n".join([f"{sharing}\n", *told])
