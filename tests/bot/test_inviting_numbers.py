"""Numbers as people and spreadsheets write them."""

import pytest

from bot.inviting.numbers import Untextable, masked, read_number

ONE = "+447700900123"


@pytest.mark.parametrize(
    "cell",
    [
        "07700 900123",
        "07700900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900123",
        "447700900123",
        "7700900123",
        "7700900123.0",
        "'07700900123",
        '="07700900123"',
        "(07700) 900-123",
        "07700\u00a0900\u2013123",
        "07700.900.123",
        "tel:07700900123",
        "\u202a07700 900123\u202c",
        "\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff12\uff13",
        "  07700 900 123  ",
    ],
)
def test_one_number_has_one_form_however_it_is_written(cell):
    assert read_number(cell, ["GB"]) == ONE


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("", "there is no number"),
        ("   ", "there is no number"),
        ("7.7009E+09", "rounded"),
        ("4.47701E+11", "rounded"),
        ("7,7009e9", "rounded"),
        ("Ann Smith", "this is not a telephone number"),
        ("n/a", "this is not a telephone number"),
        ("-", "this is not a telephone number"),
        ("07700 900123 (Mum)", "words in it"),
        ("07700 900123 ext 12", "words in it"),
        ("07700 900123 / 07700 900124", "more than one number"),
        ("07700 900123 07700 900124", "more than one number"),
        ("07700 90012", "figures missing"),
        ("07700 9001234", "figures missing"),
        ("60006", "figures missing"),
        ("999", "figures missing"),
        ("0", "not a telephone number"),
        ("020 7946 0018", "landline"),
        ("01472 326291", "landline"),
        ("0800 1111", "not a mobile"),
        ("0800 111 1111", "not a mobile"),
        ("070 0000 0000", "personal number"),
        ("0908 123 4567", "not a mobile"),
        ("+48 601 234 567", "another country (PL)"),
        ("07624 123456", "another country (IM)"),
        ("+1 650 253 0000", "another country (US)"),
        ("#REF!", "not a telephone number"),
        ("26/03/2026", "figures missing"),
    ],
)
def test_what_is_no_number_to_be_texted_is_refused_with_the_reason(cell, why):
    with pytest.raises(Untextable) as refused:
        read_number(cell, ["GB"])
    assert why in str(refused.value)


def test_other_countries_are_let_in_by_the_setting():
    assert read_number("+48 601 234 567", ["GB", "PL"]) == "+48601234567"
    assert read_number("601 234 567", ["PL", "GB"]) == "+48601234567"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("07700 900123", "07700 ••••••"),
        ("+44 7700 900123", "+44 770• ••••••"),
        ("Ann Smith", "••• •••••"),
        ("7.7009E+09", "7.7009•+••"),
        ("", ""),
        ("1" * 90, "11111" + "•" * 19),
        ("07700\x1b[31m900123", "07700•[•••••••••"),
    ],
)
def test_a_report_shows_no_whole_number_and_no_name(cell, shown):
    assert masked(cell) == shown
