"""What is carried into Rasa comes out again, and nothing of it shows."""

import asyncio
import copy
from typing import Any

import pytest
from rasa.shared.core.domain import Domain

from bot.assistant.carried_tracker import CARRIED, Carried, CarriedTrackerStore, Sealed
from bot.assistant.guide_cache import BadGuide, GuideCache
from bot.assistant.models import LanguageData
from bot.assistant.quiet import describe
from bot.assistant.recognising import as_words
from dialogues.guide import Guide, Question, content_hash, to_document


def test_what_is_sealed_is_neither_copied_nor_shown() -> None:
    sealed = Sealed({"said": "secret words"})
    assert copy.deepcopy([sealed])[0] is sealed
    assert copy.copy(sealed) is sealed
    assert "secret" not in f"{sealed} {sealed!r}"


def test_the_store_gives_a_fresh_tracker_and_hands_the_slots_back() -> None:
    store = CarriedTrackerStore(Domain.load(str(LanguageData().domain)))

    async def carry(interview: dict[str, Any]) -> Carried:
        carried = Carried(interview, {})
        CARRIED.set(carried)
        tracker = await store.get_or_create_tracker("anybody", append_action_listen=False)
        assert tracker.latest_action_name == "action_listen"
        assert len(tracker.events) == 4
        await store.save(tracker)
        return carried

    async def both() -> None:
        first, second = await asyncio.gather(carry({"n": 1}), carry({"n": 2}))
        assert first.slots == {"interview": {"n": 1}}
        assert second.slots == {"interview": {"n": 2}}
        assert await store.keys() == []

    asyncio.run(both())


def _document(version: str) -> dict[str, Any]:
    return to_document(Guide("g", version, {"en": "G"}, "en", (Question("q", "text", {}),)))


def test_the_cache_lets_go_of_the_guide_unused_for_longest() -> None:
    cache, documents = GuideCache(most=2), [_document(str(n)) for n in range(3)]
    hashes = [content_hash(document) for document in documents]
    cache.add(hashes[0], documents[0])
    cache.add(hashes[1], documents[1])
    assert cache.find(hashes[0])[1].version == "0"
    cache.add(hashes[2], documents[2])
    assert [guide_hash in cache for guide_hash in hashes] == [True, False, True]
    assert len(cache) == 2
    for missing in (hashes[1], None):
        with pytest.raises(KeyError):
            cache.find(missing)


def test_the_cache_refuses_a_document_that_its_hash_does_not_name() -> None:
    with pytest.raises(BadGuide, match="match"):
        GuideCache().add("0" * 64, _document("1"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/stop", "stop"),
        (" / / stop/now ", "stop/now"),
        ("/", ""),
        ("", ""),
        ("a/b", "a/b"),
        ("\u00a0/\u2003/restart", "restart"),
        (" /" * 100_000, ""),
    ],
    ids=lambda text: text[:8],
)
def test_a_leading_slash_is_no_command(text: str, words: str) -> None:
    assert as_words(text) == words


def test_an_error_is_described_without_its_words() -> None:
    try:
        raise ValueError("secret words")
    except ValueError as error:
        described = describe(error)
    assert described.startswith("ValueError at test_carrying.py:")
    assert describe(ValueError("secret words")) == "ValueError"
