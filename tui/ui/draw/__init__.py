"""What rows, colours and the first picture look like."""
