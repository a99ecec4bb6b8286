"""The guide that a new author starts from."""

import json
import re
from pathlib import Path

from dialogues.files.shape import schema

TEMPLATE = Path(__file__).with_suffix(".yml")


def new_guide(guide_id: str, title: str) -> str:
    """The text of a small, correct guide with this id and title, for ``<guide_id>.yml``.

    Raises ValueError, with a sentence to show, when the id or the title cannot be used.
    """
    rules = schema("guide")["$defs"]["guide_id"]
    if not re.fullmatch(rules["pattern"].strip("^$"), guide_id):
        raise ValueError(f'"{guide_id}" cannot be a guide\'s id: use {rules["x-wanted"]}.')
    if not title.strip() or not title.isprintable() or "{" in title or "}" in title:
        raise ValueError("A guide's title must be one line of words without braces.")
    text = TEMPLATE.read_text(encoding="utf-8")
    text = text.replace("my-guide", guide_id)
    return text.replace("title: My guide", f"title: {json.dumps(title, ensure_ascii=False)}", 1)
