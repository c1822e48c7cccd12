"""Whether the records of a repository can be relied on: one check a file, and what runs them all."""
