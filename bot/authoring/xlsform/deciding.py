"""Of whom a question is asked: the conditions of a form, as far as a guide can say them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.authoring.xlsform import extras, xpath
from bot.authoring.xlsform.expressions import Unreadable, conjuncts, read_expression
from bot.authoring.xlsform.lines import Line
from bot.authoring.xlsform.relevance import Known, relevance
from bot.authoring.xlsform.remarks import Remarks
from dialogues.guide import Condition, Guide

_ASKED_OF_ALL = "It is asked of everybody now: write only_if in the guide"
_ASKED_OF_MORE = "It is asked of more people now: add to only_if in the guide"


@dataclass
class Conditions:
    """Reads conditions; ``known`` are the questions so far, by their names in the form.

    ``absent`` says why there is no question of some names.
    """

    absent: Mapping[str, str]
    remarks: Remarks
    known: dict[str, Known] = field(default_factory=dict)

    def only_if(self, line: Line, group: Condition | None) -> Condition | None:
        """The condition of a question, and of the groups around it."""
        text = line.take("relevant")
        return both(group, self._kept(line, text) or self.relevant(line, text))

    def relevant(self, line: Line, text: str) -> Condition | None:
        """What a ``relevant`` says; what no condition can say is told."""
        if not text:
            return None
        try:
            parts = conjuncts(read_expression(text))
        except Unreadable as error:
            line.leave("relevant", text, str(error), _ASKED_OF_ALL, self.remarks)
            return None
        found: Condition | None = None
        for part in parts:
            try:
                found = both(found, relevance(part, self.known, self.absent))
            except Unreadable as error:
                todo = _ASKED_OF_ALL if len(parts) == 1 else _ASKED_OF_MORE
                line.leave("relevant", text, str(error), todo, self.remarks)
        return found

    def _kept(self, line: Line, text: str) -> Condition | None:
        """What ``earshot::only_if`` says, unless ``relevant`` has been changed since."""
        plain = line.read("earshot::only_if", extras.read_condition, self.remarks)
        if plain is None:
            return None
        try:
            same = not text or xpath.relevant(plain, self._guide(), self._names()) == text
        except KeyError:
            why = "it looks at a question that does not come before it"
            line.leave("earshot::only_if", text, why, "Correct it, or empty it", self.remarks)
            return None
        if same:
            return plain  # type: ignore[no-any-return]
        line.overruled("earshot::only_if", "", "relevant", self.remarks)
        return None

    def _names(self) -> dict[str, str]:
        return {known.question.id: name for name, known in self.known.items()}

    def _guide(self) -> Guide:
        return Guide("", "", {}, "", tuple(known.question for known in self.known.values()))


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """The condition that is true where both are; None is always true."""
    if first is None or second is None:
        return first or second
    parts = [part.parts if part.test == "all" else (part,) for part in (first, second)]
    return Condition("all", (*parts[0], *parts[1]))
