"""Sentences as words and runs of words, before anything is taken for a name."""
