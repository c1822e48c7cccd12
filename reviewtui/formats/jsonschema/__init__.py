"""JSON Schema files on their own, as contracts of events and of configuration."""
