"""Avro schemas on their own as one of the formats: how their files are told, and who compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.comparison import Comparison, Files, Gathered, SpecPair
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem
    from reviewtui.text import Source

# What compares is imported where it is used: a check of other formats need not load it.


class Avro:
    """Finds schemas by the end of their files' names, and compares them."""

    name = "avro"
    suffixes = (".avsc",)
    gathers = False

    @staticmethod
    def gather(_contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return nothing: a schema is one file."""
        return ()

    @staticmethod
    def looks_like(_content: bytes) -> bool:
        """Tell by the name alone: the text of a schema may be a single word."""
        return True

    @staticmethod
    def refers_elsewhere(_content: bytes) -> bool:
        """Tell that a schema has all that it needs."""
        return False

    @staticmethod
    def references(_content: bytes) -> frozenset[str]:
        """Return nothing, as no file is referred to."""
        return frozenset()

    @staticmethod
    def tree(path: str, content: bytes) -> Source:
        """Return one file as a tree with places; raises UnreadableError."""
        return read(path, content)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a schema."""
        from reviewtui.formats.avro.comparing import compare_pair  # noqa: PLC0415 - start-up time, see above

        return compare_pair(self.name, pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, _members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules, of which none is about Avro; raises UnreadableError."""
        from reviewtui.formats.avro.survey import AvroSurvey  # noqa: PLC0415 - the same

        return AvroSurvey(files, path)

    @staticmethod
    def refusals(
        _path: str, _head: Files, _validation: Validation, _members: tuple[str, ...] = ()
    ) -> tuple[Problem, ...]:
        """Return nothing: what a schema does not say right is told where it is compared."""
        return ()
