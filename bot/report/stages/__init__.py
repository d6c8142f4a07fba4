"""What a message does to a draft: one file a stage (danger, asking, reviewing, approved) with one function `take`.

Before the stage come `anywhere`, for what means the same at every one, `awaited`, where something was asked beside the
open question, and `paused`, where the draft waits: there `take` says whether the message is dealt with.
"""
