"""Loads a model into a ready assistant."""

from pathlib import Path

from rasa_sdk import Action

from actions.guiding import ServeRequest, TakeReply
from bot.assistant.direct_processor import DirectProcessor
from bot.assistant.guide_cache import GuideCache
from bot.assistant.recognising import parse
from bot.assistant.turns import Assistant


class NoModel(Exception):
    """The model is not there or cannot be used; the message says what to do."""


def load_assistant(model: Path, fingerprint: str) -> Assistant:
    """An assistant with this model, warmed up.

    Raises NoModel.
    """
    if not model.is_file():
        raise NoModel(f"There is no model {model.name} in {model.parent}/: run `make train`.")
    try:
        processor = DirectProcessor(model)
        parse(processor, ["hello"])
    except Exception as error:
        raise NoModel(
            f"The model {model} cannot be used ({type(error).__name__}): "
            "delete it and run `make train`."
        ) from error
    guides = GuideCache()
    return Assistant(processor, fingerprint, guides, our_actions(guides))


def our_actions(guides: GuideCache) -> list[Action]:
    """The actions that the rules name, with guides from the cache."""
    return [TakeReply(guides.find), ServeRequest(guides.find)]
