"""What was understood of a message, between who understands it and who decides on it: bot/nlu/ makes it, bot/dialogue/
reads it, and what both must see alike stands here alone.

Knows nothing of Rasa, and neither of the two sides.
"""
