"""Trained once, and again only when what a model is trained from changes."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.assistant.models import LanguageData, model_path
from bot.assistant.training import TrainingFailed, ensure_model

DOMAIN = """
version: "3.1"
intents: [answer, stop]
actions: [action_take_reply]
"""
RULES = """
version: "3.1"
rules:
  - {rule: one, steps: [{intent: answer}, {action: action_take_reply}]}
  - {rule: two, steps: [{intent: stop}, {action: action_take_reply}]}
"""
NLU = """
version: "3.1"
nlu:
  - intent: answer
    examples: |
      - lonely
      - my wife died
  - intent: stop
    examples: |
      - stop
      - no more
"""


@pytest.fixture
def data(tmp_path: Path) -> LanguageData:
    """Little language data, quickly trained from."""
    examples = tmp_path / "data"
    (examples / "nlu").mkdir(parents=True)
    (examples / "rules.yml").write_text(RULES)
    (examples / "nlu" / "all.yml").write_text(NLU)
    (tmp_path / "domain.yml").write_text(DOMAIN)
    shutil.copy(LanguageData().config, tmp_path / "config.yml")
    return LanguageData(tmp_path / "config.yml", tmp_path / "domain.yml", examples)


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "data/rules.yml", "data/nlu/all.yml"])
def test_every_file_counts(data: LanguageData, name: str) -> None:
    before = data.fingerprint()
    with (data.config.parent / name).open("a") as file:
        file.write("\n# changed")
    assert data.fingerprint() != before


def test_new_removed_and_renamed_files_count(data: LanguageData) -> None:
    seen = {data.fingerprint()}
    (data.examples / "nlu" / "more.yml").write_text('version: "3.1"\n')
    seen.add(data.fingerprint())
    (data.examples / "nlu" / "more.yml").rename(data.examples / "nlu" / "other.yml")
    seen.add(data.fingerprint())
    assert len(seen) == 3
    (data.examples / "nlu" / "other.yml").unlink()
    assert data.fingerprint() in seen


def test_guides_and_the_place_of_the_project_do_not_count(
    data: LanguageData, tmp_path: Path
) -> None:
    names = [name for name, _ in LanguageData().files()]
    assert {"config.yml", "domain.yml", "data/rules.yml"} < set(names)
    assert not [name for name in names if "guide" in name]
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(data.examples, elsewhere / "data")
    shutil.copy(data.config, elsewhere)
    shutil.copy(data.domain, elsewhere)
    moved = LanguageData(elsewhere / "config.yml", elsewhere / "domain.yml", elsewhere / "data")
    assert moved.fingerprint() == data.fingerprint()


def test_it_trains_once(data: LanguageData, tmp_path: Path) -> None:
    said: list[str] = []
    models = tmp_path / "models"

    def train() -> None:
        ensure_model(models, data, say=said.append)

    both = [threading.Thread(target=train) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [path.name for path in models.glob("*.tar.gz")] == [
        model_path(models, data.fingerprint()).name
    ]
    assert sum(line.startswith("Trained") for line in said) == 1
    assert sum(line.startswith("The model is up to date") for line in said) == 1
    assert not list(models.glob(".training-*"))


def test_it_trains_again_when_told(data: LanguageData, tmp_path: Path) -> None:
    path = model_path(tmp_path, data.fingerprint())
    path.write_bytes(b"an old model")
    assert ensure_model(tmp_path, data) == path
    assert path.read_bytes() == b"an old model"
    ensure_model(tmp_path, data, force=True)
    assert path.read_bytes() != b"an old model"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/nlu/all.yml", "nlu: [broken"),
        ("domain.yml", "intents: [[["),
        ("config.yml", "pipeline:\n- name: NoSuchComponent\n"),
    ],
)
def test_a_failed_training_says_so_and_leaves_no_model(
    data: LanguageData, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    models = tmp_path / "models"
    with pytest.raises(TrainingFailed, match="Rasa"):
        ensure_model(models, data)
    assert [path.name for path in models.iterdir()] == [".training.lock"]


def test_the_command_prints_the_models_path_alone(model: Path) -> None:
    command = [sys.executable, "-m", "bot.assistant.training", "--path"]
    ended = subprocess.run(command, cwd=model.parents[1], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, f"{model}\n")
    assert "up to date" in ended.stderr


def test_the_project_has_no_reserved_intent() -> None:
    domain = LanguageData().domain.read_text()
    for name in ("restart", "back", "session_start"):
        assert f"- {name}\n" not in domain
