"""Fixed texts that belong to no guide: greetings, opting out, reminders.

By language and key, with slots in braces. Short: most are sent as text
messages. A language that is not here gets English.
"""

_EN = {
    "welcome": "Hello, this is Earshot, a computer that listens for {organisation}. Would you "
    "like to answer some questions about how things are for you? Reply YES to begin. "
    "To get no texts from us, reply STOP.",
    "declined": "That is fine, I will not ask. If you change your mind, reply YES.",
    "closed": "Thank you, but this is not open at the moment.",
    "opted_out": "You will get no more texts from us. If you change your mind, reply START.",
    "opted_in": "Welcome back. We can text you again. To stop, reply STOP.",
    "invitation": "Hello from {organisation}. We would like to hear from you, and will ask some "
    "questions by text. To get no texts from us, reply STOP.",
    "reminder": "Hello, this is Earshot again, for {organisation}. When you are ready, just "
    "answer the last question. To stop, reply STOP.",
    "come_back": "Hello, this is Earshot. You asked me to come back about now. Reply GO ON when "
    "you are ready, or LATER. To stop, reply STOP.",
    "over_limit": "A lot of messages have come from here, so I will be quiet for a while. "
    "In an emergency, ring 999.",
    "set_aside": "Sorry, I could not take in your last message. It is kept for somebody to look "
    "at. You can go on by answering the question above.",
    "choose_first": "Please choose at least one first.",
}

_PL = {
    "welcome": "Dzień dobry, tu Earshot, komputer, który słucha dla {organisation}. Czy chcesz "
    "odpowiedzieć na kilka pytań o tym, jak ci się żyje? Odpisz TAK, aby zacząć. "
    "Aby nie dostawać wiadomości, odpisz STOP.",
    "declined": "W porządku, nie będę pytać. Jeśli zmienisz zdanie, odpisz TAK.",
    "closed": "Dziękuję, ale w tej chwili nie zbieramy odpowiedzi.",
    "opted_out": "Nie dostaniesz od nas więcej wiadomości. Jeśli zmienisz zdanie, odpisz START.",
    "opted_in": "Witaj ponownie. Możemy znów do ciebie pisać. Aby przestać, odpisz STOP.",
    "invitation": "Dzień dobry, pisze {organisation}. Chcemy cię wysłuchać i zadać kilka pytań "
    "SMS-em. Aby nie dostawać wiadomości, odpisz STOP.",
    "reminder": "Dzień dobry, tu znowu Earshot, dla {organisation}. Kiedy zechcesz, odpowiedz na "
    "ostatnie pytanie. Aby przestać, odpisz STOP.",
    "come_back": "Dzień dobry, tu Earshot. Miałem wrócić mniej więcej teraz. Odpisz DALEJ, kiedy "
    "zechcesz, albo PÓŹNIEJ. Aby przestać, odpisz STOP.",
    "over_limit": "Przyszło stąd dużo wiadomości, więc na chwilę zamilknę. W nagłym wypadku "
    "dzwoń pod 999.",
    "set_aside": "Przepraszam, nie udało mi się przyjąć ostatniej wiadomości. Ktoś na nią "
    "spojrzy. Możesz odpowiedzieć na pytanie jeszcze raz.",
    "choose_first": "Najpierw proszę coś zaznaczyć.",
}

NOTICES = {"en": _EN, "pl": _PL}


def notice(key: str, language: str, **slots: str) -> str:
    """The text in this language. Raises KeyError for a key or slot that is not there."""
    return NOTICES.get(language, _EN)[key].format(**slots)
