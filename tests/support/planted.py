"""Personal data that is planted in a store, to be looked for where it must not get."""

PERSON = "Gordon Whitcombe"
NUMBER = "+447700900123"
WORDS = f"{PERSON} hits me, ring me on {NUMBER}, I live at 4 Marine Parade"
PIECES = ("7700900123", "700900", "Gordon", "Whitcombe", "Marine", "Parade", "hits me", "ring me")
"""What nobody may find of it, in whatever case."""


def found_in(text: str) -> list[str]:
    """The pieces that are in the text."""
    return [piece for piece in PIECES if piece.lower() in text.lower()]
