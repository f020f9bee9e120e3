"""Stage: mentions of people, organisations, places and peoples, then one entity for each.

    sentences --words--> capitalised runs --runs--> sightings --kinds--> typed --people, bodies--> named --labels--> entities

No model is needed. Three things decide: lists of names that are whole lists (all countries, all large cities), the words next
to a name (titles, verbs of speech, "in", "Ministry"), and the other articles: what one says in full explains what another says
short.
"""

from tui.engine.entities.detect.ner_model import Language
from tui.engine.entities.stage import entities, sides

__all__ = ["Language", "entities", "sides"]
