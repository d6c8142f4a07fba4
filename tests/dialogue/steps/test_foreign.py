"""Another language is answered with a notice in it; what is urgent, worrying or clear is answered, too."""

from dataclasses import replace

from bot.understanding.understanding import Alarm
from tests.dialogue.deciding import plan, understood


def test_what_is_urgent_or_worrying_in_another_language_is_answered_with_a_notice_in_it() -> None:
    urgent = replace(understood("er atmet nicht", ("acute_life", 0.9)), alarm=Alarm("life", "x"), language="de")
    assert (plan(urgent).action, plan(urgent).language) == ("action_acute", "de")
    worrying = replace(understood("er hat Angst vor dem Vater", ("concern", 0.9)), language="de")
    assert (plan(worrying).action, plan(worrying).language) == ("action_concern", "de")
    faint = replace(understood("hat er Angst", ("concern", 0.25), ("tavshed_andre", 0.1)), language="de")
    assert plan(faint).action == "action_concern"
    neither = replace(understood("wo ist das Schwimmbad", ("out_of_scope", 0.9)), language="de")
    assert (plan(neither).action, plan(neither).language) == ("action_foreign", "de")


def test_a_question_in_another_language_is_answered_with_a_notice_in_it_where_it_is_well_understood() -> None:
    asked = replace(understood("darf man hier rauchen", ("ryge_hvor", 0.9)), language="de")
    assert (plan(asked).action, plan(asked).topics, plan(asked).language) == ("action_answer", ("ryge_hvor",), "de")
    unclear = replace(understood("darf man das", ("ryge_hvor", 0.5)), language="de")
    assert plan(unclear).action == "action_foreign"
