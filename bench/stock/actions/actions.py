"""The form's validation, run by a stock action server."""

from typing import Any

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher


class ValidateGuideForm(FormValidationAction):
    """Accepts any answer that holds words."""

    def name(self) -> str:
        """The name that Rasa looks for."""
        return "validate_guide_form"


def _validation(slot: str) -> Any:
    def validate(
        _self: ValidateGuideForm,
        value: Any,
        _dispatcher: CollectingDispatcher,
        _tracker: Tracker,
        _domain: dict[str, Any],
    ) -> dict[str, Any]:
        words = str(value).strip()
        return {slot: words or None}

    return validate


for _number in range(1, 41):
    _slot = f"question_{_number:02}"
    setattr(ValidateGuideForm, f"validate_{_slot}", _validation(_slot))
