"""A turn in the making.

The one place where the core keeps something that changes: a draft gathers the
prompts and events of one turn around an interview that is itself replaced,
never altered. It lives for one call of ``begin_interview`` or ``take_reply``.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogues.exchange import Event, Heard, Option, Prompt, PromptKind, Reply, Turn
from dialogues.guide import Guide, Question, Words
from dialogues.interview import Answer, Interview, Opened, Stage, answer_to_plain
from dialogues.phrases import phrase
from dialogues.way import Way, find_way
from dialogues.wording import in_language, options, pipe, question_words


class Draft:
    """Gathers one turn. ``lead`` are words that go before the next prompt; ``staffed`` says
    when somebody of the staff is there."""

    def __init__(
        self,
        guide: Guide,
        interview: Interview,
        reply: Reply,
        heard: Heard,
        now: datetime,
        staffed: str = "",
    ) -> None:
        self.guide = guide
        self.interview = interview
        self.reply = reply
        self.heard = heard
        self.now = now
        self.staffed = staffed
        self.lead = ""
        self._way: Way | None = None
        self._prompts: list[Prompt] = []
        self._events: list[Event] = []

    def turn(self) -> Turn:
        """The finished turn."""
        if self.lead:
            self.say("request", "")
        return Turn(self.interview, tuple(self._prompts), tuple(self._events))

    @property
    def way(self) -> Way:
        """The way through the guide as the interview stands now."""
        if self._way is None:
            self._way = find_way(self.guide, self.interview)
        return self._way

    @property
    def open_question(self) -> Question | None:
        """The question that waits for an answer, if one does."""
        opened = self.interview.opened
        return self.guide.question(opened.question) if opened and opened.question else None

    @property
    def open_id(self) -> str | None:
        """The id of the question that waits for an answer, if one does."""
        opened = self.interview.opened
        return (opened.question or None) if opened else None

    def change(self, **fields: Any) -> None:
        """Replace fields of the interview."""
        self.interview = replace(self.interview, **fields)
        if "answers" in fields or "shown" in fields:
            self._way = None

    def note(self, name: str, question: str | None = None, **detail: Any) -> None:
        """Record an event."""
        self._events.append(Event(name, question, detail))

    def note_answer(self, name: str, answer: Answer) -> None:
        """Record an event whose detail is an answer."""
        self._events.append(Event(name, answer.question, answer_to_plain(answer)))

    def note_request(self, request: str) -> None:
        """Record that a request was recognised, with the words that made it."""
        self.note(
            "request_served",
            self.open_id,
            request=request,
            confidence=round(self.heard.confidence, 3),
            words=self.reply.words,
        )

    def keep_words(self) -> None:
        """Record words that are neither an answer nor a request."""
        self.note("words_kept", self.open_id, words=self.reply.words)

    def unpause(self) -> None:
        """Go on as if never paused."""
        if self.interview.state in ("paused", "held"):
            self.change(state="open")
            self.note("resumed")

    def sure(self, confidence: float | None = None) -> bool:
        """Whether recognition is at least this sure; without one, as the guide states."""
        needed = self.guide.limits.request_confidence if confidence is None else confidence
        return self.heard.confidence >= needed

    def phrase(self, key: str, **slots: object) -> str:
        """A fixed phrase in the person's language."""
        return phrase(self.guide, self.interview.language, key, **slots)

    def words(self, words: Words) -> str:
        """The guide's wording in the person's language, answers piped in."""
        said = in_language(self.guide, words, self.interview.language)
        return pipe(self.guide, said, self.interview.language, self.way.counted)

    def person_words(self) -> str:
        """What is said to whoever asks for a person: when somebody is there, if that is known."""
        own = self.words(self.guide.person) or self.phrase("person")
        return f"{own} {self.phrase('staffed', when=self.staffed)}" if self.staffed else own

    def lead_with(self, words: str) -> None:
        """Put words before whatever is said next."""
        self.lead = "\n\n".join(part for part in (self.lead, words.strip()) if part)

    def say(self, kind: PromptKind, text: str, question: Question | None = None) -> Prompt:
        """Add a prompt that asks nothing."""
        hint = in_language(self.guide, question.hint, self.interview.language) if question else ""
        return self._add(Prompt("", kind, text, question.id if question else None, hint=hint))

    def ask(self, question: Question, kind: PromptKind = "question", again: bool = False) -> None:
        """Put the question; ``again`` keeps its count of tries and its words."""
        shorter = kind != "question"
        text = question_words(self.guide, self.interview, question, self.way.counted, shorter)
        prompt = self._add(
            Prompt(
                id="",
                kind=kind,
                text=text,
                question=question.id,
                options=options(self.guide, question, self.interview.language),
                several=question.kind == "several",
                needs_reply=True,
                hint=in_language(self.guide, question.hint, self.interview.language),
            )
        )
        opened = self.interview.opened
        if again and opened and opened.question == question.id:
            self.change(opened=replace(opened, prompt=prompt.id, stage="ask", request=""))
        else:
            self.change(opened=Opened(question.id, prompt.id))
        self.note("asked", question.id, prompt=prompt.id, kind=kind)

    def ask_more(self, question: Question, stage: Stage, text: str) -> None:
        """Ask for more of an answer just given (``probe`` or ``other``)."""
        prompt = self._add(Prompt("", "probe", text, question.id, needs_reply=True))
        self.change(opened=Opened(question.id, prompt.id, stage=stage))
        self.note("asked", question.id, prompt=prompt.id, kind="probe")

    def ask_to_confirm(self, request: str, text: str) -> None:
        """Ask for a yes before doing what cannot be undone."""
        yes_no = tuple(Option(code, self.phrase(code)) for code in ("yes", "no"))
        prompt = self._add(Prompt("", "request", text, None, options=yes_no, needs_reply=True))
        opened = self.interview.opened or Opened("", "")
        self.change(opened=replace(opened, prompt=prompt.id, stage="confirm", request=request))

    def _add(self, prompt: Prompt) -> Prompt:
        text = "\n\n".join(part for part in (self.lead, prompt.text.strip()) if part)
        self.lead = ""
        about = prompt.question or prompt.kind
        number = f"{about}.{self.interview.turns}.{len(self._prompts)}"
        prompt = replace(prompt, id=number, text=text)
        self._prompts.append(prompt)
        return prompt
