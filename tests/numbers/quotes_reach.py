"""How far from a quotation its speaker is looked for, each number at its border."""

from __future__ import annotations

from tests.engine.quoting import lines, said
from tests.numbers.border import Border
from tui.model.strands import Saying

OLD = "and the very old and cold and wet "


def saying(text: str, words: str) -> Saying | None:
    """What is said with some words in an article; nothing where nobody is found to say it."""
    every = (each for quote in said(text) for each in quote.sayings)
    return next((each for each in every if words in text[each.body.start : each.body.end]), None)


def speaker(text: str, words: str) -> str:
    """Who says some words: the name, else as described, else nothing."""
    found = saying(text, words)
    return (found.speaker.removeprefix("entity:") or found.speaker_words) if found else ""


def cue(text: str, words: str) -> str:
    """The words that introduce what is said with some words."""
    found = saying(text, words)
    return text[found.cue.start : found.cue.end] if found and found.cue else ""


def said_before(words: int) -> str:
    """Whom an article names so many words before the quotation, in one sentence."""
    return speaker(f"Karen Bergström said {' '.join((OLD * 20).split()[:words])} road was “not safe”.", "safe")


def back(opening: str, noun: str) -> str:
    """Whom a noun means that stands behind two quotations of somebody introduced by an opening."""
    return speaker(f"{opening} “We go home,” she said. “We stay now,” the {noun} said.", "stay")


def answer(opening: str) -> str:
    """Who answers in an interview under such an opening."""
    return speaker(f"{opening}\nQ: Why a mine?\nA: It is quiet there.\nQ: And now?\nA: We stay here.", "quiet")


def signed(signature: str) -> str:
    """Who signs a quotation."""
    return speaker(f"“It is late now.”\n— {signature}", "late")


def closed_behind(paragraphs: int) -> str:
    """Who is named behind the closing mark of a quotation that stands so many paragraphs below the opening one."""
    between = "\nNobody came today." * (paragraphs - 1)
    return speaker(f"“It is late now and we go.{between}\nWe all go home now,” Karen Bergström said.\nThat was all.", "late")


def asked(between: str, words: str = "It is dark in there now.") -> str:
    """Who goes on without a cue behind a question, and behind what is told between the two."""
    return speaker(f"“Why is it shut?” Karen Bergström asked Tomás Ferreira.{between} “{words}”", words)


BORDERS = (
    Border(
        "quotes.tokens.SENTENCE",
        "sixty words later the sentence is still hers; behind 120 a list has lost its stops, and a book of it would take long",
        lambda _: (said_before(60), said_before(120)),
        ("Karen Bergström", ""),
    ),
    Border(
        "quotes.ahead._OBJECT",
        '"put the cost of the new pier at" names a figure; what somebody looks at behind a dozen words was put nowhere',
        lambda _: (
            speaker("Karen Bergström put the cost of the new pier at “about four million”.", "four"),
            speaker(
                "Karen Bergström put the bread for all the guests on the table and looked at “about four million flies”.",
                "flies",
            ),
        ),
        ("Karen Bergström", ""),
    ),
    Border(
        "quotes.attribution._ANSWER_SENTENCES",
        "whoever was asked answers, also behind a silence; two sentences later the one who asked goes on",
        lambda _: (asked(" Nobody spoke."), asked(" He gave no answer. The hall was still.", "Is it dark in there now?")),
        ("Tomás Ferreira", "Karen Bergström"),
    ),
    Border(
        "quotes.described._BEFORE",
        '"football coach turned bridge inspector" makes her the coach; the teacher who greets her is somebody else',
        lambda _: (
            back("The old football coach turned bridge inspector Karen Bergström came.", "coach"),
            back("One teacher later greeted kind local bus driver Karen Bergström.", "teacher"),
        ),
        ("Karen Bergström", "teacher"),
    ),
    Border(
        "quotes.described._AFTER",
        '"Bergström, 41, a former primary school teacher" is the teacher; whom she greets behind it is somebody else',
        lambda _: (
            back("Driver Karen Bergström, 41, a former primary school teacher, came.", "teacher"),
            back("Karen Bergström, 41, a driver from the small old town by the sea, greeted coach Tomás Ferreira.", "coach"),
        ),
        ("Karen Bergström", "coach"),
    ),
    Border(
        "quotes.indirect.HEARER",
        '"told reporters outside the hall that" tells what she said; a "that" far behind "told the story" does not',
        lambda _: (
            speaker("Karen Bergström told reporters outside the hall that the bridge would close.", "close"),
            speaker(
                "Karen Bergström told the story of the dog of her old aunt and the cat that Tomás Ferreira had fed.", "fed"
            ),
        ),
        ("Karen Bergström", ""),
    ),
    Border(
        "quotes.interview._NEAR",
        "who is interviewed stands behind an office and a town; a name at the end of the next sentence is anybody's",
        lambda _: (
            answer("Tomás Ferreira wrote this. We spoke with the new mayor of the old town of Brod, Karen Bergström."),
            answer(
                "Tomás Ferreira wrote this. We met in rain. The harbour was empty, "
                "for the ships had sailed long before the time of Karen Bergström."
            ),
        ),
        ("Karen Bergström", ""),
    ),
    Border(
        "quotes.questions._QUESTION",
        '"put that very same old question to" asks; who puts children to bed asks nothing',
        lambda _: (
            cue("Karen Bergström put that very same old question to Tomás Ferreira: “Is it safe to go?”", "safe"),
            cue("Karen Bergström put the children whose future was in question to bed: “It is late now.”", "late"),
        ),
        ("put that very same old question to", ""),
    ),
    Border(
        "quotes.quotation_marks._LOOKED_AHEAD",
        "a quotation may run over four paragraphs; further off the closing mark is that of one that was never opened",
        lambda _: (closed_behind(3), closed_behind(5)),
        ("Karen Bergström", ""),
    ),
    Border(
        "quotes.verbless._SIGNATURE",
        "a name, a trade and a town sign a quotation; a line behind a dash that tells a story does not",
        lambda _: (
            signed("Rosa Quill, a teacher from the old town of Brod"),
            signed("Rosa Quill, the old driver of the blue bus from the town of Brod by the sea, came too late"),
        ),
        ("Rosa Quill", ""),
    ),
    Border(
        "quotes.verbless._NAME",
        "four names and initials are one person's; seven words with capitals are a title",
        lambda _: (
            signed("J. R. Quill, teacher"),
            signed("Old Harbour Fair Opens Again Near Brod, This Time Without Boats"),
        ),
        ("J. R. Quill", ""),
    ),
    Border(
        "quotes.indirect._CLAUSE",
        "three words tell something before who says it; two are only what somebody is called",
        lambda _: tuple(
            [line.speaker for line in lines(f"{words}, says Karen Bergström.", indirect=True)]
            for words in ("Old oaks", "The bell rang", "The bell never rang")
        ),
        ([], ["Karen Bergström"], ["Karen Bergström"]),
    ),
    Border(
        "quotes.attribution._GOVERNED",
        "what somebody calls a plan is a word of hers; a hall that she went to is only a name",
        lambda _: (
            speaker("Karen Bergström called the plan the “Great Leap Backwards” today.", "Great"),
            len(lines("Karen Bergström said on her way to the “Great Hall of Brod” that it rained.")),
        ),
        ("Karen Bergström", 0),
    ),
    Border(
        "quotes.grouping._REPEATED",
        "three words of a headline are those of the text below; two are chance",
        lambda _: tuple(
            len(said(f"Brod ‘{words}’ today\nKaren Bergström said it was “{words}”.", headlines=True))
            for words in ("very sad", "shocked and saddened")
        ),
        (2, 1),
    ),
)
