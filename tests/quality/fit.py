"""Fits the scorecard on labelled stories and writes it: `python -m tests.quality.fit [--write]`.

It needs the extra `fit`; `--blind` adds the stories and cases that were written blind. Boosted decision stumps (Friedman,
2001, with trees of one split), each number bound to go only one way where more of it can speak only for or only against one
fact. A sum of stumps is a table of points. What it says is tried on stories that it was not fitted on, a fold of stories at
a time, and its probabilities are put right by Platt's (1999) line on those answers.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from tests.conftest import ROOT
from tests.quality.cases import case_stories
from tests.quality.labelled import Rows, meantime_stories, rows, sample_story, strangers, written_stories
from tui.engine.align.pair_numbers import PairFeatures

DIRECTION = {
    "likeness": 1,
    "eventful": 1,
    "language": 1,
    "covered": 1,
    "covered_least": 1,
    "happened": 1,
    "done": 1,
    "happened_here": 1,
    "happened_share": 1,
    "who_and_what": 1,
    "count_and_what": 1,
    "figures_left": -1,
    "figures": 1,
    "rarest": 1,
    "names": 1,
    "names_apart": -1,
    "kindred": 1,
    "lead": 1,
    "days": 1,
    "figures_apart": -1,
    "against": -1,
    "polarity": -1,
    "ahead": -1,
    "subject": 1,
    "quoted": 1,
    "rest": -1,
    "shorter": 0,
    "choice": -1,
    "opposed": -1,
    "places": 1,
    "people": 1,
    "contrasts": -1,
    "apart": -1,
    "planned": -1,
    "long_ago": -1,
}
"""1 where more can speak only for one fact, -1 only against, 0 either way."""
ONLY_VETOES = ("planned", "long_ago")
"""What only vetoes ask for."""
WEIGHT = {"strangers": 1.0}
ROUNDS, RATE, BINS, FOLDS = 300, 0.08, 255, 6
CARD = ROOT / "tui/engine/align/scorecard.txt"


def model(names: tuple[str, ...] = PairFeatures._fields, direction: dict[str, int] = DIRECTION, rounds: int = ROUNDS) -> Any:
    """A new one, not fitted: trees of one cut each, of which every number counts in its direction only."""
    return HistGradientBoostingClassifier(
        max_depth=1,
        max_iter=rounds,
        learning_rate=RATE,
        max_bins=BINS,
        l2_regularization=2.0,
        early_stopping=False,
        monotonic_cst=[direction[name] for name in names],
        random_state=0,
    )


def stacked(stories: list[Rows]) -> tuple[Any, Any, Any]:
    """Numbers, labels and weights of all pairs."""
    x = [row.features for story in stories for row in story.rows]
    y = [row.same for story in stories for row in story.rows]
    w = [WEIGHT.get(story.story.set, 1.0) for story in stories for _ in story.rows]
    return np.array(x), np.array(y, int), np.array(w)


def points(fitted: Any, names: tuple[str, ...]) -> tuple[float, dict[str, list[tuple[float, float]]]]:
    """The bias and, by number, where its points change and by how much."""
    bias = float(fitted._baseline_prediction.item())
    changes: dict[str, dict[float, float]] = defaultdict(lambda: defaultdict(float))
    for (tree,) in fitted._predictors:
        nodes = tree.nodes
        root = nodes[0]
        if root["is_leaf"]:
            bias += float(root["value"])
            continue
        left, right = nodes[root["left"]]["value"], nodes[root["right"]]["value"]
        bias += float(left)
        changes[names[root["feature_idx"]]][float(root["num_threshold"])] += float(right - left)
    return bias, {name: sorted(each.items()) for name, each in changes.items()}


def table(fitted: Any, slope: float, shift: float, head: str, names: tuple[str, ...] = PairFeatures._fields) -> str:
    """A scorecard as it is shipped, with a row for each name."""
    bias, changes = points(fitted, names)
    lines = [head, f"bias {slope * bias + shift:.3f}"]
    for name in names:
        total, steps = 0.0, ["0"]
        for edge, change in changes.get(name, []):
            total += slope * change
            steps.append(f"{edge:.3f}:{total:.3f}")
        lines.append(f"{name} {' '.join(steps)}")
    return "\n".join(lines) + "\n"


def gathered(*, blind: bool) -> list[Rows]:
    """All labelled pairs that the card is fitted on; with `blind` also those written blind."""
    stories = [
        *written_stories("training"),
        *written_stories("short"),
        *written_stories("development"),
        *meantime_stories("development"),
    ]
    stories.append(sample_story())
    if blind:
        stories += [*written_stories("blind"), *case_stories("development")]
    longer = [story for story in stories if story.set not in ("short", "cases")]
    stories += strangers(longer, 1) + strangers(longer, 5)
    return [rows(story) for story in stories]


def show_errors(stories: list[Rows], certainties: Any) -> None:
    """The pairs that are most surely judged wrong."""
    every = [(row, story.story) for story in stories for row in story.rows]
    ranked = sorted(zip(certainties, every, strict=True), key=lambda entry: entry[0])
    for certainty, (row, story) in [
        *[e for e in ranked[::-1] if not e[1][0].same][:60],
        *[e for e in ranked if e[1][0].same][:60],
    ]:
        print(f"{'missed' if row.same else 'false'} {certainty:.2f} {story.set} {story.name}", *row.sentences, sep="\n   ")


def main() -> None:
    """Tries the card on stories it does not know, says how good it is, and writes it if asked to."""
    stories = gathered(blind="--blind" in sys.argv)
    x, y, w = stacked(stories)
    print(len(stories), "stories", len(y), "pairs", y.sum(), "same", sum(s.missed for s in stories), "missed")
    x[:, [PairFeatures._fields.index(name) for name in ONLY_VETOES]] = 0.0
    fold = np.concatenate([[n % FOLDS] * len(s.rows) for n, s in enumerate(stories)]).astype(int)
    sets = np.concatenate([[s.story.set] * len(s.rows) for s in stories])
    raw = np.zeros(len(y))
    for k in range(FOLDS):
        raw[fold == k] = model().fit(x[fold != k], y[fold != k], w[fold != k]).decision_function(x[fold == k])
    platt = LogisticRegression(C=1e6).fit(raw[:, None], y)
    slope, shift = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    p = 1 / (1 + np.exp(-(slope * raw + shift)))
    for name in sorted(set(sets)):
        at = sets == name
        if y[at].sum():
            miss = sum(s.missed for s in stories if s.story.set == name)
            print(f"{name:12s} AP {average_precision_score(y[at], p[at]):.3f} of {y[at].sum()} (+{miss})", end="  ")
            for t in (0.35, 0.45, 0.55, 0.65, 0.75, 0.85):
                hit = p[at] >= t
                print(
                    f">{t}: {y[at][hit].mean() if hit.any() else 0:.2f}/{y[at][hit].sum() / (y[at].sum() + miss):.2f}", end="  "
                )
            print()
        else:
            print(f"{name:12s} of {at.sum()} pairs: likely {(p[at] >= 0.45).sum()}, same {(p[at] >= 0.8).sum()}")
    if "--errors" in sys.argv:
        show_errors(stories, p)
    print("| certainty | pairs | right |\n|---|---|---|")
    for low in np.arange(0, 1, 0.1):
        at = (p >= low) & (p < low + 0.1)
        print(f"| {low:.1f} to {low + 0.1:.1f} | {at.sum()} | {y[at].mean() if at.any() else 0:.2f} |")
    fitted = model().fit(x, y, w)
    text = table(
        fitted,
        slope,
        shift,
        "# Points for the certainty of a pair, in log-odds; fitted by `python -m tests.quality.fit`, never by hand.",
    )
    if "--write" in sys.argv:
        CARD.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
