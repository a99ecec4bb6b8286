"""Recognition without what nobody reads.

Rasa's featurizers count the pieces of every single word as well as those of
the whole text, which neural networks want and logistic regression never looks
at; and its classifier joins the counts through four sparse formats. Here only
the whole text is counted and each row is put together once. The numbers that
come out are the same.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, spmatrix

from bot.assistant.straight_runner import StraightRunner

KNOWN = {LogisticRegressionClassifier, RegexMessageHandler}
"""Readers of messages that read nothing which is left out here."""

PerText = list[spmatrix | None]


def make_lean(runner: StraightRunner) -> None:
    """Spare the loaded components what is not read; nothing, if others than ours may read it."""
    readers = [*runner.components(IntentClassifier), *runner.components(EntityExtractorMixin)]
    if not {type(reader) for reader in readers} <= KNOWN:
        return
    for featurizer in runner.components(CountVectorsFeaturizer):
        featurizer._create_features = partial(_whole_text_only, featurizer)
    for classifier in runner.components(LogisticRegressionClassifier):
        # Laid out by rows, scikit-learn would copy all of them for every message.
        classifier.clf.coef_ = np.asfortranarray(classifier.clf.coef_)
        classifier._create_X = partial(_rows, classifier.clf.coef_.shape[1])


def _whole_text_only(
    featurizer: CountVectorsFeaturizer, attribute: str, all_tokens: Sequence[Sequence[str]]
) -> tuple[PerText, PerText]:
    """The features of each text: none of its words, and those of the whole."""
    vectorizer = (featurizer.vectorizers or {}).get(attribute)
    whole: PerText = [
        vectorizer.transform([" ".join(tokens)]) if vectorizer and tokens else None
        for tokens in all_tokens
    ]
    return [None] * len(whole), whole


def _rows(width: int, messages: Sequence[Message]) -> Any:
    """One row of ``width`` for each message: the features of its text side by side."""
    indices: list[np.ndarray] = []
    counts: list[np.ndarray] = []
    ends = [0]
    for message in messages:
        column = length = 0
        for part in _features(message):
            indices.append(part.indices + column)
            counts.append(part.data)
            column += part.shape[1]
            length += part.nnz
        ends.append(ends[-1] + length)
    if not indices:
        return csr_matrix((len(ends) - 1, width))
    joined = (np.concatenate(counts), np.concatenate(indices), ends)
    return csr_matrix(joined, shape=(len(ends) - 1, width), dtype=np.float64)


def _features(message: Message) -> list[csr_matrix]:
    return [
        each.features
        for each in message.features
        if each.type == FEATURE_TYPE_SENTENCE and each.attribute == TEXT
    ]
