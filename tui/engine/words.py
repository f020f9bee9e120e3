"""Tokens, folding and weights: the helpers that the stages share."""
