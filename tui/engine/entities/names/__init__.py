"""How names of persons and organisations are built and compared."""
