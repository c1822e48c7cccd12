"""What frames the questions of a checklist file: which of them stay, what a tier asks for, and other weights."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from msgspec import UnsetType

from reviewtui.decoding import nearest, quoted
from reviewtui.rubric.building import given
from reviewtui.rubric.choosing import Choice
from reviewtui.rubric.sharing import WHOLE, fitted
from reviewtui.rubric.types import NEUTRAL, Gate, Stop, Tier
from reviewtui.text.pointer import join

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reviewtui.rubric.building import Builder
    from reviewtui.rubric.shapes import ChecklistShape, GateShape, OnlyShape
    from reviewtui.rubric.types import Checklist, Dimension

_NO_GATE = Gate()


@dataclass(frozen=True, slots=True)
class Framing:
    """The keys of one file that stand around its dimensions."""

    shape: ChecklistShape
    builder: Builder

    def chosen(
        self, dimensions: tuple[Dimension, ...], parent: Checklist | None, declared: Collection[str]
    ) -> tuple[Dimension, ...]:
        """Return what the filter leaves of the dimensions; what the file itself declares always stays."""
        only = self.shape.only
        if isinstance(only, UnsetType) or parent is None:
            return dimensions
        self._check_names(only, parent)
        choice = Choice(
            tiers=tuple(map(Tier, only.tiers)),
            roles=only.roles,
            stops=tuple(map(Stop, only.stops)),
            dimensions=only.dimensions,
            questions=only.questions,
        )
        if choice == Choice():
            hint = "name tiers, roles, stops, dimensions or questions"
            raise self.builder.mistake(join("only"), "`only` names nothing", hint)
        left = replace(choice, questions={*only.questions, *declared}).of(dimensions)
        if not left:
            raise self.builder.mistake(join("only"), f"no question of {quoted(parent.id)} fits all of this")
        return left

    def _check_names(self, only: OnlyShape, parent: Checklist) -> None:
        """Refuse a role, dimension or question that the extended checklist does not have."""
        known = {
            "roles": {role for question in parent.questions for role in question.roles},
            "dimensions": {dimension.id for dimension in parent.dimensions},
            "questions": {question.id for question in parent.questions},
        }
        for key, words in known.items():
            named: tuple[str, ...] = getattr(only, key)
            for index, word in enumerate(named):
                if word not in words:
                    message = f"{quoted(parent.id)} has no {key.removesuffix('s')} {quoted(word)}"
                    raise self.builder.mistake(join("only", key, str(index)), message, nearest(word, words))

    def gates(self, inherited: Mapping[Tier, Gate]) -> dict[Tier, Gate]:
        """Return what each tier asks for; what the file does not say is inherited."""
        if isinstance(self.shape.gates, UnsetType):
            return dict(inherited)
        written = zip(Tier, (self.shape.gates.one, self.shape.gates.two, self.shape.gates.three), strict=True)
        own = {
            tier: _gate(shape, inherited.get(tier, _NO_GATE))
            for tier, shape in written
            if not isinstance(shape, UnsetType)
        }
        return {**inherited, **own}

    def weights(
        self, dimensions: Sequence[Dimension], inherited: Mapping[str, Mapping[str, int]]
    ) -> dict[str, dict[str, int]]:
        """Return the weight profiles; inherited ones are fitted to the dimensions that are left."""
        profiles = {name: fitted(weights, dimensions) for name, weights in inherited.items()}
        for name, weights in given(self.shape.weights, {}).items():
            self._check_profile(name, weights, [dimension.id for dimension in dimensions])
            profiles[name] = {dimension.id: weights[dimension.id] for dimension in dimensions}
        return profiles

    def _check_profile(self, name: str, weights: Mapping[str, int], dimensions: Sequence[str]) -> None:
        """Refuse a profile that forgets a dimension, names one too many, or does not make a whole."""
        place = join("weights", name)
        if name == NEUTRAL:
            message = f"{quoted(NEUTRAL)} are the weights that the dimensions name themselves"
            raise self.builder.mistake(place, message, "change those, or give the profile another name")
        for dimension, weight in weights.items():
            if dimension not in dimensions:
                hint = nearest(dimension, dimensions)
                raise self.builder.mistake(place + join(dimension), f"there is no dimension {quoted(dimension)}", hint)
            if not 0 < weight <= WHOLE:
                raise self.builder.mistake(place + join(dimension), f"a weight is a share of the {WHOLE}")
        if missing := [dimension for dimension in dimensions if dimension not in weights]:
            raise self.builder.mistake(place, f"the weights {quoted(name)} lack the dimension {quoted(missing[0])}")
        if (total := sum(weights.values())) != WHOLE:
            raise self.builder.mistake(place, f"the weights {quoted(name)} add up to {total}, not to {WHOLE}")


def _gate(shape: GateShape, inherited: Gate) -> Gate:
    """Return one tier's gate, key by key."""
    return Gate(**{own.name: given(getattr(shape, own.name), getattr(inherited, own.name)) for own in fields(Gate)})
