"""One module a command: `add_arguments` declares, `run` does."""
