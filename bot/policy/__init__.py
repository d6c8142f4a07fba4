"""The Rasa policy that config.yml names: it only brings a turn to `bot/dialogue/decide.py` and the plan back."""
