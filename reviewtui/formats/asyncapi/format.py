"""AsyncAPI as one of the formats: how its files are told, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.config.settings import Compatibility
    from reviewtui.formats.comparison import Comparison, Files, Gathered, SpecPair
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem
    from reviewtui.text import Source

# What compares is imported where it is used, as a check of other formats needs none of it.

_MARK = re.compile(rb"""(?:^|[{,\s])["']?asyncapi["']?\s*:\s*["']?[0-9]""", re.MULTILINE)
_ELSEWHERE = re.compile(rb"""\$ref["']?\s*:\s*["']?([^"'#\s{][^"'#\s{},]*)""")


class AsyncApi:
    """Finds and compares AsyncAPI descriptions."""

    name = "asyncapi"
    suffixes = (".yaml", ".yml", ".json")
    gathers = False

    def __init__(self, mode: Compatibility | None = None) -> None:
        """Judge what messages carry by a mode, or without one by who sends them."""
        self._mode = mode

    @staticmethod
    def in_mode(mode: Compatibility) -> AsyncApi:
        """Return the format that judges what messages carry by a mode of schema registries."""
        return AsyncApi(mode)

    @staticmethod
    def gather(_contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return nothing: a description is one file, and names the others that it refers to."""
        return ()

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether the text has `asyncapi:` with a number."""
        return _MARK.search(content) is not None

    @staticmethod
    def refers_elsewhere(content: bytes) -> bool:
        """Tell whether a reference names a file."""
        return _ELSEWHERE.search(content) is not None

    @staticmethod
    def references(content: bytes) -> frozenset[str]:
        """Return the files that a file refers to, as it writes them."""
        return frozenset(name.decode("utf-8", "replace") for name in _ELSEWHERE.findall(content))

    @staticmethod
    def tree(path: str, content: bytes) -> Source:
        """Return one file, which is YAML or JSON, as a tree with places; raises UnreadableError."""
        return read(path, content)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a description; one that came or went is compared with an empty one."""
        from reviewtui.formats.asyncapi.pairs import compare_pair  # noqa: PLC0415 - start-up time, see above

        return compare_pair(self.name, pair, (base, head), self._mode)

    @staticmethod
    def survey(path: str, files: Files, _members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.asyncapi.surveying import survey  # noqa: PLC0415 - the same

        return survey(path, files)

    @staticmethod
    def refusals(path: str, head: Files, validation: Validation) -> tuple[Problem, ...]:
        """Return all that the standard does not allow in one version; nothing when it cannot be read."""
        from reviewtui.formats.asyncapi.validity import refusals  # noqa: PLC0415 - the same

        return refusals(path, head, validation)
