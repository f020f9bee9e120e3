"""Inside one passage: which words differ."""
