"""Copies text to where the reviewer can paste it: through the terminal, and by programs of the system."""
