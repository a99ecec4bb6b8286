"""`earshot guide`: check, show, compare, new."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.commands import main

LITTLE = Path(__file__).parents[1] / "support" / "little.yml"


@pytest.fixture
def guides(tmp_path, monkeypatch):
    shutil.copy(LITTLE, tmp_path)
    monkeypatch.setenv("EARSHOT_GUIDES_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def guide(guides, capsys):
    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(["guide", *arguments])
        return int(ended.value.code or 0), *capsys.readouterr()

    return run


def test_a_good_guide_passes_and_its_reading_grade_is_told(guide, guides):
    code, out, err = guide("check")
    assert (code, err) == (0, "")
    assert f"{guides}/little.yml: nothing to correct\n" in out
    assert "reads at school grade" in out
    assert "(aim: 6 or below)" in out


def test_every_mistake_is_told_with_its_line_and_what_to_do(guide, guides):
    text = (
        LITTLE.read_text().replace("code: carer", "code: alone").replace("skip: false", "skp: no")
    )
    (guides / "little.yml").write_text(text)
    code, out, err = guide("check", "little")
    assert code == 1
    heading, *lines = out.splitlines()
    assert heading == f"{guides}/little.yml"
    assert {"[unknown-field]", "[duplicate-code]"} <= {line.split(" ")[-1] for line in lines}
    assert all(line.startswith("  line ") and ": error: " in line for line in lines[:-1])
    assert lines[-1].startswith(f"{guides}/little.yml: ")
    assert err == "Correct the errors above, then check again.\n"


def test_a_file_that_is_no_yaml_is_told(guide, tmp_path):
    (tmp_path / "broken.yml").write_text("format: 1\nid: [broken\n")
    code, out, _ = guide("check", str(tmp_path / "broken.yml"))
    assert code == 1
    assert "line" in out


def test_a_guide_that_is_not_there_is_named_with_those_that_are(guide):
    code, _, err = guide("show", "elsewhere")
    assert code == 7
    assert err == ('There is no guide "elsewhere": name a file, or one of those here: little.\n')


def test_a_guide_with_errors_is_not_shown(guide, guides):
    (guides / "little.yml").write_text("format: 1\n")
    code, out, err = guide("show", "little")
    assert (code, out) == (7, "")
    assert f"earshot guide check {guides}/little.yml" in err


def test_a_guide_is_shown_as_an_outline(guide):
    code, out, _ = guide("show", "little")
    assert code == 0
    assert "ALL OF IT" in out
    assert "Which of these fit you?" in out


def test_a_language_that_a_guide_lacks_is_refused(guide):
    code, _, err = guide("show", "little", "--language", "pl")
    assert (code, err) == (2, 'The guide has no wording in "pl", only in: en.\n')


def test_what_changed_is_told(guide, guides):
    changed = LITTLE.read_text().replace("How old are you?", "What is your age?")
    (guides / "newer.yml").write_text(changed.replace("id: little", "id: newer"))
    assert guide("compare", "little", "little") == (0, "Nothing has changed.\n", "")
    code, out, _ = guide("compare", "little", "newer")
    assert code == 0
    assert "age" in out


def test_a_new_guide_passes_its_check(guide, guides):
    code, out, _ = guide("new", "my-own", "--title", "My own")
    assert code == 0
    assert "earshot guide check my-own" in out
    assert "My own" in (guides / "my-own.yml").read_text()
    assert guide("check", "my-own")[0] == 0


def test_a_new_guide_never_replaces_one(guide, guides):
    before = (guides / "little.yml").read_text()
    code, _, err = guide("new", "little")
    assert code == 7
    assert "is there already" in err
    assert (guides / "little.yml").read_text() == before


@pytest.mark.parametrize("wrong", ["My Guide", "../up", ""])
def test_an_id_that_cannot_be_one_is_refused(guide, guides, wrong):
    code, _, err = guide("new", wrong)
    assert code == 2
    assert "cannot be a guide's id" in err
    assert [path.name for path in guides.iterdir()] == ["little.yml"]


def test_a_wrong_setting_stops_the_command_and_is_named(guide, monkeypatch):
    monkeypatch.setenv("EARSHOT_LOG_LEVEL", "loud")
    code, _, err = guide("check")
    assert code == 4
    assert err.startswith("The setting EARSHOT_LOG_LEVEL is wrong: ")


def test_an_unknown_option_is_a_matter_of_usage(guide):
    code, _, err = guide("check", "--fast")
    assert code == 2
    assert "--fast" in err


def test_a_mistake_of_our_own_is_told_in_a_sentence_without_anybodys_words():
    broken = (
        "import bot.cli.guide as g\n"
        "def check(): raise KeyError('Mrs Smith')\n"
        "g.app.registered_commands[0].callback = check\n"
        "from bot.cli import main\n"
        "main(['guide', 'check'])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", broken], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 10
    assert "(KeyError in <string>:2)" in ended.stderr
    assert "Smith" not in ended.stdout + ended.stderr
