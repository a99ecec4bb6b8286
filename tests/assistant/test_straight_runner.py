"""Running the graph straight gives what Rasa's own runner gives."""

from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


@pytest.fixture(scope="module")
def dask_runner(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Rasa's own runner with the same model."""
    unpacked = tmp_path_factory.mktemp("model")
    return load_predict_graph_runner(unpacked, model, LocalModelStorage, DaskGraphRunner)[1]


@pytest.mark.parametrize("text", ["skip it", "my wife died in March", "👍", "why do you ask?"])
def test_the_same_is_recognised(processor: Any, dask_runner: Any, text: str) -> None:
    target = processor.model_metadata.nlu_target

    def ranking(runner: Any) -> Any:
        inputs = {PLACEHOLDER_MESSAGE: [UserMessage(text)]}
        return runner.run(inputs=inputs, targets=[target])[target][0].get("intent_ranking")

    assert ranking(processor.graph_runner) == ranking(dask_runner)


@pytest.mark.parametrize("intent", ["answer", "skip", "unheard_of"])
def test_the_same_is_predicted(processor: Any, dask_runner: Any, intent: str) -> None:
    target = processor.model_metadata.core_target
    said = [ActionExecuted("action_listen"), UserUttered("x", {"name": intent, "confidence": 1.0})]

    def predicted(runner: Any) -> Any:
        tracker = DialogueStateTracker.from_events(
            "s", said, processor.domain.slots, domain=processor.domain
        )
        inputs = {PLACEHOLDER_TRACKER: tracker}
        prediction = runner.run(inputs=inputs, targets=[target])[target]
        return prediction.probabilities, prediction.policy_name

    assert predicted(processor.graph_runner) == predicted(dask_runner)
    action = processor.domain.action_names_or_texts[
        max(range(len(predicted(dask_runner)[0])), key=predicted(dask_runner)[0].__getitem__)
    ]
    assert action == ("action_serve_request" if intent == "skip" else "action_take_reply")
