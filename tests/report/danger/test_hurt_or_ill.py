"""A child that needs a doctor now, and one that is well, was ill long ago or is seen to already."""

import pytest

from bot.report.danger.hurt_or_ill import needs_a_doctor


@pytest.mark.parametrize(
    "text",
    [
        "hun har høj feber på 40 og er svær at vække, far vil ikke ringe til lægen",
        "hun trækker vejret helt mærkeligt og mor siger det går over",
        "far rystede hende i går fordi hun græd, og siden har hun kastet op og været slap",
        "far rystede babyen i går fordi hun græd, og siden har hun kastet op og været slap",
        "i formiddags fandt han nogle piller på gulvet hos mor og spiste dem, nu er han helt sløv",
        "hun faldt ned ad trappen i formiddags og har kastet op tre gange, mor vil ikke tage hende til læge",
        "far ruskede babyen i går, og nu er hun slap og vil ikke spise",
        "i dag spiste hun nogle af mors piller og nu er hun helt sløv",
        "han har 40,5 i feber og er helt slap",
        "lillebror har 41 i feber, og mor nægter at tage til lægevagten",
        "hun er blå om læberne",
        "han hiver efter vejret",
        "drengen har svært ved at få luft",
        "vi kan næsten ikke vække hende",
        "han slog hovedet da han faldt ned fra køjesengen i går. nu kaster han op og er svimmel",
        "mor tabte ham på gulvet i går, og han er meget døsig",
        "stedfar slog hende i går, og siden har hun kastet op",
        "i morges faldt hun ned ad trappen og kastede op, men far ville ikke ringe",
        "hun drak noget af mors vodka i aften og er ikke til at få kontakt med",
        "i dag fik han fat i farmors piller og puttede dem i munden",
        "mor siger hun er frisk, men hun faldt ned ad trappen i går og er helt slap",
        "hun er faldet ud af vinduet og har kastet op",
    ],
)
def test_a_child_that_needs_a_doctor_is_noticed(text: str) -> None:
    assert needs_a_doctor(text)


@pytest.mark.parametrize(
    "text",
    [
        "sidste år faldt hun ned ad trappen og kastede op",
        "hun havde høj feber i sidste uge, men er rask nu",
        "i lørdags havde hun feber og mor ringede ikke til lægen",
        "i lørdags faldt hun ned ad trappen og kastede op",
        "hun havde høj feber i går",
        "han faldt ned fra gyngen i går og fik et blåt mærke",
        "hun er svær at vække om morgenen",
        "han er tit sløv i skolen",
        "mor er sløv af sine piller",
        "han tager sin medicin og er sløv bagefter",
        "mor tager piller og er sløv hele dagen",
        "hun faldt i søvn på sofaen og var slap i kroppen",
        "far slog ham i sommers, og han er sløv i skolen",
        "når hun har høj feber, vil mor ikke ringe til lægen",
        "hun rystede over hele kroppen og græd",
        "han slap hendes hånd og faldt ned",
        "for to år siden rystede far hende, og siden har hun haft ondt i hovedet",
        "hun faldt ned ad trappen i går og kastede op, men lægen har set hende",
        "hun faldt i går og slog hovedet, vi var på skadestuen og nu er hun frisk",
        "hun har kastet op tre gange i dag og er hjemme fra skole",
        "han har feber og er slap, vi passer ham",
        "hun spiste pasta i dag og tog sine piller",
        "mor har taget piller i dag",
        "hun trækker vejret tungt når hun løber",
        "da hun var lille, spiste hun mors piller og var helt sløv",
        "hun trækker vejret roligt",
        "mor drak vodka i går og var helt sløv",
        "hun fandt nogle piller hos mor",
        "han har ondt i maven og mor vil ikke tage ham til læge",
        "barnet er ikke slap eller sløv",
        "far rystede på hovedet",
    ],
)
def test_what_is_over_seen_to_or_usual_is_calm(text: str) -> None:
    assert not needs_a_doctor(text)
