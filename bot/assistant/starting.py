"""Loads a model into a ready assistant."""

from pathlib import Path

from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa_sdk import Action

from actions.guiding import ServeRequest, TakeReply
from bot.assistant.carried_tracker import CarriedTrackerStore
from bot.assistant.direct_actions import DirectProcessor
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
        processor = load_processor(model)
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


def load_processor(model: Path) -> DirectProcessor:
    """Rasa's processor with the model, its state carried."""
    store = CarriedTrackerStore(Domain.empty())
    processor = DirectProcessor(
        model_path=str(model),
        tracker_store=store,
        lock_store=InMemoryLockStore(),
        generator=TemplatedNaturalLanguageGenerator({}),
    )
    store.domain = processor.domain
    return processor
