"""The guided concern report (underretning): the dialogue, the draft, and the documents made of it.

Knows nothing of Rasa and keeps nothing: a draft goes in and out as data. `dialogue.py` is the place to begin.
All wording stands in data/report/report.yml.
"""
