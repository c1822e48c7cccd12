"""Product canvases."""

SUMMARY = "write down for whom an API is, what it is worth, and when it should go: before it is designed"
PLACES = ("docs/api-canvases",)
