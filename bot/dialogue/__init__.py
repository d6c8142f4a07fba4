"""What to do in a turn: the understanding of a message and the memory of the conversation become a plan.

Knows nothing of Rasa. `decide.py` is the place to begin. Whose a message is, the draft's or the handbook's, it asks the
report ahead of the action that changes the draft (`hear` and `asks_to_start` of bot/report/dialogue.py): to ask changes
nothing.
"""
