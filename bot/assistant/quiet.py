"""Quiet for Rasa: no telemetry, no chatter, and nobody's words in any log.

Rasa, its libraries and their warnings print what people wrote. So every logger
but our own is shut, and ours says constant words, kinds and places only.
Import this module before anything of Rasa's: some of it reads the environment
when it is imported.
"""

import logging
import os
import sys
import warnings
from pathlib import Path

_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "RASA_MAX_CACHE_SIZE": "0",  # each training is whole; see training.py
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "-1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # One turn at a time is taken; more threads would only fight for the cores.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}

log = logging.getLogger("earshot.assistant")
"""The assistant's own log, to standard error."""


def prepare_environment() -> None:
    """Set what Rasa and its libraries read from the environment."""
    os.environ.update(_ENVIRONMENT)


def hush() -> None:
    """Shut every logger but ours, for good."""
    import structlog

    # Not a filter: some libraries put their own filters first.
    warnings.showwarning = lambda *_args, **_named: None
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        logger_factory=structlog.ReturnLoggerFactory(),
    )
    root = logging.getLogger()
    root.handlers[:] = [logging.NullHandler()]
    root.setLevel(logging.CRITICAL)
    log.handlers[:] = [logging.StreamHandler(sys.stderr)]
    log.setLevel(logging.INFO)
    log.propagate = False


def describe(error: BaseException) -> str:
    """What may be logged of an error: its kind and place, never its words."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if not place:
        return type(error).__name__
    name = Path(place.tb_frame.f_code.co_filename).name
    return f"{type(error).__name__} at {name}:{place.tb_lineno}"
