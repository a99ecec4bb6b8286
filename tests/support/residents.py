"""People on telephones who text through all trouble, each in a thread, each in their own way."""

import random
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Literal

from rig import ACCOUNT, OURS, Rig, new_sid

Manner = Literal["patient", "hasty", "muddled"]
"""``patient`` waits for an answer to each text, ``hasty`` for none; the texts of somebody
``muddled`` overtake each other on their way."""


@dataclass
class Resident:
    """Somebody with a telephone, and what they text; ``sids`` in the order in which they sent."""

    phone: str
    says: Sequence[str]
    manner: Manner
    seed: int
    sids: list[str] = field(default_factory=list)

    def live(self, rig: Rig) -> None:
        """Text everything, some of it twice, and wait until all is answered."""
        chance = random.Random(self.seed)
        forms = [self._form(words) for words in self.says]
        if self.manner == "muddled":
            first, rest = forms[:2], forms[2:]
            self._in_turn(rig, first, chance)
            self._at_once(rig, [*rest, *rest])
        else:
            self._in_turn(rig, forms, chance)
        rig.until(lambda: rig.settled(self.sids), f"{self.phone} is answered")

    def _in_turn(self, rig: Rig, forms: list[dict[str, str]], chance: random.Random) -> None:
        for number, form in enumerate(forms):
            before = len(rig.twilio.texts.to(self.phone))
            if chance.random() < 0.25:
                self._at_once(rig, [form, form])
            else:
                rig.text(form)
            if chance.random() < 0.25:
                rig.text(chance.choice(forms[: number + 1]))
            if self.manner != "hasty":
                self._hear(rig, self.sids[: number + 1], before)

    def _hear(self, rig: Rig, sids: list[str], before: int) -> None:
        """Wait until there is an answer, and all of it."""
        rig.until(
            lambda: len(rig.twilio.texts.to(self.phone)) > before and rig.settled(sids),
            f"{self.phone} is answered",
        )

    def _at_once(self, rig: Rig, forms: list[dict[str, str]]) -> None:
        with ThreadPoolExecutor(len(forms)) as together:
            gate = threading.Barrier(len(forms))

            def bring(form: dict[str, str]) -> None:
                gate.wait()
                rig.text(form)

            list(together.map(bring, forms))

    def _form(self, words: str) -> dict[str, str]:
        self.sids.append(new_sid())
        return {
            "MessageSid": self.sids[-1], "AccountSid": ACCOUNT, "From": self.phone, "To": OURS,
            "Body": words, "NumMedia": "0", "NumSegments": "1",
        }  # fmt: skip
