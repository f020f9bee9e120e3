"""From state to lines: what is shown, before any toolkit."""
