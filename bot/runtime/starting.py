"""What every process that uses Rasa does first, before anything of Rasa is imported."""

from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.quiet import be_quiet


def prepare_imports() -> None:
    """Let Rasa come quietly and without TensorFlow when it is imported; nothing of it is imported here."""
    be_quiet()
    skip_tensorflow()


def prepare_rasa() -> None:
    """The same where an agent is to run, and Rasa is changed as overrides.py says, which takes two seconds."""
    prepare_imports()
    from bot.runtime.overrides import install

    install()
