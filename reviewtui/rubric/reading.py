"""Read one checklist file: from its bytes to the typed rubric, with errors that name the line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from msgspec import UnsetType

from reviewtui import text
from reviewtui.decoding import decode, mistake, nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.rubric.building import Builder, given, tier_levels
from reviewtui.rubric.framing import Framing
from reviewtui.rubric.shapes import ChecklistShape
from reviewtui.rubric.sharing import WHOLE, rescaled
from reviewtui.rubric.types import Checklist
from reviewtui.text.pointer import join

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.rubric.types import Dimension

SCHEMA = 1
_OUTLINE = "a checklist has the keys schema, id, title, version and dimensions"


def read(path: str, content: bytes, parent_of: Callable[[str], Checklist] | None = None) -> Checklist:
    """Return the checklist that these bytes spell; `path` is what errors call the file.

    `parent_of` finds the checklist that this one extends. Raises `UsageError` with line and column when the file is no
    sound checklist, and `UnreadableError` when it is not even YAML.
    """
    source = text.read(path, content)
    if source.value is None:
        raise mistake(source, "", "the checklist is empty", _OUTLINE)
    return _Reading(decode(source, ChecklistShape), source).checklist(parent_of)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file being read: its decoded keys, and where each stands."""

    shape: ChecklistShape
    source: text.Source

    def checklist(self, parent_of: Callable[[str], Checklist] | None) -> Checklist:
        """Return the whole checklist, checked."""
        builder = Builder(self.source)
        self._check_schema()
        own_id = builder.slug(self.shape.id, "", "checklist")
        parent = self._parent(parent_of)
        self._check_ids(parent)
        framing = Framing(self.shape, builder)
        whole = self._dimensions(builder, parent)
        chosen = framing.chosen(tuple(whole.values()), parent, {own_id for _, own_id, _ in self._declared()})
        dimensions = self._without_removed(chosen, parent)
        if not isinstance(self.shape.only, UnsetType) and sum(one.weight for one in dimensions) < WHOLE:
            dimensions = rescaled(dimensions)
        self._check_weights(dimensions)
        return Checklist(
            schema=SCHEMA,
            id=own_id,
            title=builder.needed(self.shape.title, parent.title if parent else None, "title", "", own_id).strip(),
            version=builder.needed(self.shape.version, parent.version if parent else None, "version", "", own_id),
            dimensions=dimensions,
            means=tier_levels(self.shape.means, parent.means if parent else {}),
            gates=framing.gates(parent.gates if parent else {}),
            weights=framing.weights(dimensions, parent.weights if parent else {}),
        )

    def _mistake(self, place: str, message: str, hint: str = "") -> UsageError:
        """Return the error for what stands at a JSON pointer of the file."""
        return mistake(self.source, place, message, hint)

    def _check_schema(self) -> None:
        """Refuse a file that does not say that it is a checklist of the form known here."""
        if isinstance(self.shape.schema, UnsetType):
            raise mistake(
                self.source, "", "the checklist lacks the key `schema`", f"write `schema: {SCHEMA}` at the top"
            )
        if self.shape.schema != SCHEMA:
            raise mistake(
                self.source,
                join("schema"),
                f"schema {self.shape.schema} is not known",
                f"this version reads schema {SCHEMA}",
            )

    def _parent(self, parent_of: Callable[[str], Checklist] | None) -> Checklist | None:
        """Return the checklist that this one extends, if it extends any."""
        wanted = self.shape.extends
        if isinstance(wanted, UnsetType):
            for key in ("only", "remove"):
                if not isinstance(getattr(self.shape, key), UnsetType):
                    raise self._mistake(join(key), f"`{key}` needs `extends`: there is nothing to take it from")
            return None
        if parent_of is None:
            raise self._mistake(join("extends"), f"{quoted(wanted)} cannot be extended from here")
        try:
            return parent_of(wanted)
        except LookupError as error:
            raise self._mistake(join("extends"), f"there is no checklist {quoted(wanted)}", str(error)) from None

    def _check_ids(self, parent: Checklist | None) -> None:
        """Refuse an id that stands twice, or that the extended checklist has in another dimension."""
        homes = {question.id: question.dimension for question in parent.questions} if parent else {}
        seen: dict[str, str] = {}
        for place, own_id, dimension_id in self._declared():
            if own_id in seen:
                line, _ = self.source.locate(seen[own_id])
                raise mistake(
                    self.source, place, f"the id {quoted(own_id)} stands twice", f"it stands first in line {line}"
                )
            seen[own_id] = place
            home = homes.get(own_id, dimension_id)
            if home != dimension_id:
                raise self._mistake(place, f"{quoted(own_id)} belongs to the dimension {quoted(home)}")

    def _declared(self) -> list[tuple[str, str, str]]:
        """Return every id of the file: its pointer, the id, and the dimension it stands in."""
        declared: list[tuple[str, str, str]] = []
        for number, dimension in enumerate(given(self.shape.dimensions, ())):
            place = join("dimensions", str(number))
            own_id = given(dimension.id, "")
            if own_id:
                declared.append((place + join("id"), own_id, own_id))
            for index, question in enumerate(given(dimension.questions, ())):
                below = place + join("questions", str(index), "id")
                question_id = given(question.id, "")
                if question_id:
                    declared.append((below, question_id, own_id))
        return declared

    def _dimensions(self, builder: Builder, parent: Checklist | None) -> dict[str, Dimension]:
        """Return inherited dimensions in their order, overridden where the file names them, then the new ones."""
        dimensions = {dimension.id: dimension for dimension in parent.dimensions} if parent else {}
        if isinstance(self.shape.dimensions, UnsetType) and parent is None:
            raise self._mistake("", "the checklist lacks the key `dimensions`", _OUTLINE)
        for index, item in enumerate(given(self.shape.dimensions, ())):
            inherited = dimensions.get(given(item.id, ""))
            dimension = builder.dimension(item, inherited, join("dimensions", str(index)))
            dimensions[dimension.id] = dimension
        return dimensions

    def _without_removed(self, dimensions: tuple[Dimension, ...], parent: Checklist | None) -> tuple[Dimension, ...]:
        """Return the dimensions without what the file removes; removing what is not inherited is an error."""
        removed = given(self.shape.remove, ())
        inherited = (
            [*(question.id for question in parent.questions), *(d.id for d in parent.dimensions)] if parent else []
        )
        for index, own_id in enumerate(removed):
            if own_id not in inherited:
                raise mistake(
                    self.source,
                    join("remove", str(index)),
                    f"there is no {quoted(own_id)} to remove",
                    nearest(own_id, inherited),
                )
        return tuple(
            replace(dimension, questions=tuple(q for q in dimension.questions if q.id not in removed))
            for dimension in dimensions
            if dimension.id not in removed
        )

    def _check_weights(self, dimensions: tuple[Dimension, ...]) -> None:
        """Refuse weights that do not share out the whole, and a dimension in which nothing is asked."""
        for dimension in dimensions:
            if not dimension.questions:
                raise mistake(
                    self.source,
                    join("dimensions"),
                    f"the dimension {quoted(dimension.id)} has no question",
                    "remove it, or ask one",
                )
        total = sum(dimension.weight for dimension in dimensions)
        if total != WHOLE:
            raise mistake(
                self.source, join("dimensions"), f"the weights of the dimensions add up to {total}, not to {WHOLE}"
            )
