"""Rasa actions, one in each `action_*.py`, thin: the turn's plan in, one call into the domain, messages out.

Beside them stands what they share: `reading.py` (from the tracker), `saying.py` (buttons and notices), `keeping.py` (in
slots) and `waiting_report.py` (a draft that waits while something else is said).
"""
