"""What looks renamed: of one element, a part that went and a part that came and are alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.graphql.definitions import Field, named_type
from reviewtui.formats.pairing import Candidate, Pairs, pairs, similar_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.formats.graphql.definitions import Definition, Input, Text
    from reviewtui.formats.graphql.reach import Reach
    from reviewtui.formats.graphql.recording import Recorder

_TELLING_WORDS = 24
_TELLING_PARTS = 2


class Numbered(NamedTuple):
    """The changes that say what went and what came of one element, by name: their numbers in the recorder."""

    gone: dict[str, int]
    come: dict[str, int]

    @property
    def both(self) -> bool:
        """Whether anything can be a rename at all."""
        return bool(self.gone and self.come)


def link_parts(
    to: Recorder, found: Numbered, old: Mapping[str, Field | Input], new: Mapping[str, Field | Input]
) -> None:
    """Link the fields or arguments that look renamed."""
    if found.both:
        gone, come = _parts(old, found.gone, to.base), _parts(new, found.come, to.head)
        _link(to, found, pairs(gone, come))


def link_values(to: Recorder, found: Numbered) -> None:
    """Link the values that are spelled alike: there is nothing else to know them by."""
    if found.both:
        _link(to, found, similar_names([*found.gone], [*found.come]))


def link_types(to: Recorder, found: Numbered, old: Mapping[str, Definition], new: Mapping[str, Definition]) -> None:
    """Link the types that look renamed."""
    if found.both:
        _link(to, found, pairs([_type(old[name]) for name in found.gone], [_type(new[name]) for name in found.come]))


def _link(to: Recorder, found: Numbered, alike: Pairs) -> None:
    gone, come = [*found.gone.items()], [*found.come.items()]
    for i, j in alike.items():
        to.link(gone[i], come[j])


def _parts(parts: Mapping[str, Field | Input], wanted: Mapping[str, int], side: Reach) -> Sequence[Candidate]:
    """Return parts as candidates; one that says what a neighbour says too is not known by it."""
    said = {name: _said(part) for name, part in parts.items()}
    times = Counter(said.values())
    return [_part(parts[name], said[name], side, alone=times[said[name]] == 1) for name in wanted]


def _part(part: Field | Input, said: bytes, side: Reach, *, alone: bool) -> Candidate:
    known_by_it = alone and (
        side.is_described(named_type(part.type)) or (isinstance(part, Field) and bool(part.arguments))
    )
    return Candidate(part.name, said, known_by_it, _words(part.description))


def _said(part: Field | Input, own: str = "") -> bytes:
    """Return what a part says to programs; the name of its own type says nothing about the type."""
    written = part.type.replace(own, "") if own and named_type(part.type) == own else part.type
    if isinstance(part, Field):
        return repr((written, [(one.name, one.type, one.default) for one in part.arguments.values()])).encode()
    return repr((written, part.default)).encode()


def _type(definition: Definition) -> Candidate:
    """Return a type by what it consists of."""
    parts: dict[str, Field | Input] = {**definition.fields, **definition.inputs}
    inside = {name: _said(part, definition.name) for name, part in parts.items()}
    names = [*definition.interfaces, *definition.members, *definition.values]
    said = repr((definition.keyword, sorted(inside.items()), sorted(names)))
    telling = len(inside) + len(names) >= _TELLING_PARTS
    return Candidate(definition.name, said.encode(), telling, _words(definition.description))


def _words(description: Text | None) -> str:
    words = " ".join(description.text.split()) if description else ""
    return words if len(words) >= _TELLING_WORDS else ""
