"""Which model belongs to the language data as it stands.

A model's fingerprint is a hash of everything it is trained from: pipeline,
domain, rules, examples and Rasa's version. No guide is among them. Nothing of
Rasa is imported here, so that asking is quick.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class LanguageData:
    """The files that a model is trained from."""

    config: Path = ROOT / "config.yml"
    domain: Path = ROOT / "bot" / "assistant" / "domain.yml"
    examples: Path = ROOT / "bot" / "assistant" / "data"

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every file with a name that does not depend on where the project lies."""
        yield "config.yml", self.config
        yield "domain.yml", self.domain
        for path in sorted(self.examples.rglob("*.yml")):
            yield f"data/{path.relative_to(self.examples).as_posix()}", path

    def fingerprint(self) -> str:
        """16 hex digits; the same files give the same ones everywhere.

        Raises OSError for a file that cannot be read.
        """
        digest = hashlib.sha256(f"rasa {version('rasa')}\n".encode())
        for name, path in self.files():
            content = path.read_bytes()
            digest.update(f"{name} {len(content)}\n".encode() + content)
        return digest.hexdigest()[:16]


def model_path(folder: Path, fingerprint: str) -> Path:
    """Where the model with this fingerprint lies, or would lie."""
    return folder / f"assistant-{fingerprint}.tar.gz"
