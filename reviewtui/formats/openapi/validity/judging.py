"""All checks put together: which are asked at which level, what is new, and how much of it is told."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.circles import circular_parts
from reviewtui.formats.openapi.validity.items import item_flaws
from reviewtui.formats.openapi.validity.lists import list_flaws
from reviewtui.formats.openapi.validity.meaning import same_operation_ids, same_paths, unknown_security
from reviewtui.formats.openapi.validity.operations import operation_flaws
from reviewtui.formats.openapi.validity.parameters import parameter_flaws
from reviewtui.formats.openapi.validity.roots import root_flaws
from reviewtui.formats.openapi.validity.schemas import range_flaws, schema_flaws
from reviewtui.formats.openapi.validity.survey import Survey
from reviewtui.formats.validation import Validation
from reviewtui.model import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.formats.openapi.library import Library
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.validity.flaw import Flaw

MOST_TOLD = 20

_STRUCTURE = (root_flaws, item_flaws, operation_flaws, parameter_flaws, schema_flaws, range_flaws, circular_parts)
_MEANING = (same_paths, same_operation_ids, list_flaws, unknown_security)


def judge_validity(head: Reader, base: Reader | None, level: Validation) -> tuple[Problem, ...]:
    """Return what the standard does not allow in the head, with lines.

    Where it is only noted, what the base had already is left out: a review is about what changes. Where it is enforced,
    the head has to be valid as it is.
    """
    if level is Validation.OFF:
        return ()
    found = _enforced(head, level) if level.enforced else list(_basic(head, base))
    return _told(list(dict.fromkeys(found)), head.library)


def _basic(head: Reader, base: Reader | None) -> Iterator[Flaw]:
    # What is the same on both sides is not asked about, unless another version of the standard asks otherwise.
    alike = base and base.library.dialect == head.library.dialect
    after = Survey(head, base.root if base and alike else None)
    before = Survey(base, head.root if alike else None) if base else None
    for check in (*_STRUCTURE, *_MEANING):
        found = list(check(after))
        # The base is asked only what the head failed.
        yield from _new(found, check(before)) if found and before else found


def _enforced(reader: Reader, level: Validation) -> list[Flaw]:
    # Only those who ask for it pay for loading a validator.
    from reviewtui.formats.openapi.validity.official import official_flaws  # noqa: PLC0415
    from reviewtui.formats.openapi.validity.references import dead_references  # noqa: PLC0415 - as above

    survey = Survey(reader)
    # What we say of schemas is more to the point than what the official schema says of the same place.
    own = list(schema_flaws(survey))
    said = {flaw.pointer for flaw in own}
    official = (flaw for flaw in official_flaws(reader) if flaw.pointer not in said)
    meaning = chain.from_iterable(check(survey) for check in _MEANING)
    found = [*own, *circular_parts(survey), *official, *meaning, *dead_references(reader)]
    if level is Validation.FULL:
        from reviewtui.formats.openapi.validity.second_opinion import further_flaws  # noqa: PLC0415 - even slower

        found += further_flaws(reader)
    return found


def _new(found: list[Flaw], known: Iterable[Flaw]) -> list[Flaw]:
    """Leave out what was said of the base as often; messages name elements, so that lines may move."""
    left = Counter(flaw.message for flaw in known)
    new: list[Flaw] = []
    for flaw in found:
        if left[flaw.message]:
            left[flaw.message] -= 1
        else:
            new.append(flaw)
    return new


def _told(flaws: list[Flaw], library: Library) -> tuple[Problem, ...]:
    places = _places(flaws, library)
    ordered = sorted(flaws, key=lambda flaw: _order(flaw, places[flaw.path, flaw.pointer]))
    problems = [_problem(flaw, places[flaw.path, flaw.pointer]) for flaw in ordered]
    if len(problems) <= MOST_TOLD:
        return tuple(problems)
    first = problems[MOST_TOLD]
    more = f"and {len(problems) - MOST_TOLD:,} more from here on that the standard does not allow"
    hint = "Mend those above first; often one cause makes many of them."
    return (*problems[:MOST_TOLD], Problem(more, first.path, first.line, first.column, hint))


def _places(flaws: Iterable[Flaw], library: Library) -> dict[tuple[str, str], Location]:
    asked: dict[str, list[str]] = {}
    for flaw in flaws:
        asked.setdefault(flaw.path, []).append(flaw.pointer)
    return {
        (path, pointer): place
        for path, pointers in asked.items()
        for pointer, place in library.locate(path, pointers).items()
    }


def _order(flaw: Flaw, place: Location) -> tuple[str, int, int, str]:
    return flaw.path, place.line, place.column, flaw.message


def _problem(flaw: Flaw, place: Location) -> Problem:
    return Problem(flaw.message, flaw.path, place.line, place.column, flaw.hint)
