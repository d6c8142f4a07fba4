"""The steps of a turn, one a file; `bot/dialogue/decide.py` names them in order."""
