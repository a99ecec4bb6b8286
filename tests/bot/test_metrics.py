"""Counting, in one process and over several; labels come from fixed lists."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

COUNTING = """
from bot import metrics
metrics.message_in("sms", "stored")
metrics.message_in("sms", "stored")
metrics.message_in("+447700900123", "my name is Gordon")
metrics.forged("telegram")
metrics.turn("taken", 0.03)
metrics.turn("failed", 0.3)
metrics.send("sms", "sent", parts=2)
metrics.send("sms", "later")
metrics.alert("sent")
"""
TELLING = "import sys; from bot import metrics; sys.stdout.buffer.write(metrics.counted())"


def told(program: str, folder: Path | None) -> dict[str, float]:
    """What a process of its own tells after it has run the program."""
    environment = {name: value for name, value in os.environ.items() if "PROMETHEUS" not in name}
    if folder is not None:
        environment["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, check=True, capture_output=True
    )
    lines = ran.stdout.decode().splitlines()
    pairs = [line.rsplit(" ", 1) for line in lines if line and not line.startswith("#")]
    return {name: float(value) for name, value in pairs}


def test_a_process_by_itself_tells_what_it_counted():
    found = told(COUNTING + TELLING, None)
    assert found['earshot_messages_in_total{channel="sms",outcome="stored"}'] == 2
    assert found['earshot_webhooks_forged_total{channel="telegram"}'] == 1
    assert found['earshot_turns_total{result="failed"}'] == 1
    assert found["earshot_turn_seconds_count"] == 2
    assert found['earshot_turn_seconds_bucket{le="0.05"}'] == 1
    assert found['earshot_sends_total{channel="sms",outcome="later"}'] == 1
    assert found['earshot_parts_sent_total{channel="sms"}'] == 2
    assert found['earshot_alerts_total{outcome="sent"}'] == 1


def test_what_other_processes_counted_is_told_even_after_their_end(tmp_path):
    told(COUNTING, tmp_path)
    told(COUNTING, tmp_path)
    found = told(TELLING, tmp_path)
    assert found['earshot_messages_in_total{channel="sms",outcome="stored"}'] == 4
    assert found["earshot_turn_seconds_count"] == 4


@pytest.mark.parametrize("shared", [False, True])
def test_nothing_that_somebody_sent_becomes_a_label(tmp_path, shared):
    found = told(COUNTING + TELLING, tmp_path if shared else None)
    assert found['earshot_messages_in_total{channel="other",outcome="other"}'] == 1
    assert "7700900123" not in " ".join(found)
    assert "Gordon" not in " ".join(found)
