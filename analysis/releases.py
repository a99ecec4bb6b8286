"""The book of releases: what was published of a guide, numbered, frozen, kept for comparison.

One JSON file a release, in a folder for each guide: the protected cells and
nothing that was not published, the thresholds, when, by whom, of which versions
of the guide, synthetic or not. Each holds a hash of its content and the hash of
the one before, so that a changed or lost file is found. A file is written aside
and put in place by a link that fails where there is one: whole or not at all,
and never two with one number.
"""

import hashlib
import json
import os
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pandas as pd

from analysis.counting import CountTable
from analysis.differencing import Released
from analysis.thresholds import Thresholds

FORMAT = 1
NAME = re.compile(r"release-(\d{4,})\.json")


class ReleasesProblem(Exception):
    """The book cannot be read or written so; the message is a sentence for people."""


@dataclass(frozen=True)
class Release:
    """One release as it stands in the book.

    ``plan`` is the hash of the analysis plan; ``at`` has a time zone; ``hash`` is of all the rest.
    """

    number: int
    guide: str
    versions: tuple[str, ...]
    plan: str
    at: datetime
    by: str
    synthetic: bool
    thresholds: Thresholds
    tables: tuple[CountTable, ...]
    after: str
    hash: str

    @property
    def released(self) -> Released:
        """What disclosure control compares with."""
        return Released(self.number, self.tables, self.thresholds)

    def says(self, tables: Sequence[CountTable], plan: str) -> bool:
        """Whether it has these very figures, by this very plan."""
        mine = [_table_out(table) for table in self.tables]
        return self.plan == plan and mine == [_table_out(table) for table in tables]


def read_book(folder: Path, guide: str) -> list[Release]:
    """The releases of a guide, the first first; none where there is no book yet.

    Raises ReleasesProblem where a file is missing, changed or cannot be read.
    """
    shelf = _shelf(folder, guide)
    try:
        paths = sorted(shelf.iterdir()) if shelf.exists() else []
    except OSError as error:
        raise ReleasesProblem(
            f"The releases in {shelf} cannot be read: {error.strerror}."
        ) from None
    numbered = {int(m[1]): path for path in paths if (m := NAME.fullmatch(path.name))}
    releases: list[Release] = []
    for number, path in sorted(numbered.items()):
        if number != len(releases) + 1:
            raise ReleasesProblem(
                f"Release {len(releases) + 1} is missing in {shelf}: put it back from a backup. "
                "Without it a new release cannot be compared with what is known."
            )
        release = _read(path, guide)
        if (release.number, release.after) != (number, releases[-1].hash if releases else ""):
            raise ReleasesProblem(f"{path} does not follow the release before it: {RESTORE}")
        releases.append(release)
    return releases


def freeze(
    folder: Path,
    tables: Sequence[CountTable],
    thresholds: Thresholds,
    *,
    guide: str,
    versions: Sequence[str],
    plan: str,
    at: datetime,
    by: str,
    synthetic: bool,
    after: Sequence[Release],
) -> Release:
    """Put a release into the book, as the one after those that it was protected with.

    Raises ReleasesProblem if another release was frozen meanwhile (protect again,
    with that one), if a synthetic and a real study would share the book, if a
    table is not protected, or if the file cannot be written.
    """
    _check(tables, at, by, synthetic, after)
    there = read_book(folder, guide)
    if [one.hash for one in there] != [one.hash for one in after]:
        raise ReleasesProblem(_meanwhile(len(after) + 1))
    body = {
        "format": FORMAT,
        "number": len(after) + 1,
        "guide": guide,
        "versions": list(versions),
        "plan": plan,
        "at": at.isoformat(),
        "by": by,
        "synthetic": synthetic,
        "thresholds": asdict(thresholds),
        "tables": [_table_out(table) for table in tables],
        "after": after[-1].hash if after else "",
    }
    path = _shelf(folder, guide) / f"release-{len(after) + 1:04}.json"
    _put(path, json.dumps(body | {"hash": _hash(body)}, ensure_ascii=False, indent=1))
    return _read(path, guide)


RESTORE = "a release is never changed. Put it back from a backup, or from where it was sent."


def _check(
    tables: Sequence[CountTable], at: datetime, by: str, synthetic: bool, after: Sequence[Release]
) -> None:
    if bare := [table.name for table in tables if not table.protected]:
        raise ReleasesProblem(f"The table {bare[0]} is not protected: only protected counts leave.")
    if at.tzinfo is None:
        raise ReleasesProblem("The time of a release needs a time zone.")
    if not by.strip():
        raise ReleasesProblem("Say who makes the release.")
    if any(one.synthetic != synthetic for one in after):
        kinds = ("real", "synthetic") if synthetic else ("synthetic", "real")
        raise ReleasesProblem(
            f"The releases in this folder are of {kinds[0]} people and this one is of {kinds[1]} "
            "ones: give another folder."
        )


def _meanwhile(number: int) -> str:
    return (
        f"Release {number} was frozen meanwhile: make yours anew, so that it is compared with it."
    )


def _put(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=".writing-", suffix=".json"
        ) as aside:
            aside.write(text)
            aside.flush()
            os.fsync(aside.fileno())
            os.link(aside.name, path)
        _settle(path.parent)
    except FileExistsError:
        raise ReleasesProblem(_meanwhile(int(path.stem.removeprefix("release-")))) from None
    except OSError as error:
        raise ReleasesProblem(f"{path} cannot be written: {error.strerror}.") from error


def _settle(folder: Path) -> None:
    """Have the folder's entries on the disk too, where the system lets one."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _shelf(folder: Path, guide: str) -> Path:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", guide):
        raise ReleasesProblem(f"{guide!r} is no id of a guide.")
    return folder / guide


def _read(path: Path, guide: str) -> Release:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        told = body.pop("hash")
        if told != _hash(body):
            raise ReleasesProblem(f"{path} was changed since it was frozen: {RESTORE}")
        if body["format"] != FORMAT:
            raise ReleasesProblem(f"{path} is of format {body['format']}: use a newer Earshot.")
        if body["guide"] != guide:
            raise ReleasesProblem(f"{path} is of the guide {body['guide']}: {RESTORE}")
        return _release(body, told)
    except OSError as error:
        raise ReleasesProblem(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReleasesProblem(f"{path} cannot be read as a release: {RESTORE}") from error


def _release(body: dict[str, Any], told: str) -> Release:
    rules = body["thresholds"]
    return Release(
        number=body["number"],
        guide=body["guide"],
        versions=tuple(body["versions"]),
        plan=body["plan"],
        at=datetime.fromisoformat(body["at"]),
        by=body["by"],
        synthetic=body["synthetic"],
        thresholds=Thresholds(**rules | {"areas": tuple(rules["areas"])}),
        tables=tuple(_table_in(table) for table in body["tables"]),
        after=body["after"],
        hash=told,
    )


def _table_out(table: CountTable) -> dict[str, Any]:
    cells = table.cells[[*table.by, "people", "withheld"]].astype(object)
    cells = cells.where(cells.notna(), None)
    return {
        "name": table.name,
        "title": table.title,
        "by": list(table.by),
        "overlapping": list(table.overlapping),
        "base": table.base,
        "cells": cells.to_numpy().tolist(),
    }


def _table_in(told: dict[str, Any]) -> CountTable:
    cells = pd.DataFrame(told["cells"], columns=[*told["by"], "people", "withheld"])
    cells["people"] = cells["people"].astype("Int64")
    names = ("name", "title", "base")
    return CountTable(
        **{name: told[name] for name in names},
        by=tuple(told["by"]),
        overlapping=tuple(told["overlapping"]),
        cells=cells,
    )


def _hash(body: dict[str, Any]) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
