"""Personal numbers never stay readable, however they are written."""

import pytest

from bot.privacy.masking import CPR
from tests.privacy.conftest import MASKER

# Valid dates, serial numbers that belong to nobody here; the last four digits must never be seen again.
CPR_TEXTS = [
    ("Hans cpr-nummer er 120315-4321.", "4321"),
    ("1203154321", "4321"),
    ("12 03 15 4321", "4321"),
    ("12-03-15-4321", "4321"),
    ("120315 / 4321", "4321"),
    ("120315_4321", "4321"),
    ("12.03.15-4321", "4321"),
    ("12/03/2015 4321", "4321"),
    ("12-03-2015-4321", "4321"),
    ("1203154 321", "4 321"),
    ("120315–4321", "4321"),
    ("120315 4 3 2 1", "4 3 2 1"),
    ("1 2 0 3 1 5 4 3 2 1", "4 3 2 1"),
    ("12. marts 2015 4321", "4321"),
    ("2/3-15 4321", "4321"),
    ("hun er født 120315 og de sidste fire er 4321", "4321"),
    ("født den 12. marts, de sidste 4 cifre er 43 21", "43 21"),
    ("hun er født den 12. marts 2015 og koden bagefter er 4321", "4321"),
    ("hun er født den 12. marts 2015 og koden bagefter er 4321", "12. marts 2015"),
    ("hun er fød 12 3 2015 og så 4321 til sist", "4321"),
    ("fødselsdato 12. marts 2015 og så 4321 til sidst", "4321"),
    ("han er født den 5/6 2012 og har 4321 til sidst", "4321"),
    ("det slutter på 4321", "4321"),
    ("de fire bagerste er 4321", "4321"),
    ("sidste halvdel er 4321", "4321"),
    ("de fire tal efter fødselsdatoen er 4321", "4321"),
    ("hendes cpr ender med 4321", "4321"),
    ("cpr-nr. slutter 4321", "4321"),
    ("720315-4321", "4321"),  # a replacement number: 60 is added to the day
    ("١٢٠٣١٥-٤٣٢١", "٤٣٢١"),
    ("nr1203154321ok", "4321"),
    ("født den 12. marts 2015, og de fire sidste cifre er 4321", "4321"),
    ("4321 glemte jeg, det er de siste fire", "4321"),
    ("skal jeg nøjes med 120315 og så 43-21 bagefter", "43-21"),
    ("cpr er l2O315 4321", "4321"),
    ("fødselsdato 12031 5 og så 4321", "4321"),
    ("12031 5 4321", "4321"),
    ("en to nul tre en fem, streg, fire tre to en. det er lillebror", "fire tre to en"),
    ("tolv nul tre femten treogfyrre enogtyve", "treogfyrre"),
    ("120315 fire tre to en", "fire tre to en"),
    ("120315 treogfyrre enogtyve", "enogtyve"),
    ("tolv nul tre tyve femten treogfyrre enogtyve", "enogtyve"),  # the year in full
    ("en to 0 tre 1 fem 4 tre to en", "tre to en"),
    ("tolv nul3 15 og treogfyrre og enogtyve", "enogtyve"),
    ("cpr er nul et nul to nul tre og de sidste fire er et to tre fire", "et to tre fire"),
    ("cpr er nul et nul to nul tre og de sidste fire er et to tre fire", "nul tre"),
    ("120315, og de sidste fire er treogfyrre enogtyve", "enogtyve"),
    ("tolv nul-tre femten tre-og-fyrre en-og-tyve", "en-og-tyve"),
    ("20150312-4321", "4321"),
    ("nul tre, nul otte, et fem. Derefter fire, tre, to, et", "fire, tre, to, et"),
    ("født i marts, og de fire cifre, der hører til bagefter, er 4, 3, 2 og 1", "4, 3, 2 og 1"),
    ("slutcifrene i hendes personnummer: 4321", "4321"),
    ("tallene bagved stregen hedder 4321", "4321"),
    ("der står 4321 på det gule kort efter stregen", "4321"),
    ("loebenummeret bagefter er 4321", "4321"),
    ("cpr O2O315-43B1", "43B1"),
    ("et midlertidigt nummer 120315-4AB1", "4AB1"),
    ("erstatnings cpr 120315RÆ41 er det", "RÆ41"),
    ("nummeret er 12.03.15-AB1C", "AB1C"),
    ("2015-03-12 4321", "4321"),
    ("120315-43210", "4321"),  # a digit too many
    ("1120315-4321", "4321"),
    ("20315-4321", "4321"),  # and one too few
    ("320315-4321", "4321"),  # a day that there is not
    ("4321-120315", "4321"),
    ("4321 120315", "4321"),
    ("1;2;0;3;1;5;4;3;2;1", "4;3;2;1"),
    ("1_2_0_3_1_5_4_3_2_1", "4_3_2_1"),
    ("12=03=15=4321", "4321"),
    ("¹²⁰³¹⁵-⁴³²¹", "⁴³²¹"),
    ("①②⓪③①⑤④③②①", "④③②①"),
    ("".join(f"{digit}\ufe0f\u20e3" for digit in "1203154321"), "4\ufe0f\u20e33"),  # keycaps
    ("1\u03322\u03320\u03323\u03321\u03325\u0332-4\u03323\u03322\u03321\u0332", "4\u0332"),
]


@pytest.mark.parametrize(("text", "secret"), CPR_TEXTS)
def test_a_personal_number_is_hidden_however_it_is_written(text: str, secret: str) -> None:
    masked = MASKER.mask(text)
    assert secret not in masked.text
    assert masked.kinds == (CPR,)


def test_modulus_11_is_not_asked_for() -> None:
    failing = "010203-1111"  # its weighted sum is no multiple of 11
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
    assert sum(w * int(d) for w, d in zip(weights, failing.replace("-", ""), strict=True)) % 11
    assert MASKER.mask(failing).kinds == (CPR,)
