"""Comparing the definitions of directives; one that clients cannot write means nothing to their documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.formats.graphql import spots
from reviewtui.formats.graphql.inputs import compare_inputs
from reviewtui.formats.graphql.recording import Difference
from reviewtui.formats.graphql.texts import compare_descriptions
from reviewtui.model import Effect, How

if TYPE_CHECKING:
    from reviewtui.formats.graphql.definitions import Definition
    from reviewtui.formats.graphql.recording import Recorder


def compare_directives(to: Recorder, old: Definition | None, new: Definition | None) -> None:
    """Record all that differs between two versions of a directive, one of which may be missing."""
    known = old or new
    assert known is not None  # noqa: S101 - a directive stands on one side at least
    executable = any(one.executable for one in (old, new) if one)
    spot = spots.directive_spot(known.name, executable=executable)
    if new is None:
        to.add(spot, Difference(How.REMOVED, known.location, None, before=[*known.locations]))
        return
    if old is None:
        to.add(spot, Difference(How.ADDED, None, known.location, after=[*known.locations]))
        return
    places = old.location, new.location
    before, after = dict.fromkeys(old.locations), dict.fromkeys(new.locations)
    gone = [one for one in before if one not in after]
    came = [one for one in after if one not in before]
    if gone:
        to.add(spot, Difference(How.CHANGED, *places, "locations", [*gone], None, Effect.NARROWS))
    if came:
        to.add(spot, Difference(How.CHANGED, *places, "locations", None, [*came], Effect.WIDENS))
    if old.repeatable != new.repeatable:
        effect = Effect.WIDENS if new.repeatable else Effect.NARROWS
        to.add(spot, Difference(How.CHANGED, *places, "repeatable", old.repeatable, new.repeatable, effect))
    compare_descriptions(to, spot, places, old.description, new.description)
    spot_of = partial(spots.directive_argument_spot, known.name, executable=executable)
    compare_inputs(to, spot_of, old.inputs, new.inputs)
