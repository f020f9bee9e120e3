"""What sort of thing a name stands for, by what stands around it."""
