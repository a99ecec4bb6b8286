"""Ways of reaching somebody leave the words; the words stay."""

import json

import pytest

from storage.redacting import without_contacts


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ring 07700 900123 after six", "ring [phone] after six"),
        ("+44 7700 900123", "[phone]"),
        ("(01472) 313131 or 01472-313131", "[phone] or [phone]"),
        ("0044 7700900123.", "[phone]."),
        ("mail jo.o'neil+x@example.co.uk please", "mail [email] please"),
        ("I'm @grimsby_jo on there", "I'm [handle] on there"),
        ("I live at DN31 1HU", "I live at [postcode]"),
        ("dn311hu", "[postcode]"),
        ("in 2019 I turned 70, had 3 strokes and 12 visits", None),
        ("it cost 1,250 pounds in 1999-2003", None),
        ("between 10 and 20 hours, 7 days", None),
        ("I love my M8 and b4 that I was g8", None),
        ("", None),
    ],
)
def test_by_pattern(said, shown):
    assert without_contacts(said) == (said if shown is None else shown)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("dziękuję że pytacie", None),
        ("write to me:\nDN31 1HU", "write to me:\n[postcode]"),
        ("mój numer to\t07700 900123", "mój numer to\t[phone]"),
        ("pod@przykład.pl, że tak", "[email], że tak"),
        ('że "07700 900123" 🙃', 'że "[phone]" 🙃'),
        ("C:\\ 07700 900123", "C:\\ [phone]"),
    ],
)
@pytest.mark.parametrize("kept", [json.dumps, str], ids=["as the store keeps it", "as it was said"])
def test_whatever_stands_before_it(said, shown, kept):
    assert without_contacts(kept(said)) == kept(said if shown is None else shown)
