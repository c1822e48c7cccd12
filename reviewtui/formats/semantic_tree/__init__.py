"""Trees of operations whose content is described by JSON Schemas, with each change on the part that it is about."""
