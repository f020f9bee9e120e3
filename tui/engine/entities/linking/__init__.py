"""Which names stand for one: short forms, persons, and the entity at the end."""
