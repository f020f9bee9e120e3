"""Nouns: the frozen values that every other room speaks of. Imports only the standard library."""
