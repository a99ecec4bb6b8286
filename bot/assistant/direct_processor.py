"""Rasa's message processor, with what made it slow taken out."""

from collections.abc import Sequence
from pathlib import Path

import rasa_sdk
from rasa.core.actions.action import Action
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name

from bot.assistant.carried_tracker import CarriedTrackerStore
from bot.assistant.direct_actions import DirectAction
from bot.assistant.lean_recognition import make_lean
from bot.assistant.straight_runner import StraightRunner


class DirectProcessor(MessageProcessor):
    """Rasa's processor for one model: state carried, graph run straight, our own actions."""

    def __init__(self, model: Path) -> None:
        store = CarriedTrackerStore(Domain.empty())
        self._direct: dict[str, DirectAction] = {}
        super().__init__(
            model_path=str(model),
            tracker_store=store,
            lock_store=InMemoryLockStore(),
            generator=TemplatedNaturalLanguageGenerator({}),
        )
        store.domain = self.domain

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, GraphRunner]:
        """Rasa's own loading, but for the runner."""
        with TempDirectoryPath(get_temp_dir_name()) as unpacked:
            metadata, runner = load_predict_graph_runner(
                Path(unpacked), Path(model_path), LocalModelStorage, StraightRunner
            )
        make_lean(runner)
        return Path(model_path).name, metadata, runner

    def use_actions(self, actions: Sequence[rasa_sdk.Action]) -> None:
        """Run these from now on whenever Rasa predicts their names."""
        self._direct = {action.name(): DirectAction(action) for action in actions}

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        """Rasa's prediction, with a custom action swapped for ours."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        return self._direct.get(action.name(), action), prediction

    def should_predict_another_action(self, action_name: str) -> bool:
        """One action takes the turn: what Rasa would predict next is to listen."""
        return action_name not in self._direct and super().should_predict_another_action(
            action_name
        )
