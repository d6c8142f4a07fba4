"""The shell's view of the trained assistant: why it answered so, and that /nulstil forgets."""

from bot.runtime.assistant import Assistant


async def test_the_shell_can_tell_how_a_turn_was_understood_and_forget_it(assistant: Assistant) -> None:
    await assistant.say("må vi ryge når barnet er her", "caseworker")
    told = assistant.last_plan("caseworker")
    assert told["plan"]["action"] == "action_answer"
    assert told["parse"]["intent"]["name"] == "ryge_hvor"
    await assistant.forget("caseworker")
    assert assistant.last_plan("caseworker") == {}
    assert await assistant.slot("plan", "caseworker") is None


async def test_the_shell_can_tell_why_a_report_was_stopped(assistant: Assistant) -> None:
    for text in ("jeg vil lave en underretning", "stop"):
        await assistant.say(text, "stops")
    assert await assistant.slot("plan", "stops") is None
    assert assistant.last_plan("stops")["plan"]["action"] == "action_report"
