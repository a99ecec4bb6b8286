"""Trains the model once, and again only when what it is trained from changes.

`python -m bot.assistant.training` says in words what it does. It exits with 0
when the model is there, 2 for wrong arguments, 3 when training fails, and 130
when Ctrl-C stops it.
"""

import argparse
import contextlib
import fcntl
import functools
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.assistant.models import ROOT, LanguageData, model_path
from bot.assistant.quiet import hush, prepare_environment

Say = Callable[[str], None]


class TrainingFailed(Exception):
    """There is no model; the message says why and what to do."""


def ensure_model(
    folder: Path, data: LanguageData, *, force: bool = False, say: Say = lambda _: None
) -> Path:
    """The model for the language data, trained if it is not there.

    Two processes that ask at once train once. Raises TrainingFailed.
    """
    fingerprint = data.fingerprint()
    path = model_path(folder, fingerprint)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        if path.is_file() and not force:
            say(f"The model is up to date: {path.name}")
            return path
        say("Training the assistant; this takes about a minute …")
        started = time.monotonic()
        _train_into(path, data)
        say(f"Trained {path.name} in {time.monotonic() - started:.0f} seconds.")
    return path


def _train_into(path: Path, data: LanguageData) -> None:
    """Train beside ``path`` and move the finished model there in one step."""
    heard = io.StringIO()
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".training-") as beside:
        with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(heard):
            trained = _rasa_train(data, Path(beside))
        if trained is None:
            raise TrainingFailed(
                f"Rasa could not train from {data.config.name}, {data.domain.name} and "
                f"{data.examples.name}/. Run `make check` to see what is wrong with them.\n"
                f"{heard.getvalue().strip()}".strip()
            )
        os.replace(trained, path)


def _rasa_train(data: LanguageData, output: Path) -> Path | None:
    from rasa.model_training import train

    try:
        result = train(
            domain=str(data.domain),
            config=str(data.config),
            training_files=[str(data.examples)],
            output=str(output),
            fixed_model_name="model",
            force_training=True,
        )
    except Exception as error:
        raise TrainingFailed(f"Rasa stopped while training: {error}") from error
    return Path(result.model) if result.model else None


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / ".training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Train from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.assistant.training", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="where models lie")
    parser.add_argument("--force", action="store_true", help="train even if nothing has changed")
    parser.add_argument("--path", action="store_true", help="print the model's path alone")
    given = parser.parse_args()
    prepare_environment()
    hush()
    say = functools.partial(print, file=sys.stderr if given.path else sys.stdout, flush=True)
    try:
        path = ensure_model(given.models, LanguageData(), force=given.force, say=say)
    except (TrainingFailed, OSError) as error:
        return _sorry(3, str(error))
    except KeyboardInterrupt:
        return _sorry(130, "Training was stopped; the models are as they were.")
    if given.path:
        print(path)
    return 0


def _sorry(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
