"""Rules about modelling: paths, methods, status codes, lists, names and types."""
