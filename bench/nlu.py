"""Recognition, cross-validated in the assistant's environment."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.processes import ASSISTANT_PYTHON, ROOT, run_to_end


def measure_nlu(folder: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """What `bench.nlu_cross_validation` finds."""
    say("Cross-validating recognition; this takes a few minutes …")
    found = folder / "nlu.json"
    command = [str(ASSISTANT_PYTHON), "-m", "bench.nlu_cross_validation", "--json", str(found)]
    run_to_end(command, folder / "nlu.log", folder=ROOT)
    return dict(json.loads(found.read_text("utf-8")))
