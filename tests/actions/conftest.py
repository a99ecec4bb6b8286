"""These tests run in the assistant's environment; the app's has no rasa_sdk."""

import importlib.util

if importlib.util.find_spec("rasa_sdk") is None:
    collect_ignore_glob = ["test_*.py"]
