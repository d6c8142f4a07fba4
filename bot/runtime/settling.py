"""What is done once everything is loaded."""

import gc

from threadpoolctl import threadpool_limits


def settle() -> None:
    """Take what lives as long as the process out of the garbage collector's sight: searching the model and the
    libraries for garbage again and again costs single turns some 30 ms. And let every sum of a turn be done by one
    thread: they are small, and their threads would only wait for each other while another worker has the processor."""
    gc.collect()
    gc.freeze()
    threadpool_limits(1)
