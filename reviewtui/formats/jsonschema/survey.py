"""The survey of one schema file: its schemas, properties, references and examples, for design rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.jsonschema.library import SchemaLibrary
from reviewtui.formats.jsonschema.words import describe
from reviewtui.formats.library_survey import LibrarySurvey
from reviewtui.formats.schema_elements import ComponentElement
from reviewtui.formats.schema_walk import SchemaWalk, spread
from reviewtui.model import Kind

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files

_SECTIONS = ("$defs", "definitions")


class SchemaSurvey(LibrarySurvey):
    """One version of a schema file, taken apart."""

    format = "jsonschema"

    def __init__(self, files: Files, path: str) -> None:
        """Walk the file once; raises UnreadableError."""
        library = SchemaLibrary(files, path)
        super().__init__(library, library.path, describe)
        self.version = library.draft.name
        root = library.main
        walk = SchemaWalk(library)
        origins = [walk.enter(root)]
        named = [(node, name) for section in _SECTIONS for name, node in root.at(section).members()]
        origins += [walk.enter(node, name) for node, name in named if isinstance(node.value, dict)]
        walk.walk()
        spread(origins, request=True, response=True)
        used = {one.target.address for one in walk.references if one.target}
        kept = [ComponentElement(node, "schemas", name, node.address in used) for node, name in named]
        schemas, properties = tuple(walk.schemas), tuple(walk.properties)
        self.api = ApiElement(root, root, (0, 0), (), (), (), (), (), (), schemas, properties, library)
        self._elements = {
            Kind.COMPONENT: kept,
            Kind.SCHEMA: schemas,
            Kind.PROPERTY: properties,
            Kind.EXAMPLE: walk.examples,
            Kind.REFERENCE: walk.references,
            Kind.API: (self.api,),
        }
