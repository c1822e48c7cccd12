"""Rules about versions, stability, deprecation and the end of life."""
