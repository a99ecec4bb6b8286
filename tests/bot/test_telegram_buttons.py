"""What buttons carry, and how several choices are kept on them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import buttons
from bot.channels.telegram.buttons import Carried
from bot.channels.telegram.units import cut, split, units
from dialogues.exchange import Option, Prompt

YES_NO = (Option("yes", "Yes"), Option("no", "No"))
GROUPS = (Option("alone", "I live alone"), Option("carer", "I am a carer"), Option("none", "None"))

names = st.from_regex(r"[a-z][a-z0-9_]{0,80}", fullmatch=True)
codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}", fullmatch=True)
deliveries = st.integers(1, 10**18 - 1)
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


def prompt(options=YES_NO, several=False, text="Are you happy to take part?"):
    return Prompt("take_part.0.1", "question", text, "take_part", options, several)


def rows_of(prompt, delivery=12):
    markup = buttons.keyboard(prompt, delivery)
    assert markup is not None
    return [[(key.text, str(key.callback_data)) for key in row] for row in markup.inline_keyboard]


def test_a_prompt_without_options_has_no_buttons():
    assert buttons.keyboard(prompt(()), 1) is None


def test_a_button_carries_what_it_does_delivery_prompt_and_code():
    assert rows_of(prompt()) == [[("Yes", "=12|take_part.0.1|yes"), ("No", "=12|take_part.0.1|no")]]


def test_several_choices_stand_one_a_row_above_a_button_that_ends_them():
    found = rows_of(prompt(GROUPS, several=True))
    assert [len(row) for row in found] == [1, 1, 1, 1]
    assert found[0] == [("1 I live alone", "+12|take_part.0.1|alone")]
    assert found[-1] == [("OK", ".12|take_part.0.1|")]


def test_a_scale_is_laid_out_in_short_rows():
    scale = tuple(Option(str(n), str(n)) for n in range(11))
    assert [len(row) for row in rows_of(prompt(scale))] == [6, 5]


def test_choices_are_numbered_as_they_may_be_typed():
    choices = (Option("a", "3 or more days a week"), Option("b", "Less"))
    rows = rows_of(prompt(choices))
    assert [row[0][0] for row in rows] == ["1 3 or more days a week", "2 Less"]
    first = buttons.choice(rows[0][0][1])
    assert buttons.label(rows, first) == "3 or more days a week"
    assert buttons.label(buttons.redrawn(rows, {first}), first) == "3 or more days a week"


@given(name=names, turn=st.integers(0, 9999), every=st.lists(codes, min_size=1, max_size=9,
       unique=True), delivery=deliveries, several=st.booleans())  # fmt: skip
def test_buttons_keep_to_64_bytes_and_say_which_code_was_meant(
    name, turn, every, delivery, several
):
    options = tuple(Option(code, f"Choice {code}") for code in every)
    asked = Prompt(f"{name}.{turn}.0", "question", "?", name, options, several)
    pressed = [data for row in rows_of(asked, delivery) for _, data in row]
    assert all(len(data.encode()) <= 64 for data in pressed)
    understood = [buttons.carried(data) for data in pressed]
    assert all(each and each.delivery == delivery for each in understood)
    meant = [buttons.code(each, asked) for each in understood if each and each.act != "."]
    assert meant == every
    assert all(each.prompt in ("", asked.id) for each in understood if each)


@given(st.text(max_size=70))
def test_whatever_a_press_carries_is_read_or_refused(data):
    found = buttons.carried(data)
    assert found is None or found.delivery >= 0


def test_what_is_not_ours_is_refused():
    for data in ("", "=", "x12|a|b", "=|a|b", "=12", "=12|a", "=12|a|b|c", "=12|#", "=-1|a|b",
                 "=1²|a|b", "=12|#x", "=" + "9" * 40 + "|a|b"):  # fmt: skip
        assert buttons.carried(data) is None


def test_a_place_that_the_prompt_does_not_have_is_no_code():
    assert buttons.code(Carried("=", 1, place=7), prompt()) == ""


def test_marks_go_on_and_off_and_stay_on_the_buttons():
    plain = rows_of(prompt(GROUPS, several=True))
    alone, carer, _none = (buttons.choice(row[0][1]) for row in plain[:-1])
    marked = buttons.redrawn(plain, {alone})
    assert [row[0][0] for row in marked] == ["✓ 1 I live alone", "2 I am a carer", "3 None", "OK"]
    assert marked[0][0][1] == "-12|take_part.0.1|alone"
    assert buttons.chosen(marked, {}) == {alone}
    assert buttons.chosen(marked, {carer: True}) == {alone, carer}
    assert buttons.chosen(marked, {alone: False}) == set()
    assert buttons.redrawn(marked, set()) == plain
    assert buttons.label(marked, alone) == "I live alone"


def test_a_tap_on_a_choice_that_is_not_there_chooses_nothing():
    plain = rows_of(prompt(GROUPS, several=True))
    assert buttons.chosen(plain, {"12|take_part.0.1|forged": True}) == set()


@given(st.lists(words, min_size=1, max_size=400).map(" ".join), st.integers(20, 300))
def test_pieces_fit_and_lose_no_word(text, room):
    pieces = split(text, room)
    assert all(0 < units(piece) <= room for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_text_is_split_at_the_best_place():
    first, second = "One sentence here. And another one.", "The next paragraph, which is longer."
    assert split(f"{first}\n\n{second}", 60) == [first, second]
    assert split("One sentence here. And another.", 25) == ["One sentence here.", "And another."]
    assert split("x" * 10, 4) == ["xxxx", "xxxx", "xx"]
    assert split("👍" * 5, 4) == ["👍👍", "👍👍", "👍"]
    assert split("  ") == []


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80), st.text(max_size=30))
def test_what_was_chosen_is_kept_when_the_text_has_to_be_cut(text, ending):
    whole = cut(text, ending, room=40)
    assert units(whole) <= 40
    assert whole.endswith(ending)
    assert text.startswith(whole.removesuffix(ending))
