"""OpenAPI as one of the formats: how its files are told, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.referring import Referring

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Comparison, Files, SpecPair
    from reviewtui.formats.semantic import SemanticView
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem

# What compares is imported where it is used: it takes 25 ms to load, and a result that is remembered needs none of it.

_MARK = re.compile(rb"""(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:\s*["']?[0-9]""", re.MULTILINE)


class OpenApi(Referring):
    """Finds and compares OpenAPI and Swagger descriptions."""

    name = "openapi"

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether the text has `openapi:` or `swagger:` with a number."""
        return _MARK.search(content) is not None

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a description; one that came or went is compared with an empty one."""
        from reviewtui.formats.openapi.pairs import compare_pair  # noqa: PLC0415 - start-up time, see above

        return compare_pair(self.name, pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, _members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.openapi.surveying import survey  # noqa: PLC0415 - the same

        return survey(path, files)

    @staticmethod
    def refusals(path: str, head: Files, validation: Validation, _members: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Return all that the standard does not allow in one version; nothing when it cannot be read."""
        from reviewtui.formats.openapi.pairs import refusals  # noqa: PLC0415 - the same

        return refusals(path, head, validation)

    @staticmethod
    def semantic_view(pair: SpecPair, base: Files, head: Files) -> SemanticView:
        """Return both versions for looking at one operation at a time; raises UnreadableError."""
        from reviewtui.formats.openapi.semantic import open_semantic_view  # noqa: PLC0415 - the same

        return open_semantic_view(pair, base, head)
