"""The words of the pages themselves, by language and key, with slots in braces."""

from typing import Any

LANGUAGES = {"en": "English", "pl": "Polski"}
"""Languages that pages are written in, each by its own name."""

_EN = {
    "title": "Chat with Earshot",
    "skip_link": "Skip to the chat",
    "larger": "Larger text",
    "smaller": "Smaller text",
    "emergency": "In an emergency, ring 999. To talk to somebody at any time, ring Samaritans "
    "on 116 123. It is free. Nobody is watching this chat all the time.",
    "start_heading": "Tell us how things are for you",
    "start_what": "Earshot is a computer that listens for {organisation}. It asks you some "
    "questions, one at a time.",
    "start_how": "Answer in your own words, or press a button. You can skip a question, take a "
    "break or stop whenever you like. There are no wrong answers.",
    "start_private": "You do not have to say who you are.",
    "start_language": "Language",
    "begin": "Begin",
    "beginning": "One moment, please …",
    "conversation": "Conversation",
    "earshot_said": "Earshot:",
    "you_said": "You:",
    "answer": "Your answer",
    "choose_one": "Choose one, or write below",
    "choose_several": "Choose all that fit, or write below",
    "send_choices": "Send these",
    "write": "Write your answer here",
    "write_more": "Write here if you want to add something",
    "send": "Send",
    "request_skip": "Skip this question",
    "request_why": "Why do you ask?",
    "request_go_back": "Go back",
    "request_say_again": "Say that again",
    "request_pause": "Take a break",
    "request_resume": "Go on",
    "request_ask_person": "Talk to a person",
    "request_stop": "Stop",
    "more": "More",
    "more_heading": "More you can do",
    "thinking": "Earshot is reading what you wrote …",
    "beginning_status": "Earshot is getting ready …",
    "away": "This is taking longer than usual. What you wrote is kept, and will be answered. "
    "You can wait, or come back another day.",
    "offline": "There is no connection just now. Trying again …",
    "not_sent": "Not sent yet. Trying again …",
    "not_taken": "This could not be sent.",
    "look_again": "Is there an answer yet?",
    "staff": "A person reads what you write here, and answers when they can. The computer asks "
    "nothing meanwhile.",
    "staff_said": "A person:",
    "paused": "We are having a break. Press “Go on” when you are ready.",
    "ended": "This conversation is finished. If others use this computer, please clear the chat.",
    "stopped": "You asked to stop, so nothing more is asked.",
    "failed": "Sorry, the conversation could not be begun. Please try again in a little while.",
    "nothing": "There is no conversation here at the moment.",
    "nothing_said": "Please write something first, or choose an answer.",
    "too_long": "That is too long to send at once. Please send it in smaller pieces.",
    "too_fast": "That was a lot at once. Please wait a little, then try again.",
    "come_again": "What you wrote could not be kept just now. Please send it again in a minute.",
    "link_button": "Go on another day",
    "link_heading": "Go on another day",
    "link_what": "With this link you can go on from the same question, on this computer or "
    "another, until {date}. It shows nothing of what you said before.",
    "link_keep": "It is shown only now, so write it down, copy it or send it to yourself. "
    "Whoever has the link can go on with your chat, so keep it to yourself.",
    "link_label": "Your link",
    "link_copy": "Copy the link",
    "link_copied": "Copied.",
    "link_camera": "Or point your phone’s camera at this picture:",
    "link_camera_alt": "The link as a picture for a phone’s camera",
    "back_to_chat": "Back to the chat",
    "resume_heading": "Welcome back",
    "resume_what": "You can go on with the chat that you left. If it is still open somewhere "
    "else, it closes there.",
    "resume_go": "Go on with the chat",
    "resume_gone": "This link does not work any more",
    "resume_gone_what": "Links work for some days only, and a newer link ends the older ones. "
    "Please check that it is written exactly as it was. You can also begin again.",
    "clear_button": "Clear this chat",
    "clear_heading": "Clear this chat?",
    "clear_what": "The chat goes from this screen, and nobody can go on with it here. What you "
    "told us is kept. To have it deleted, go back to the chat and write DELETE.",
    "clear_sure": "Yes, clear it",
    "cleared_heading": "The chat is cleared",
    "cleared_what": "Nothing of it is left on this screen. If you made a link, it still works.",
    "begin_new": "Begin a new chat",
    "closed_heading": "This chat is closed here",
    "closed_what": "It was cleared, it goes on somewhere else, or it was left for a long time. "
    "You can begin a new one.",
    "problem_heading": "That did not work",
    "try_again": "Try again",
}

_PL = {
    "title": "Rozmowa z Earshot",
    "skip_link": "Przejdź do rozmowy",
    "larger": "Większe litery",
    "smaller": "Mniejsze litery",
    "emergency": "W nagłym wypadku proszę dzwonić pod 999. Aby z kimś porozmawiać o każdej porze, "
    "można bezpłatnie dzwonić do Samaritans: 116 123. Nikt nie śledzi tej rozmowy bez przerwy.",
    "start_heading": "Proszę opowiedzieć, jak się Pani/Panu żyje",
    "start_what": "Earshot to komputer, który słucha dla {organisation}. Zadaje kilka pytań, "
    "po jednym.",
    "start_how": "Można odpowiadać własnymi słowami albo nacisnąć przycisk. Można pominąć "
    "pytanie, zrobić przerwę albo skończyć w każdej chwili. Nie ma złych odpowiedzi.",
    "start_private": "Nie trzeba podawać, kim się jest.",
    "start_language": "Język",
    "begin": "Zaczynamy",
    "beginning": "Chwileczkę …",
    "conversation": "Rozmowa",
    "earshot_said": "Earshot:",
    "you_said": "Pani/Pan:",
    "answer": "Odpowiedź",
    "choose_one": "Proszę wybrać jedną odpowiedź albo napisać poniżej",
    "choose_several": "Proszę wybrać wszystkie pasujące albo napisać poniżej",
    "send_choices": "Wyślij zaznaczone",
    "write": "Tu proszę napisać odpowiedź",
    "write_more": "Tu można coś dopisać",
    "send": "Wyślij",
    "request_skip": "Pomiń to pytanie",
    "request_why": "Dlaczego o to pytasz?",
    "request_go_back": "Wróć",
    "request_say_again": "Powtórz",
    "request_pause": "Zróbmy przerwę",
    "request_resume": "Dalej",
    "request_ask_person": "Porozmawiać z człowiekiem",
    "request_stop": "Zakończ",
    "more": "Więcej",
    "more_heading": "Co jeszcze można zrobić",
    "thinking": "Earshot czyta odpowiedź …",
    "beginning_status": "Earshot się przygotowuje …",
    "away": "To trwa dłużej niż zwykle. Wiadomość jest zachowana i dostanie odpowiedź. "
    "Można poczekać albo wrócić innego dnia.",
    "offline": "W tej chwili nie ma połączenia. Próbuję ponownie …",
    "not_sent": "Jeszcze nie wysłano. Próbuję ponownie …",
    "not_taken": "Tego nie udało się wysłać.",
    "look_again": "Czy jest już odpowiedź?",
    "staff": "Wiadomości czyta człowiek i odpowie, kiedy będzie mógł. Komputer na razie o nic nie "
    "pyta.",
    "staff_said": "Człowiek:",
    "paused": "Mamy przerwę. Aby wrócić do pytań, proszę nacisnąć „Dalej”.",
    "ended": "Ta rozmowa jest skończona. Jeśli z tego komputera korzystają inni, proszę ją "
    "wyczyścić.",
    "stopped": "Zgodnie z prośbą o nic więcej nie pytamy.",
    "failed": "Przepraszamy, nie udało się zacząć rozmowy. Proszę spróbować za chwilę.",
    "nothing": "W tej chwili nie ma tu rozmowy.",
    "nothing_said": "Najpierw proszę coś napisać albo wybrać odpowiedź.",
    "too_long": "To za długie, aby wysłać naraz. Proszę wysłać w mniejszych częściach.",
    "too_fast": "To dużo naraz. Proszę chwilę poczekać i spróbować ponownie.",
    "come_again": "Nie udało się tego teraz zachować. Proszę wysłać jeszcze raz za minutę.",
    "link_button": "Dokończ innego dnia",
    "link_heading": "Dokończ innego dnia",
    "link_what": "Dzięki temu linkowi można wrócić do tego samego pytania, na tym komputerze "
    "lub innym, do {date}. Nie pokazuje niczego, co było powiedziane wcześniej.",
    "link_keep": "Widać go tylko teraz, więc proszę go zapisać, skopiować lub wysłać do siebie. "
    "Kto ma link, może prowadzić tę rozmowę dalej, więc proszę zachować go dla siebie.",
    "link_label": "Link",
    "link_copy": "Skopiuj link",
    "link_copied": "Skopiowano.",
    "link_camera": "Albo proszę skierować aparat telefonu na ten obrazek:",
    "link_camera_alt": "Link jako obrazek dla aparatu telefonu",
    "back_to_chat": "Wróć do rozmowy",
    "resume_heading": "Witamy z powrotem",
    "resume_what": "Można dokończyć przerwaną rozmowę. Jeśli jest jeszcze gdzieś otwarta, "
    "tam się zamknie.",
    "resume_go": "Wróć do rozmowy",
    "resume_gone": "Ten link już nie działa",
    "resume_gone_what": "Linki działają tylko kilka dni, a nowszy kończy starsze. Proszę "
    "sprawdzić, czy jest przepisany bez błędu. Można też zacząć od nowa.",
    "clear_button": "Wyczyść rozmowę",
    "clear_heading": "Wyczyścić rozmowę?",
    "clear_what": "Rozmowa zniknie z tego ekranu i nikt nie będzie mógł jej tu dokończyć. "
    "Odpowiedzi są zachowane. Aby je usunąć, proszę wrócić do rozmowy i napisać USUŃ.",
    "clear_sure": "Tak, wyczyść",
    "cleared_heading": "Rozmowa jest wyczyszczona",
    "cleared_what": "Na tym ekranie nic z niej nie zostało. Jeśli powstał link, nadal działa.",
    "begin_new": "Zacznij nową rozmowę",
    "closed_heading": "Ta rozmowa jest tu zamknięta",
    "closed_what": "Została wyczyszczona, toczy się gdzie indziej albo minęło dużo czasu. "
    "Można zacząć nową.",
    "problem_heading": "To się nie udało",
    "try_again": "Spróbuj ponownie",
}

WORDS = {"en": _EN, "pl": _PL}

_MONTHS = {
    "en": "January February March April May June July August September October November "
    "December".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia".split(),
}


class Wording:
    """The pages' words in one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in WORDS else "en"

    def __call__(self, key: str, **slots: Any) -> str:
        """The words for the key. Raises KeyError."""
        words = WORDS[self.language][key]
        return words.format(**slots) if slots else words

    def day(self, moment: Any) -> str:
        """A day in words, such as 9 March 2026."""
        return f"{moment.day} {_MONTHS[self.language][moment.month - 1]} {moment.year}"


def preferred(accepted: str, usual: str) -> str:
    """The language that a browser likes best (Accept-Language), of those that there are."""
    for part in accepted.split(","):
        code = part.split(";")[0].strip().lower()[:2]
        if code in WORDS:
            return code
    return usual if usual in WORDS else "en"
