"""Rules about who may do what, how much, and what may be seen."""
