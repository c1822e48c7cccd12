"""OpenAPI 2.0, 3.0, 3.1 and 3.2: read into one model, compared by variance."""
