"""What a page carries from form to form, sealed, so that it need be kept nowhere.

Without the keys it says nothing, and what was made for one purpose is of no
use for another.
"""

import base64
import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from storage.secrets import KeyProblem, Keys


class NotOurs(Exception):
    """What a page brought back was not made here, or for something else."""


def carry(purpose: str, content: Mapping[str, Any], keys: Keys) -> str:
    """The content as JSON, packed and sealed; moments become their ISO form."""
    plain = json.dumps({"for": purpose, "content": content}, default=datetime.isoformat)
    return keys.seal(base64.b85encode(zlib.compress(plain.encode(), 9)).decode())


def brought_back(purpose: str, text: str, keys: Keys) -> dict[str, Any]:
    """The content that was carried. Raises NotOurs."""
    try:
        plain = json.loads(zlib.decompress(base64.b85decode(keys.unseal(text))))
        if plain["for"] != purpose:
            raise NotOurs
        return dict(plain["content"])
    except (KeyProblem, ValueError, KeyError, TypeError, zlib.error) as problem:
        raise NotOurs from problem
