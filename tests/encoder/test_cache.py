"""The encoder's cache: what nobody uses any more goes, what is used or somebody else's stays."""

import importlib.metadata
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.encoder import cache as encoder_cache
from bot.encoder.build import MODEL_FILE, TOKENIZER_FILE
from bot.encoder.cache import built_encoder

Build = Callable[[str], Path]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HAANDBOG_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def encoder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Asks for the encoder of some weights; building it takes no time here."""
    monkeypatch.setattr(encoder_cache, "WeightFile", Path)
    monkeypatch.setattr(encoder_cache, "build_encoder", lambda weights, folder: _fill(folder))

    def ask(weights: str) -> Path:
        (tmp_path / "weights.bin").write_text(weights)
        return built_encoder(tmp_path / "weights.bin")

    return ask


def _fill(folder: Path, *more: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in (MODEL_FILE, TOKENIZER_FILE, *more):
        (folder / name).write_text("")
    return folder


def _age(path: Path, hours: float) -> None:
    os.utime(path, (time.time() - hours * 3600,) * 2)


def test_an_encoder_that_nobody_asked_for_today_goes_when_another_is_built(encoder: Build) -> None:
    first, second = encoder("first"), encoder("second")
    for folder in (first, second):
        _age(folder, 25)
    assert encoder("second") == second  # used, so it is not old any more
    third = encoder("third")
    assert [first.exists(), second.exists(), third.exists()] == [False, True, True]


def test_nothing_else_in_the_cache_is_touched(encoder: Build, cache: Path) -> None:
    used = encoder("first").name
    others = [_fill(cache / "encoder-notes"), _fill(cache / "models"), _fill(cache / ("encoder-" + "a" * 16), "mine")]
    (cache / ("encoder-" + "b" * 16)).write_text("a file")
    (cache / ("encoder-" + "c" * 16)).symlink_to(others[0], target_is_directory=True)
    before = {path.name for path in cache.iterdir()}
    for path in cache.iterdir():
        _age(path, 1000)
    built = encoder("second").name
    assert {path.name for path in cache.iterdir()} == before - {used} | {built}
    assert all((folder / MODEL_FILE).is_file() for folder in others)


def test_what_a_killed_build_left_goes_when_it_is_a_day_old(encoder: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[Path] = []

    def killed(weights: object, folder: Path) -> None:
        left.append(folder.parent)
        raise KeyboardInterrupt

    with monkeypatch.context() as now:
        now.setattr(encoder_cache, "build_encoder", killed)
        with pytest.raises(KeyboardInterrupt):
            encoder("first")
    (folder,) = left
    folder.mkdir()  # a killed one tidies nothing up
    _fill(folder / "made", "whole.onnx")
    encoder("second")
    assert folder.exists()  # it may still be being built
    _age(folder, 25)
    encoder("third")
    assert not folder.exists()


@pytest.mark.parametrize("lost", [MODEL_FILE, TOKENIZER_FILE])
def test_what_is_left_of_a_half_removed_encoder_is_built_anew(encoder: Build, lost: str) -> None:
    folder = encoder("first")
    (folder / lost).unlink()
    assert encoder("first") == folder
    assert (folder / lost).is_file()


def test_another_version_of_what_writes_it_makes_another_encoder(
    encoder: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = encoder("first")
    monkeypatch.setattr(importlib.metadata, "version", lambda package: "99.0")
    assert encoder("first") != first


def test_a_cache_that_may_only_be_read_is_used_as_it_is(encoder: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    built = encoder("first")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "utime", refused)
    assert encoder("first") == built
