"""Design rules on what tests and mocks are made of: examples."""
