"""A spaCy pipeline as the engine may see it: a plain function from a text to its names.

spaCy is an extra and heavy (seconds to load, hundreds of megabytes), so nothing of it is imported before the first text is
given to the function, which happens in the worker, after the light findings were shown.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from tui.model.errors import ModelError
from tui.store import neutral

Spans = tuple[tuple[int, int, str], ...]
"""Names as (start, end, label); offsets count characters of the text, half-open."""

_UNUSED = ("lemmatizer", "textcat", "textcat_multilabel", "morphologizer", "attribute_ruler")
"""Parts of a pipeline on which no name depends."""


def find_model(model: str, *, load: Callable[[str], Any] | None = None) -> Callable[[str], Spans] | None:
    """The function for the pipeline called `model` (a package or a folder); None for "".

    The function loads on its first call. It raises ModelError when spaCy or the pipeline is missing, cannot be loaded, or finds
    no names. `load` stands in for `spacy.load` in tests.
    """
    if not model:
        return None
    loaded: list[Any] = []
    called = neutral.line(model)

    def names(text: str) -> Spans:
        if not loaded:
            loaded.append((load or _load)(model))
        try:
            return tuple((entity.start_char, entity.end_char, entity.label_) for entity in loaded[0](text).ents)
        except Exception as error:  # a pipeline is foreign code: whatever it raises costs its findings, not the reader's
            raise ModelError(f"the language model {called} failed: {_brief(error)}.") from error

    return names


def _load(model: str) -> Any:
    """The pipeline, loaded. Raises ModelError."""
    called = neutral.line(model)
    try:
        spacy: Any = import_module("spacy")
    except ImportError:
        raise ModelError(
            f"the language model {called} was asked for, but spaCy is not installed.", remedy="Install the extra `nlp`."
        ) from None
    path = Path(model).expanduser()
    try:
        pipeline = spacy.load(path if path.is_dir() else model)
    except OSError as error:
        missing = not path.is_dir() and model not in spacy.util.get_installed_models()
        if missing:
            raise ModelError(
                f"the language model {called} is neither an installed package nor a folder.",
                remedy=f"Get it with `python -m spacy download {called}`, or empty entities.spacy_model.",
            ) from None
        raise ModelError(f"the language model {called} cannot be loaded: {_brief(error)}.") from None
    except Exception as error:  # loading runs the model's own code
        raise ModelError(f"the language model {called} cannot be loaded: {_brief(error)}.") from error
    if not {"ner", "entity_ruler", "span_ruler"} & set(pipeline.pipe_names):
        raise ModelError(f"the language model {called} finds no names: it has no part for them.")
    for part in _UNUSED:
        if part in pipeline.pipe_names:
            pipeline.disable_pipe(part)
    return pipeline


def _brief(error: Exception) -> str:
    """The first line of what an error says."""
    return neutral.line((str(error).strip().splitlines() or [type(error).__name__])[0], longest=200).rstrip(".")
