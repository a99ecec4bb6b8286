"""A made-up resident in a conversation: what they do next, whatever is open."""

from dataclasses import dataclass, field, replace

from analysis.simulation.accounts import a_little_more, account
from analysis.simulation.asking import Want, leaves, wants
from analysis.simulation.choosing import Put, label_of, put
from analysis.simulation.dice import Dice
from analysis.simulation.hearing import hear
from analysis.simulation.invented import invented
from analysis.simulation.manners import TEXTING, Manner
from analysis.simulation.phrasebook import phrasebook
from analysis.simulation.truths import Person, Truth, true_answer
from dialogues.exchange import Heard, Reply, Turn
from dialogues.guide import Guide, Question
from dialogues.interview import Interview, Missing

SPECIAL = "special"
"""Sensitivity of what people would rather keep to themselves."""

_CONFIRMED = 0.85
"""Share of those asked whether they really want it who do."""

_NOTHING_MORE = 0.35
"""Share of those asked to say more who have said it all."""


@dataclass(frozen=True)
class Said:
    """What somebody does next: a reply, in one or several texts, and what was heard in it.

    ``later`` says that they come back to it after a break.
    """

    texts: tuple[str, ...]
    heard: Heard
    codes: tuple[str, ...] = ()
    prompt: str | None = None
    request: str = ""
    note: str = ""
    later: bool = False

    def reply(self, ids: tuple[str, ...]) -> Reply:
        """All of it as one reply; ``ids`` are those of its messages."""
        return Reply(
            texts=self.texts, codes=self.codes, prompt=self.prompt, id=ids[0], note=self.note,
            request=self.request,
        )  # fmt: skip

    def messages(self, ids: tuple[str, ...]) -> tuple[Reply, ...]:
        """Its messages, in order: one, or each text by itself."""
        if len(self.texts) < 2:
            return (self.reply(ids),)
        return tuple(
            Reply(texts=(text,), id=number) for text, number in zip(self.texts, ids, strict=True)
        )


@dataclass
class Resident:
    """One person, and what they have in mind; changes with every turn."""

    person: Person
    manner: Manner
    guide: Guide
    dice: Dice
    misheard: float
    _truths: dict[str, Truth] = field(default_factory=dict)
    _missing: dict[str, Missing | None] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)
    _wrong: str = ""
    _after_end: bool = False

    def next(self, interview: Interview) -> Said | None:
        """What they say to what is open; None if nothing more comes from them."""
        opened = interview.opened
        if interview.state == "ended":
            return self._once_ended(interview)
        if opened is not None and opened.stage == "confirm":
            agreed = "yes" if self.dice.chance(_CONFIRMED) else "no"
            return self._say("affirm" if agreed == "yes" else "deny", self._habit(agreed))
        if interview.state == "paused":
            return self._back()
        if opened is None or not opened.question:
            return None
        question = self.guide.question(opened.question)
        if opened.stage == "probe":
            return self._more(question)
        if opened.stage == "other":
            return self._say("answer", self._account("other"))
        return self._while_open(interview, question, opened.tries, opened.prompt)

    def sees(self, turn: Turn) -> None:
        """They read what came of their reply, and may see that they were taken wrongly."""
        self._wrong = ""
        for event in turn.events:
            truth = self._truths.get(event.question or "")
            if event.name == "answer_given" and truth is not None and truth.codes:
                taken = tuple(event.detail.get("codes", ()))
                if taken and set(taken) != set(truth.codes):
                    self._wrong = event.question or ""

    def _while_open(
        self, interview: Interview, question: Question, tries: int, prompt: str
    ) -> Said | None:
        first = question.id not in self._asked
        if first:
            self._asked.add(question.id)
            leaving = leaves(self.dice, len(self._asked))
            if leaving == "silently":
                return None
            if leaving is not None:
                return self._ask(leaving)
        wrong, self._wrong = self._wrong, ""
        if wrong and self.dice.chance(invented()["replies"]["fix_misunderstood"]):
            return self._put_right(self.guide.question(wrong))
        wanted = wants(self.dice) if first else None
        if wanted == "change":
            return self._change(interview) or self._answer(question, tries, prompt)
        if wanted is not None and not (wanted == "go_back" and len(self._asked) < 3):
            return self._ask(wanted)
        return self._answer(question, tries, prompt)

    def _answer(self, question: Question, tries: int, prompt: str) -> Said:
        missing = self._leaves_out(question)
        if missing is not None:
            request = "skip" if missing == "skipped" else missing
            return self._say(request, self._habit(request))
        if question.kind == "text":
            return self._in_texts(self._account(question.id))
        truth = self._truth(question)
        if tries == 1 and self.dice.chance(invented()["replies"]["wrong_form"]):
            return self._say("answer", self._wrongly(question))
        given = put(self.dice, self.person, self.manner, question, truth, plainly=tries > 1)
        return self._as_put(given, question, prompt, truth)

    def _as_put(self, given: Put, question: Question, prompt: str, truth: Truth) -> Said:
        if given.codes:
            return Said((), Heard(), codes=given.codes, prompt=prompt, note=self._note())
        meant = "answer"
        if question.kind in ("yes_no", "consent"):
            meant = "affirm" if truth.codes == ("yes",) else "deny"
        return self._say(meant, given.words)

    def _truth(self, question: Question) -> Truth:
        if question.id not in self._truths:
            self._truths[question.id] = true_answer(self.dice, self.person, question)
        return self._truths[question.id]

    def _leaves_out(self, question: Question) -> Missing | None:
        """Whether, and how, they leave the question out; the same however often it is put."""
        if question.id not in self._missing:
            self._missing[question.id] = self._draw_missing(question)
        return self._missing[question.id]

    def _draw_missing(self, question: Question) -> Missing | None:
        if not question.skip:
            return None
        answers = invented()["answers"]
        if question.kind == "age":
            return None if self.dice.chance(answers["age_told"]) else "prefer_not_to_say"
        if question.kind == "text":
            return "skipped" if self.dice.chance(answers["missing_open"]) else None
        times = answers["missing_special"] if question.sensitivity == SPECIAL else 1.0
        shares = answers["missing"]
        drawn = self.dice.part() / times
        if drawn < shares["dont_know"]:
            return "dont_know"
        drawn -= shares["dont_know"]
        if drawn < shares["prefer_not_to_say"]:
            return "prefer_not_to_say"
        return "skipped" if drawn - shares["prefer_not_to_say"] < shares["skip"] else None

    def _wrongly(self, question: Question) -> str:
        kinds = {"age": "wrong_age", "postcode": "wrong_postcode", "number": "not_a_number"}
        kind = kinds.get(question.kind, "wrong_choice")
        if question.kind == "scale":
            kind = self.dice.pick(("not_a_number", "out_of_range"))
        return self._habit(kind)

    def _more(self, question: Question) -> Said:
        if self.dice.chance(_NOTHING_MORE):
            return self._say("deny", self._habit("no_more"))
        return self._in_texts(a_little_more(self.dice, self.person, self.manner, question.id))

    def _put_right(self, question: Question) -> Said:
        """Say "sorry I meant …": their own answer to the question just taken wrongly."""
        codes = self._truths[question.id].codes
        value = " ".join(label_of(question, code, self.manner.language) for code in codes[:1])
        return self._say("correct_answer", self._habit("meant").format(value=value.lower()))

    def _change(self, interview: Interview) -> Said | None:
        """Say "change my age to 61": another answer to a question from before."""
        named = [
            question
            for question in self.guide.questions
            if question.id in interview.answers and question.kind in ("age", "scale")
            and question.called
        ]  # fmt: skip
        if not named:
            return None
        question = self.dice.pick(named)
        before = self._truth(question).number or 0
        value = before + 1 if question.kind == "age" or before < (question.largest or 0) else 0
        self._truths[question.id] = Truth(number=value)
        names = question.called.get(self.manner.language) or next(iter(question.called.values()))
        what = names[0].removeprefix("my ")
        words = self._habit("change").format(what=what, value=value)
        return self._say("correct_answer", words)

    def _ask(self, want: Want) -> Said:
        """Ask for something around the questions; a carrier's STOP is read by the channel."""
        if want == "stop" and self.manner.channel == "sms":
            return Said(("STOP",), Heard("stop", 1.0), request="stop")
        return self._say(want, self._habit(want))

    def _back(self) -> Said | None:
        if self.dice.chance(invented()["replies"]["never_back"]):
            return None
        return replace(self._say("resume", self._habit("resume")), later=True)

    def _once_ended(self, interview: Interview) -> Said | None:
        """After the end most say nothing more; once, some think of something."""
        if self._after_end or interview.disposition not in ("complete", "partial", "opted_out"):
            return None
        self._after_end = True
        leaving = invented()["leaving"]
        if self.dice.chance(leaving["withdraw_after_end"]):
            return replace(self._ask("withdraw"), later=True)
        if interview.disposition == "complete" and self.dice.chance(leaving["correct_after_end"]):
            changed = self._change(interview)
            return replace(changed, later=True) if changed else None
        return None

    def _account(self, topic: str) -> str:
        return account(self.dice, self.person, self.manner, topic)

    def _in_texts(self, text: str) -> Said:
        several = self.manner.channel in TEXTING and ". " in text
        if several and self.dice.chance(invented()["replies"]["several_texts"]):
            return Said(tuple(text.split(". ")), self._heard("answer"), note=self._note())
        return self._say("answer", text)

    def _say(self, meant: str, words: str) -> Said:
        return Said((words,), self._heard(meant), note=self._note())

    def _heard(self, intent: str) -> Heard:
        return hear(self.dice, intent, self.misheard)

    def _habit(self, kind: str) -> str:
        habits: list[str] = phrasebook(self.manner.language).habits[kind]
        return self.dice.pick(habits)

    def _note(self) -> str:
        helps = self.manner.role == "helper"
        if helps and self.dice.chance(invented()["replies"]["helper_note"]):
            return self.dice.pick(phrasebook(self.manner.language).notes)
        return ""
