"""The survey of one Avro schema: the file as it is, for no design rule is about Avro."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.avro.words import describe
from reviewtui.formats.elements import ApiElement
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.library_survey import LibrarySurvey
from reviewtui.model import Kind

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files


class AvroSurvey(LibrarySurvey):
    """One version of a schema."""

    format = "avro"
    version = ""

    def __init__(self, files: Files, path: str) -> None:
        """Read the file; raises UnreadableError."""
        library = FileLibrary(files, {})
        super().__init__(library, path, describe)
        root = library.root(path)
        self.api = ApiElement(root, root, (0, 0), (), (), (), (), (), (), (), (), library)
        self._elements = {Kind.API: (self.api,)}
