"""Several names in one sentence."""

from collections.abc import Sequence


def joined(names: Sequence[str]) -> str:
    """ "A, B og C"; empty where there are no `names`."""
    return " og ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
