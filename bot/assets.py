"""Files that pages fetch, each at an address that changes with what is in it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fastapi.responses import Response

KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
YEAR = "public, max-age=31536000, immutable"
HOUR = "public, max-age=3600"


@dataclass(frozen=True)
class Asset:
    """A file that pages fetch. Its address changes with what is in it."""

    body: bytes
    kind: str
    mark: str


class Assets:
    """The files of a folder, read once; pages fetch them below ``prefix``."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._prefix = prefix
        self._assets = {path.name: _asset(path) for path in sorted(folder.iterdir())}

    def address(self, name: str) -> str:
        """Where a page finds the file."""
        return f"{self._prefix}/{name}?{self._assets[name].mark}"

    def answer(self, name: str, cached: str = YEAR) -> Response:
        """The file; 404 if there is none of that name."""
        asset = self._assets.get(name)
        if asset is None:
            return Response(status_code=404)
        headers = {"cache-control": cached, "x-content-type-options": "nosniff"}
        return Response(asset.body, media_type=asset.kind, headers=headers)


def _asset(path: Path) -> Asset:
    body = path.read_bytes()
    return Asset(body, KINDS[path.suffix], hashlib.sha256(body).hexdigest()[:12])
