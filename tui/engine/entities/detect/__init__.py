"""Where names stand: candidates by rules, in headlines, by the reader's own list and by a model."""
