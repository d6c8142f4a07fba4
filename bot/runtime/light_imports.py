"""Starts Rasa without TensorFlow.

Importing Rasa imports TensorFlow, Keras and JAX (5 of the 7 seconds it takes, and 300 MB) for policies and
classifiers that config.yml does not name. `skip_tensorflow` puts a stand-in in their place: it lets Rasa's
modules define their classes, and raises MissingTensorFlowError as soon as anything would compute with it.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_SKIPPED = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras", "skops", "jax")


class MissingTensorFlowError(ImportError):
    """Something wanted to compute with TensorFlow, which this process has skipped.

    An ImportError, since libraries that use TensorFlow only where it is there (thinc) look for that.
    """


class _StandInType(type):
    """Any attribute of a stand-in class is again a stand-in class, so that it can be subclassed or annotated."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(name)

    def __or__(cls, other: Any) -> Any:
        return cls

    __ror__ = __or__


def _stand_in(name: str) -> Any:
    def refuse(self: Any, *args: Any, **kwargs: Any) -> None:
        raise MissingTensorFlowError(
            f"{name} needs TensorFlow, which is skipped here. Use plain `rasa` for a pipeline that needs it."
        )

    return _StandInType(name, (), {"__init__": refuse})


def _decorate(*args: Any, **kwargs: Any) -> Any:
    """Stands in for decorators such as tf.function, with and without arguments."""
    if len(args) == 1 and not kwargs and callable(args[0]):
        return args[0]
    return lambda decorated: decorated


class _StandInModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = _decorate if name in {"function", "register_keras_serializable"} else _stand_in(name)
        setattr(self, name, value)
        return value


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] in _SKIPPED:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _StandInModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run: the attributes are made as they are asked for."""


def skip_tensorflow() -> None:
    """Let later imports of TensorFlow find a stand-in; does nothing where TensorFlow is already there."""
    if "tensorflow" not in sys.modules and not any(isinstance(f, _Finder) for f in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
