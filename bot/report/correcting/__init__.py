"""The user corrects what was told.

By asking for it ("ret alderen til 9": `request.py`), or in passing ("hov, hun er 9": `in_passing.py`, which tries the
ways of the other modules in turn). `changing.py` then changes the draft.
"""
