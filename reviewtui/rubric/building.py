"""From the keys of a checklist file to the typed rubric; what a file leaves out comes from the checklist it extends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from msgspec import UnsetType

from reviewtui.decoding import mistake, nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.model import Verdict
from reviewtui.rubric import shapes
from reviewtui.rubric.sharing import WHOLE
from reviewtui.rubric.types import LEVELS, AnswerValue, Cap, Dimension, Question, Severity, Stop, Tier
from reviewtui.rules.tabling import table_ids
from reviewtui.text.pointer import join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.text import Source

T = TypeVar("T")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def given(value: T | UnsetType, inherited: T) -> T:
    """Return what the file says, or else what it inherits."""
    return inherited if isinstance(value, UnsetType) else value


def tier_levels(shape: shapes.TierLevelsShape | UnsetType, inherited: Mapping[Tier, float]) -> dict[Tier, float]:
    """Return a level for each tier that has one, here or in what is extended."""
    if isinstance(shape, UnsetType):
        return dict(inherited)
    written = zip(Tier, (shape.one, shape.two, shape.three), strict=True)
    return {**inherited, **{tier: level for tier, level in written if not isinstance(level, UnsetType)}}


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds the parts of one checklist file; knows whom to blame for what is missing."""

    source: Source

    def mistake(self, place: str, message: str, hint: str = "") -> UsageError:
        """Return the error for what stands at a JSON pointer of the file."""
        return mistake(self.source, place, message, hint)

    def slug(self, value: str | UnsetType, place: str, what: str) -> str:
        """Return an id, which must be there and be made of small letters, digits and single hyphens."""
        if isinstance(value, UnsetType):
            raise mistake(
                self.source, place, f"the {what} has no `id`", "an id is small letters and hyphens: `d1-purpose`"
            )
        if not _SLUG.fullmatch(value):
            raise mistake(
                self.source,
                place + join("id"),
                f"{quoted(value)} cannot be an id",
                "use small letters, digits and single hyphens",
            )
        return value

    def needed(self, value: T | UnsetType, inherited: T | None, key: str, place: str, owner: str) -> T:
        """Return what the file says or inherits; a key that neither has is an error, and so is blank text."""
        if isinstance(value, UnsetType):
            if inherited is None:
                raise self.mistake(place, f"{quoted(owner)} lacks the key `{key}`")
            return inherited
        if isinstance(value, str) and not value.strip():
            raise self.mistake(place + join(key), f"`{key}` of {quoted(owner)} is empty")
        return value

    def question(self, shape: shapes.QuestionShape, dimension: str, inherited: Question | None, place: str) -> Question:
        """Return the question, complete."""
        own_id = self.slug(shape.id, place, "question")

        def prose(key: str) -> str:
            value: str | UnsetType = getattr(shape, key)
            old_value: str | None = getattr(inherited, key, None)
            return self.needed(value, old_value, key, place, own_id).strip()

        word = self.needed(
            shape.severity_if_no, inherited.severity_if_no.value if inherited else None, "severity_if_no", place, own_id
        )
        severity = Severity(word)
        old = inherited or _NOTHING_INHERITED
        example = shapes.ExampleShape() if isinstance(shape.example, UnsetType) else shape.example
        return Question(
            id=own_id,
            dimension=dimension,
            question=prose("question"),
            why=prose("why"),
            guidance=prose("guidance"),
            how_to_check=prose("how_to_check"),
            remediation=prose("remediation"),
            severity_if_no=severity,
            weight=self._weight(shape, inherited, severity, place),
            evidence=given(shape.evidence, old.evidence),
            table=self._table(given(shape.table, old.table), place),
            fires_mean=AnswerValue(given(shape.fires_mean, old.fires_mean.value)),
            silence_means=AnswerValue(given(shape.silence_means, old.silence_means.value)),
            evidence_verdicts=verdicts(shape.evidence_verdicts, old.evidence_verdicts),
            roles=given(shape.roles, old.roles),
            tiers=old.tiers if isinstance(shape.tiers, UnsetType) else tuple(map(Tier, shape.tiers)),
            formats=given(shape.formats, old.formats),
            stops=old.stops if isinstance(shape.stops, UnsetType) else tuple(map(Stop, shape.stops)),
            good=given(example.good, old.good).strip(),
            bad=given(example.bad, old.bad).strip(),
            references=given(shape.references, old.references),
        )

    def _table(self, table: str, place: str) -> str:
        """Return the id of a table, which must exist."""
        if table and table not in table_ids():
            raise self.mistake(
                place + join("table"), f"there is no table {quoted(table)}", nearest(table, [*table_ids()])
            )
        return table

    def _weight(self, shape: shapes.QuestionShape, inherited: Question | None, severity: Severity, place: str) -> int:
        """Return the question's own weight, or the usual one of its severity."""
        if isinstance(shape.weight, UnsetType):
            same = inherited is not None and inherited.severity_if_no is severity
            return inherited.weight if inherited is not None and same else severity.weight
        if shape.weight < 1:
            raise self.mistake(place + join("weight"), "`weight` of a question must be 1 or more")
        return shape.weight

    def dimension(self, shape: shapes.DimensionShape, inherited: Dimension | None, place: str) -> Dimension:
        """Return the dimension, complete; questions that the file does not name are kept as inherited."""
        own_id = self.slug(shape.id, place, "dimension")
        weight = self.needed(shape.weight, inherited.weight if inherited else None, "weight", place, own_id)
        if not 0 < weight <= WHOLE:
            raise self.mistake(place + join("weight"), f"`weight` of a dimension is its share of the {WHOLE}")
        return Dimension(
            id=own_id,
            title=self.needed(shape.title, inherited.title if inherited else None, "title", place, own_id).strip(),
            weight=weight,
            anchors=self._anchors(shape, inherited, place, own_id),
            questions=self._questions(shape, inherited, place, own_id),
            minimums=self._minimums(shape, inherited, place),
            caps=self._caps(shape, inherited, place),
        )

    def _anchors(
        self, shape: shapes.DimensionShape, inherited: Dimension | None, place: str, owner: str
    ) -> dict[int, str]:
        """Return what each of the five levels looks like; all five are needed."""
        old: Mapping[int, str] = inherited.anchors if inherited else {}
        if isinstance(shape.anchors, UnsetType):
            if not old:
                raise self.mistake(place, f"{quoted(owner)} lacks the key `anchors`")
            return dict(old)
        written = (shape.anchors.one, shape.anchors.two, shape.anchors.three, shape.anchors.four, shape.anchors.five)
        below = place + join("anchors")
        return {
            level: self.needed(text, old.get(level), str(level), below, f"anchors of {owner}").strip()
            for level, text in zip(LEVELS, written, strict=True)
        }

    def _questions(
        self, shape: shapes.DimensionShape, inherited: Dimension | None, place: str, owner: str
    ) -> tuple[Question, ...]:
        """Return inherited questions in their order, overridden where the file names them, then the new ones."""
        questions = {question.id: question for question in inherited.questions} if inherited else {}
        if not isinstance(shape.questions, UnsetType):
            for index, item in enumerate(shape.questions):
                own_id = given(item.id, "")
                below = place + join("questions", str(index))
                questions[own_id] = self.question(item, owner, questions.get(own_id), below)
        return tuple(questions.values())

    def _minimums(self, shape: shapes.DimensionShape, inherited: Dimension | None, place: str) -> dict[Tier, int]:
        """Return the level that each tier asks for."""
        levels = tier_levels(shape.minimums, inherited.minimums if inherited else {})
        for tier, level in levels.items():
            if level not in LEVELS:
                raise mistake(
                    self.source, place + join("minimums", tier.value), "a minimum is a whole level from 1 to 5"
                )
        return {tier: int(level) for tier, level in levels.items()}

    def _caps(self, shape: shapes.DimensionShape, inherited: Dimension | None, place: str) -> tuple[Cap, ...]:
        """Return what keeps the dimension from a higher level."""
        if isinstance(shape.caps, UnsetType):
            return inherited.caps if inherited else ()
        for index, cap in enumerate(shape.caps):
            if cap.level not in LEVELS:
                raise mistake(
                    self.source, place + join("caps", str(index), "level"), "a cap is a whole level from 1 to 5"
                )
        return tuple(
            Cap(cap.rules, cap.level, cap.because, verdicts(cap.verdicts, ()), cap.methods) for cap in shape.caps
        )


def verdicts(words: tuple[shapes.VerdictWord, ...] | UnsetType, inherited: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Return the verdicts that the words name."""
    return inherited if isinstance(words, UnsetType) else tuple(Verdict[word.upper()] for word in words)


_NOTHING_INHERITED = Question(
    id="",
    dimension="",
    question="",
    why="",
    guidance="",
    how_to_check="",
    remediation="",
    severity_if_no=Severity.NOTE,
    weight=1,
)
