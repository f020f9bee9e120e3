"""What the engine knows of languages."""
