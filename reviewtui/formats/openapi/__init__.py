"""OpenAPI 2.0, 3.0, 3.1 and 3.2: read into one model, compared by variance."""

from reviewtui.formats.openapi.texts import compare_texts

__all__ = ["compare_texts"]
