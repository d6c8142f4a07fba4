"""The guided concern report (underretning): the dialogue, the draft, and the documents made of it.

Knows nothing of Rasa and keeps nothing: a draft goes in and out as data. `dialogue.py` is the place to begin: it asks
what a message is to the draft (`heard.py`, by `reading/`, `danger/`, `commands/` and `correcting/`) and hands it to a
stage (`stages/`, with `answering/`), which changes the draft and says something (`turn.py`, by `wording/`). `document/`
makes the files. All wording stands in data/report/report.yml.
"""
