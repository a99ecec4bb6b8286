"""Rasa's message processor, with what made it slow taken out."""

from collections.abc import Sequence
from pathlib import Path

import rasa_sdk
from rasa.core.actions.action import Action
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.constants import ACTION_LISTEN_NAME
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
        self._predictions: dict[str | None, PolicyPrediction] = {}
        super().__init__(
            model_path=str(model),
            tracker_store=store,
            lock_store=InMemoryLockStore(),
            generator=TemplatedNaturalLanguageGenerator({}),
        )
        store.domain = self.domain
        policies = self.graph_runner.components(Policy)
        self._rules_alone = all(type(policy) is RulePolicy for policy in policies)

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

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        """Rasa's prediction, asked for once an intent where rules alone decide.

        Every turn's tracker is new, and in nothing that a rule looks at does it
        differ from others with the same intent.
        """
        message = tracker.latest_message
        if not self._rules_alone or message is None or not _listening(tracker):
            return super()._predict_next_with_tracker(tracker)
        if message.intent_name not in self._predictions:
            prediction = super()._predict_next_with_tracker(tracker)
            self._predictions[message.intent_name] = prediction
        return self._predictions[message.intent_name]


def _listening(tracker: DialogueStateTracker) -> bool:
    return bool(tracker.latest_action_name == ACTION_LISTEN_NAME)
