"""AsyncAPI as one of the formats: how its files are told, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.referring import Referring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.config.settings import Compatibility
    from reviewtui.formats.comparison import Comparison, Files, SpecPair, Twin
    from reviewtui.formats.semantic import SemanticView
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem

# What compares is imported where it is used, as a check of other formats needs none of it.

_MARK = re.compile(rb"""(?:^|[{,\s])["']?asyncapi["']?\s*:\s*["']?[0-9]""", re.MULTILINE)


class AsyncApi(Referring):
    """Finds and compares AsyncAPI descriptions."""

    name = "asyncapi"

    def __init__(self, mode: Compatibility | None = None, *, earlier: bool = False) -> None:
        """Judge what messages carry by a mode, or without one by who sends them."""
        self._mode = mode
        self._earlier = earlier

    @staticmethod
    def in_mode(mode: Compatibility | None, *, earlier: bool = False) -> AsyncApi:
        """Return the format that judges what messages carry by a mode, or that compares with an earlier version."""
        return AsyncApi(mode, earlier=earlier)

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether the text has `asyncapi:` with a number."""
        return _MARK.search(content) is not None

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a description; one that came or went is compared with an empty one."""
        from reviewtui.formats.asyncapi.modes import Held  # noqa: PLC0415 - start-up time, see above
        from reviewtui.formats.asyncapi.pairs import compare_pair  # noqa: PLC0415 - the same

        return compare_pair(self.name, pair, (base, head), Held(self._mode, self._earlier))

    @staticmethod
    def twins(pair: SpecPair, base: Files, head: Files) -> Mapping[tuple[str, str], Twin]:
        """Return what of the base stands elsewhere in the head, though it is the same on the wire."""
        from reviewtui.formats.asyncapi.twins import twins  # noqa: PLC0415 - the same

        return twins(pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, _members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.asyncapi.surveying import survey  # noqa: PLC0415 - the same

        return survey(path, files)

    @staticmethod
    def refusals(path: str, head: Files, validation: Validation, _members: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Return all that the standard does not allow in one version; nothing when it cannot be read."""
        from reviewtui.formats.asyncapi.validity import refusals  # noqa: PLC0415 - the same

        return refusals(path, head, validation)

    @staticmethod
    def semantic_view(pair: SpecPair, base: Files, head: Files) -> SemanticView:
        """Return both versions for looking at one operation at a time; raises UnreadableError."""
        from reviewtui.formats.asyncapi.semantic import open_semantic_view  # noqa: PLC0415 - the same

        return open_semantic_view(pair, base, head)
