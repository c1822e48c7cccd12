"""One side's files, and which OpenAPI they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import FileLibrary

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files
    from reviewtui.formats.openapi.dialect import Dialect
    from reviewtui.text import Source


class Library(FileLibrary):
    """The documents of one side, in one dialect."""

    def __init__(self, files: Files, dialect: Dialect, known: dict[str, Source]) -> None:
        """Start from documents that were read already; others are read from `files` on demand."""
        super().__init__(files, known, ref_siblings_count=dialect.ref_siblings_count)
        self.dialect = dialect
