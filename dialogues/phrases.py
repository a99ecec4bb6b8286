"""The fixed phrases that frame a guide's own wording, by language and key.

A guide may put its own words over any of them (``phrases:``), and a
translation into a language that is not here must bring all of them. Slots in
braces are filled in by ``wording``. Kept short: many are sent as text messages.
"""

from dialogues.guide import Guide

_EN = {
    "yes": "Yes",
    "no": "No",
    "and": "and",
    "scale_ends": "{low} is {low_label}, {high} is {high_label}.",
    "how_several": "Reply with all that fit, like 1 3.",
    "how_several_most": "Choose up to {most}. Reply like 1 3.",
    # A question put again: first in short, then with more help.
    "reask_yes_no": "Sorry, I did not follow. Is that a yes or a no?",
    "reask_consent": "Sorry, I did not follow. Please reply yes or no.",
    "reask_choice": "Sorry, I did not follow. Please reply with one of the numbers.",
    "reask_several": "Sorry, I did not follow. Please reply with the numbers that fit you.",
    "reask_scale": "Sorry, I did not follow. Please reply with a number from {low} to {high}.",
    "reask_number": "Sorry, I did not follow. Please reply with a number.",
    "reask_age": "Sorry, I did not follow. Please reply with your age in years, like 62.",
    "reask_date": "Sorry, I did not follow. Please reply with a date, like 4 May 2021.",
    "reask_postcode": "Sorry, that does not look like a postcode. It should look like DN31 1HU.",
    "reask_text": "Sorry, I did not get any words. Please tell me in your own words.",
    "help_yes_no": "Sorry, I am still not sure. Just the word yes or the word no will do. "
    "Or reply SKIP.",
    "help_consent": "Sorry, I am still not sure, and I need to be. Reply YES if you are happy "
    "with this, or NO if you are not.",
    "help_choice": "Sorry, I am still not sure which one you mean. Pick the line that is "
    "closest and send just its number. Or reply SKIP.",
    "help_several": "Sorry, I am still not sure which ones you mean. Send the numbers with a "
    "space between them, like 1 3. Or reply SKIP.",
    "help_scale": "Sorry, I am still not sure. Send one number, from {low} for the lowest to "
    "{high} for the highest. Or reply SKIP.",
    "help_number": "Sorry, I am still not sure. Send just the number in figures. A rough guess "
    "is fine. Or reply SKIP.",
    "help_age": "Sorry, I am still not sure. Send just the number of years, in figures. "
    "Or reply SKIP.",
    "help_date": "Sorry, I am still not sure. The month and year are enough, like May 2021. "
    "Or reply SKIP.",
    "help_postcode": "Sorry, I still cannot read it. The first half is enough, like DN31. "
    "Or reply SKIP.",
    "help_text": "A word or two is enough. Or reply SKIP.",
    # What was wrong, where it is known.
    "problem_several_fit": "That could be more than one of these. Which do you mean?",
    "problem_out_of_range": "That number is outside what I can take. It needs to be from "
    "{low} to {high}.",
    "problem_not_whole": "Please give a whole number.",
    "problem_too_many": "That is more than {most}. Please choose up to {most}.",
    "problem_too_few": "Please choose at least {least}.",
    "problem_exclusive": "One of those says that none of the others fit. Which do you mean?",
    "problem_conditional": "I can only take a plain yes or no to this. If it is not right for you "
    "as it stands, please reply no.",
    "problem_future": "That date has not come yet. When was it?",
    "moving_on": "Not to worry, I have kept your words and we will move on.",
    "need_answer": "I cannot go on without a clear yes or no here. "
    "Send me a message when you would like to try again.",
    # Requests.
    "fine": "That's fine.",
    "cannot_skip": "I do need an answer to this one to go on. If you would rather not take part, "
    "reply STOP.",
    "nothing_before": "This is the first question.",
    "went_back": "Going back.",
    "no_why": "It helps us understand how people here are doing.",
    "help": "Answer in your own words, at your own pace. You can also reply SKIP, BACK, AGAIN, "
    "WHY, LATER, PERSON or STOP.",
    "paused": "That's fine. Take your time. Send me any message when you are ready and we will "
    "go on from the same place.",
    "resumed": "Welcome back. This is where we were.",
    "handed_back": "This is the computer again. We will go on from where we were.",
    "stopped": "We have stopped, and I will ask you nothing more. What you said so far is kept. "
    "To have it deleted, reply DELETE. To go on another day, reply START.",
    "still_stopped": "You asked to stop, so I am not asking anything. To go on, reply START.",
    "confirm_withdraw": "Do you want to leave the study and have everything you told us deleted? "
    "Please reply yes or no.",
    "withdrawn": "Done. You have left the study and what you told us is deleted. "
    "Thank you for your time.",
    "not_withdrawn": "Nothing has been deleted.",
    "confirm_start_over": "Do you want to start again from the first question? What you said "
    "before will not count. Please reply yes or no.",
    "started_over": "We will start again.",
    "not_started_over": "Your answers stay as they are.",
    "person": "I am a computer, so I have noted that you would like to talk to a person. "
    "If it is urgent, please ring 111, or 999 in an emergency.",
    "staffed": "Somebody is here to answer {when}.",
    "who": "I am a computer assistant that asks some questions and keeps your answers safe.",
    "language_changed": "We will go on in English.",
    "language_unknown": "Sorry, I cannot do that language. I know: {languages}.",
    "other_question": "I am sorry, I cannot answer that. I am only a computer that asks these "
    "questions. To talk to a person, reply PERSON.",
    "media_photo": "Thank you, but I cannot look at pictures. Please tell me in words.",
    "media_voice": "Thank you, but I cannot listen to voice messages. Please tell me in words.",
    "media_location": "Thank you, but I do not use locations. Please tell me in words.",
    "media_other": "Thank you, but I can only read words. Please tell me in words.",
    "empty": "Your message came through empty.",
    "offer": "I kept that as your answer. If you wanted {wanted}",
    "wanted_skip": "to miss a question, reply SKIP.",
    "wanted_go_back": "to go back, reply BACK.",
    "wanted_correct_answer": "to change an answer, reply BACK.",
    "wanted_say_again": "to see the question again, reply AGAIN.",
    "wanted_why": "to know why I ask, reply WHY.",
    "wanted_who_are_you": "to know who I am, reply WHO.",
    "wanted_help": "to see what you can reply, send HELP.",
    "wanted_pause": "a break, reply LATER.",
    "wanted_stop": "to stop, reply STOP.",
    "wanted_withdraw": "it all deleted, reply DELETE.",
    "wanted_ask_person": "to talk to a person, reply PERSON.",
    "wanted_start_over": "to start again, reply START AGAIN.",
    "changed": "Thank you, I have changed that.",
    "look_again": "Let us look at that one again.",
    "which_answer": "I could not tell which answer to change. You can say, for example, "
    "change my age to 61, or reply BACK to go back one question.",
    "old_button": "That button belongs to an earlier question, so I have left it.",
    "say_what": "Please say what, in your own words.",
    "held": "We can leave the questions here. If you would like to go on with them, reply GO ON. "
    "You do not have to.",
    "after_end": "Thank you. We had finished, and I have kept what you added.",
    "after_withdrawn": "You have left the study, and I keep nothing you send here. "
    "To talk to somebody, ring Samaritans on 116 123, at any time.",
    "turn_limit": "We have talked for a long time, so I will end here. Thank you. "
    "Everything you said is kept.",
    "finished": "That was the last question. Thank you.",
    "finished_early": "We end here. Thank you. Everything you said is kept.",
}

_PL = {
    "yes": "Tak",
    "no": "Nie",
    "and": "i",
    "scale_ends": "{low} to {low_label}, {high} to {high_label}.",
    "how_several": "Proszę podać wszystkie pasujące numery, na przykład 1 3.",
    "how_several_most": "Najwyżej {most}. Proszę podać numery, na przykład 1 3.",
    "reask_yes_no": "Przepraszam, nie rozumiem. Czy to znaczy tak, czy nie?",
    "reask_consent": "Przepraszam, nie rozumiem. Proszę odpisać tak albo nie.",
    "reask_choice": "Przepraszam, nie rozumiem. Proszę odpisać jednym z numerów.",
    "reask_several": "Przepraszam, nie rozumiem. Proszę podać numery, które pasują.",
    "reask_scale": "Przepraszam, nie rozumiem. Proszę podać liczbę od {low} do {high}.",
    "reask_number": "Przepraszam, nie rozumiem. Proszę podać liczbę.",
    "reask_age": "Przepraszam, nie rozumiem. Proszę podać wiek w latach, na przykład 62.",
    "reask_date": "Przepraszam, nie rozumiem. Proszę podać datę, na przykład 4 maja 2021.",
    "reask_postcode": "To nie wygląda na kod pocztowy. Powinien wyglądać tak: DN31 1HU.",
    "reask_text": "Nie widzę żadnych słów. Proszę napisać własnymi słowami.",
    "help_yes_no": "Nadal nie mam pewności. Wystarczy słowo tak albo słowo nie. "
    "Można też odpisać POMIŃ.",
    "help_consent": "Nadal nie mam pewności, a jest mi potrzebna. Proszę odpisać TAK, jeśli "
    "jest zgoda, albo NIE, jeśli jej nie ma.",
    "help_choice": "Nadal nie wiem, o którą odpowiedź chodzi. Proszę wybrać najbliższą i wysłać "
    "sam numer. Można też odpisać POMIŃ.",
    "help_several": "Nadal nie wiem, o które odpowiedzi chodzi. Proszę wysłać numery ze spacją, "
    "na przykład 1 3. Można też odpisać POMIŃ.",
    "help_scale": "Nadal nie mam pewności. Proszę wysłać jedną liczbę, od {low} (najmniej) do "
    "{high} (najwięcej). Można też odpisać POMIŃ.",
    "help_number": "Nadal nie mam pewności. Proszę wysłać samą liczbę, choćby przybliżoną. "
    "Można też odpisać POMIŃ.",
    "help_age": "Nadal nie mam pewności. Proszę wysłać samą liczbę lat. Można też odpisać POMIŃ.",
    "help_date": "Nadal nie mam pewności. Wystarczy miesiąc i rok, na przykład maj 2021. "
    "Można też odpisać POMIŃ.",
    "help_postcode": "Nadal nie mogę odczytać. Wystarczy pierwsza część, na przykład DN31. "
    "Można też odpisać POMIŃ.",
    "help_text": "Wystarczy słowo lub dwa. Można też odpisać POMIŃ.",
    "problem_several_fit": "To może znaczyć więcej niż jedną odpowiedź. O którą chodzi?",
    "problem_out_of_range": "Ta liczba jest spoza zakresu. Powinna być od {low} do {high}.",
    "problem_not_whole": "Proszę podać liczbę całkowitą.",
    "problem_too_many": "To więcej niż {most}. Proszę wybrać najwyżej {most}.",
    "problem_too_few": "Proszę wybrać co najmniej {least}.",
    "problem_exclusive": "Jedna z tych odpowiedzi wyklucza pozostałe. O którą chodzi?",
    "problem_conditional": "Tutaj mogę przyjąć tylko zwykłe tak albo nie. Jeśli w tej postaci "
    "to nie odpowiada, proszę odpisać nie.",
    "problem_future": "Ta data jeszcze nie nadeszła. Kiedy to było?",
    "moving_on": "Nic nie szkodzi, słowa są zachowane. Idziemy dalej.",
    "need_answer": "Bez wyraźnego tak lub nie nie mogę iść dalej. "
    "Proszę napisać, kiedy będzie można spróbować jeszcze raz.",
    "fine": "W porządku.",
    "cannot_skip": "Na to pytanie potrzebuję odpowiedzi. Jeśli to nie dla Pani/Pana, "
    "proszę odpisać STOP.",
    "nothing_before": "To jest pierwsze pytanie.",
    "went_back": "Wracamy.",
    "no_why": "Pomaga nam to zrozumieć, jak się tu ludziom żyje.",
    "help": "Proszę odpowiadać własnymi słowami, bez pośpiechu. Można też odpisać: POMIŃ, WSTECZ, "
    "POWTÓRZ, DLACZEGO, PÓŹNIEJ, OSOBA albo STOP.",
    "paused": "W porządku, bez pośpiechu. Proszę napisać cokolwiek, kiedy będzie dobry czas, "
    "i zaczniemy od tego samego miejsca.",
    "handed_back": "Tu znowu program komputerowy. Wracamy do pytania, na którym stanęło.",
    "resumed": "Witamy z powrotem. Oto pytanie, na którym stanęło.",
    "stopped": "Kończymy, nie będę już pytać. To, co zostało powiedziane, jest zachowane. "
    "Aby wszystko usunąć, proszę odpisać USUŃ. Aby kiedyś wrócić, proszę odpisać START.",
    "still_stopped": "Rozmowa jest zatrzymana, więc o nic nie pytam. Aby wrócić, "
    "proszę odpisać START.",
    "confirm_withdraw": "Czy mam zakończyć udział w badaniu i usunąć wszystko, co zostało "
    "powiedziane? Proszę odpisać tak albo nie.",
    "withdrawn": "Zrobione. Udział jest zakończony, a odpowiedzi usunięte. Dziękujemy.",
    "not_withdrawn": "Nic nie zostało usunięte.",
    "confirm_start_over": "Czy zacząć od pierwszego pytania? Wcześniejsze odpowiedzi nie będą "
    "się liczyć. Proszę odpisać tak albo nie.",
    "started_over": "Zaczynamy od nowa.",
    "not_started_over": "Odpowiedzi pozostają bez zmian.",
    "person": "Jestem programem komputerowym. Prośba o rozmowę z człowiekiem jest zapisana. "
    "W pilnej sprawie proszę dzwonić pod 111, a w nagłym wypadku pod 999.",
    "staffed": "Ktoś może odpisać {when}.",
    "who": "Jestem programem komputerowym, który zadaje pytania i bezpiecznie zapisuje odpowiedzi.",
    "language_changed": "Będziemy rozmawiać po polsku.",
    "language_unknown": "Przepraszam, nie znam tego języka. Znam: {languages}.",
    "other_question": "Przepraszam, na to nie umiem odpowiedzieć. Jestem tylko programem, który "
    "zadaje te pytania. Aby porozmawiać z człowiekiem, proszę odpisać OSOBA.",
    "media_photo": "Dziękuję, ale nie mogę oglądać zdjęć. Proszę napisać słowami.",
    "media_voice": "Dziękuję, ale nie mogę słuchać nagrań. Proszę napisać słowami.",
    "media_location": "Dziękuję, ale nie używam lokalizacji. Proszę napisać słowami.",
    "media_other": "Dziękuję, ale potrafię czytać tylko słowa. Proszę napisać słowami.",
    "empty": "Wiadomość przyszła pusta.",
    "offer": "To jest zapisane jako odpowiedź. Jeśli chodziło o {wanted}",
    "wanted_skip": "pominięcie pytania, proszę odpisać POMIŃ.",
    "wanted_go_back": "powrót, proszę odpisać WSTECZ.",
    "wanted_correct_answer": "zmianę odpowiedzi, proszę odpisać WSTECZ.",
    "wanted_say_again": "powtórzenie pytania, proszę odpisać POWTÓRZ.",
    "wanted_why": "powód pytania, proszę odpisać DLACZEGO.",
    "wanted_who_are_you": "to, kim jestem, proszę odpisać KTO.",
    "wanted_help": "listę poleceń, proszę odpisać POMOC.",
    "wanted_pause": "przerwę, proszę odpisać PÓŹNIEJ.",
    "wanted_stop": "zakończenie, proszę odpisać STOP.",
    "wanted_withdraw": "usunięcie wszystkiego, proszę odpisać USUŃ.",
    "wanted_ask_person": "rozmowę z człowiekiem, proszę odpisać OSOBA.",
    "wanted_start_over": "zaczęcie od nowa, proszę odpisać OD NOWA.",
    "changed": "Dziękuję, zmienione.",
    "look_again": "Spójrzmy na to jeszcze raz.",
    "which_answer": "Nie wiem, którą odpowiedź zmienić. Można napisać na przykład: "
    "zmień mój wiek na 61, albo WSTECZ, aby cofnąć się o jedno pytanie.",
    "old_button": "Ten przycisk należy do wcześniejszego pytania, więc nic nie zmieniam.",
    "say_what": "Proszę napisać co, własnymi słowami.",
    "held": "Możemy tu przerwać. Jeśli jest ochota iść dalej, proszę odpisać DALEJ. "
    "Nie ma takiej potrzeby.",
    "after_end": "Dziękuję. Rozmowa była już skończona, ale to też jest zapisane.",
    "after_withdrawn": "Udział jest zakończony i niczego tu nie zapisuję. "
    "Aby z kimś porozmawiać, można o każdej porze dzwonić do Samaritans: 116 123.",
    "turn_limit": "Rozmawiamy już długo, więc tu zakończę. Dziękuję. Wszystko jest zapisane.",
    "finished": "To było ostatnie pytanie. Dziękuję.",
    "finished_early": "Kończymy tutaj. Dziękuję. Wszystko jest zapisane.",
}

PHRASES = {"en": _EN, "pl": _PL}
LANGUAGES = tuple(PHRASES)
"""Languages whose fixed phrases come with Earshot."""

KEYS = tuple(_EN)
"""Every key that a language must have."""

LANGUAGE_NAMES: dict[str, tuple[str, ...]] = {
    "en": ("english", "angielski", "angielsku"),
    "pl": ("polish", "polski", "polsku", "polskiego"),
}
"""What people call a language when they ask for it; the first is its English name."""


def phrase(guide: Guide, language: str, key: str, **slots: object) -> str:
    """The phrase in this language, the guide's own wording first, slots filled in.

    Raises KeyError for an unknown key.
    """
    own = guide.phrases.get(language, {}).get(key)
    words = own or PHRASES.get(language, _EN)[key]
    return words.format(**slots) if slots else words
