"""The parts that screens are made of. They know no screen."""
