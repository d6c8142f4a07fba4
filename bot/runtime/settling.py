"""What is done once everything is loaded."""

import gc


def settle() -> None:
    """Take what lives as long as the process out of the garbage collector's sight: searching the model and the
    libraries for garbage again and again costs single turns some 30 ms."""
    gc.collect()
    gc.freeze()
