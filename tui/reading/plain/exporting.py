"""What a line asks to be written to a file, as the export panel asks for it row by row.

export html                      the usual name, in the current folder
export basket md for desk.md     only a part of it, under a name of one's own
export replace html talks.html   over a file that is there
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.panels.export_panel import default_path
from tui.reading.plain.phrases import as_sentence, list_words
from tui.reading.state.exporting import ExportFormat, ExportPart, ExportWish
from tui.reading.state.reading import Reading

REPLACE = "replace"


def read_wish(words: str, formats: Sequence[ExportFormat], reading: Reading) -> ExportWish | str:
    """What the words behind `export` ask for, or a sentence that says why that cannot be. The words before the path, in any
    order, say the form, the part and that a file is replaced; a path alone says its form by its ending."""
    names = {each.name: each for each in formats}
    form, part, force = None, ExportPart.ALL, False
    left = words.split(" ") if words else []
    while left:
        word = left[0].casefold()
        if word in names and form is None:
            form = names[word]
        elif word in tuple(ExportPart):
            part = ExportPart(word)
        elif word == REPLACE:
            force = True
        else:
            break
        del left[0]
    path = " ".join(left)
    form = form or next((each for each in formats if path.casefold().endswith(f".{each.suffix}")), None)
    if form is None:
        return f"{path or words} names no form. It is one of {list_words(names)}."
    if part not in form.parts:
        return f"There is no such part in {form.name}; it has {list_words([each.value for each in form.parts])}."
    if part is ExportPart.BASKET and not reading.papers.basket:
        return "The basket is empty."
    return ExportWish(form.name, part, path or default_path(form, reading), force=force)


def describe_forms(formats: Sequence[ExportFormat]) -> list[str]:
    """How a file is asked for, and in which forms."""
    return [
        "Export, a form and a file write the comparison: export html talks.html. Without a file it gets a name of its own.",
        *(as_sentence(f"{each.name}: {_describe(each)}") for each in formats),
        "Basket or view before the form write only that part; replace before it writes over a file that exists.",
    ]


def _describe(form: ExportFormat) -> str:
    return f"{form.about.partition(':')[0]}, a folder of them" if form.is_folder else form.about


def say_refusal(wish: ExportWish) -> str:
    """What is said where something exists at the place."""
    part = "" if wish.part is ExportPart.ALL else f"{wish.part.value} "
    return f"{wish.path} exists and is left alone. Export {REPLACE} {part}{wish.form} {wish.path} writes over it."
