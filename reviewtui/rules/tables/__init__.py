"""Tables for questions that people answer by reading them, one file each, named after its id."""
