"""An OpenAPI description of addresses, read off the code that serves them, to make requests from.

The application describes its addresses nowhere: its pages are for people. What
fields a form or an address may have is what its module asks for.
"""

import inspect
import re
from collections.abc import Iterable
from types import ModuleType
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.schemas import OpenApiSchema

FIELD = re.compile(r'(?:form|query|asked)\.(get|all|number)\(\s*"(\w+)"')
WORDS = (
    "yes", "72", "2", "-1", "0", "1" * 30, "2026-11-29", "0001-01-01", "9999-12-31", "skip",
    "referred", "helper", "administrator", "oidc", "skipped", "complete", "sms", "en", "html",
    "' OR 1=1 --", "{{ 7 * 7 }}", "<script>alert(1)</script>", "\x00", "\ud7ff\U0010ffff", "%s%n",
    "../../etc/passwd", "\r\nset-cookie: a=b", "=1+1",
)  # fmt: skip
"""What a field holds half of the time: right for some, and wrong in a known way for others."""

TEXT = {"anyOf": [{"type": "string"}, {"enum": list(WORDS)}]}
FEW = settings(
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def fields(*modules: ModuleType) -> dict[str, Any]:
    """The fields that the modules ask for."""
    found = [pair for each in modules for pair in FIELD.findall(inspect.getsource(each))]
    several = {"type": "array", "items": TEXT, "maxItems": 4}
    return {name: several if how == "all" else TEXT for how, name in found}


def described(
    addresses: Iterable[tuple[str, str, dict[str, Any]]],
    kind: str = "application/x-www-form-urlencoded",
) -> OpenApiSchema:
    """The addresses: method, path, and fields of the form or of the address."""
    paths: dict[str, Any] = {}
    for method, path, asked in addresses:
        paths.setdefault(path, {})[method.lower()] = _operation(method, path, asked, kind)
    return schemathesis.openapi.from_dict(
        {"openapi": "3.1.0", "info": {"title": "Earshot", "version": "1"}, "paths": paths}
    )


def _operation(method: str, path: str, asked: dict[str, Any], kind: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": TEXT}
            for name in re.findall(r"{(\w+)}", path)
        ],
        "responses": {"default": {"description": "whatever"}},
    }
    if method == "GET":
        told["parameters"] += [
            {"name": name, "in": "query", "schema": schema} for name, schema in asked.items()
        ]
    else:
        form = {"type": "object", "properties": asked, "required": list(asked)}
        told["requestBody"] = {"required": True, "content": {kind: {"schema": form}}}
    return told
