"""What to do in a turn: the understanding of a message and the memory of the conversation become a plan.

Knows nothing of Rasa. `decide.py` is the place to begin.
"""
