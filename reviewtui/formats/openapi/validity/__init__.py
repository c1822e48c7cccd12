"""Whether a description is valid OpenAPI, said in a reader's words and with lines."""

from reviewtui.formats.openapi.validity.judging import judge_validity

__all__ = ["judge_validity"]
