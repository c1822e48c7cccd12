"""The terminal: screens and widgets over a session; the only package that imports Textual."""
