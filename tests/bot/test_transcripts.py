"""Whole conversations, through real Rasa into a real store, word for word.

A transcript begins with ``# as:``, ``# language:`` and ``# guide:``; then the
conversation stands as it is printed. The replies are its lines ``You: …``.
``<name>.answers.yml`` holds what an export must then say. One flag,
``--rewrite-transcripts``, writes both down as they go on SQLite; on PostgreSQL
they must then go the same.
"""

import csv
import re
from pathlib import Path

import pytest
import yaml

from bot.cli.commands import main
from bot.script import Line, Script
from dialogues.loading import load_guide, shipped_guides
from storage import database
from storage.conversations import recent

TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
HEADING = re.compile(r"# (as|language|guide): (\S+)")
REPLY = "You: "
PURPOSES = ("take_part", "quote", "recontact", "share")
KEPT = ("codes", "value", "missing", "other", "note")


def heading(text: str) -> dict[str, str]:
    return dict(HEADING.findall(text))


def replies(text: str) -> list[Line]:
    lines = text.split("\n")
    return [Line(line.removeprefix(REPLY)) for line in lines if line.startswith(REPLY)]


def comments(text: str) -> str:
    return "".join(line + "\n" for line in text.split("\n") if line.startswith("#"))


def exported(url: str, folder: Path, guide: str, monkeypatch: pytest.MonkeyPatch) -> dict:
    """What the export says of the only conversation in the store."""
    monkeypatch.setenv("EARSHOT_DATABASE_URL", url)
    monkeypatch.setenv("EARSHOT_VAR_DIR", str(folder / "var"))
    with pytest.raises(SystemExit) as ended:
        main(["export", "--guide", guide, "--out", str(folder / "out")])
    assert ended.value.code == 0
    about, long = (read_csv(folder / "out" / f"{n}.csv") for n in ("conversations", "answers"))
    consents = {purpose: row[f"consent_{purpose}"] for row in about for purpose in PURPOSES}
    answers = {row["question"]: {k: row[k] for k in KEPT if row[k]} for row in long}
    return {"consents": consents, "answers": answers}


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def conversation(url: str) -> dict[str, str]:
    engine = database.open_database(url)
    with database.for_reading(engine).connect() as connection:
        [summary] = recent(connection)
    engine.dispose()
    return {"disposition": summary.disposition}


@pytest.mark.parametrize("name", sorted(path.stem for path in TRANSCRIPTS.glob("*.txt")))
def test_a_conversation_goes_as_written(name, url, sit_down, tmp_path, request, monkeypatch):
    written = TRANSCRIPTS / f"{name}.txt"
    answers = TRANSCRIPTS / f"{name}.answers.yml"
    text = written.read_text("utf-8")
    asked = heading(text)
    engine = database.open_database(url)
    guide = load_guide(shipped_guides()[asked["guide"]]).guide
    table = sit_down(engine, guide, role=asked["as"], language=asked["language"])
    table.chat.begin()
    table.chat.run(Script(replies(text)))
    engine.dispose()
    said = f"{comments(text)}\n{table.said}"
    kept = {**conversation(url), **exported(url, tmp_path, asked["guide"], monkeypatch)}
    if request.config.getoption("--rewrite-transcripts") and url.startswith("sqlite"):
        written.write_text(said, "utf-8")
        answers.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), "utf-8")
    assert said == written.read_text("utf-8")
    assert kept == yaml.safe_load(answers.read_text("utf-8"))
