"""Verbs: text in, findings out. No disk, no clock, no screen, no randomness; ugly text never raises."""
