"""What a filter sees of a finding: the words that it answers to in each field, and the texts that are searched."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from reviewtui.filters.fields import CHANGE, DESIGN, MINE, NEEDED, NO, YES, Field
from reviewtui.model import Finding
from reviewtui.reports.level_words import LEVEL_WORDS


class Handled(NamedTuple):
    """What became of a finding: new, looked at, awaiting a decision, decided by anybody, by the reviewer, talked of."""

    new: bool = False
    reviewed: bool = False
    awaits: bool = False
    decided: bool = False
    mine: bool = False
    commented: bool = False


class Traits:
    """One finding; nothing of it changes while the report is the same, so that it is looked at once."""

    def __init__(self, finding: Finding, file: str) -> None:
        """Take a finding, and the path of the description that it is in."""
        self.finding = finding
        self.file = file
        self.standing = (finding.verdict, finding.level, finding.layer, finding.change.kind)

    @property
    def key(self) -> tuple[str, str]:
        """What names it among all findings: the same cause may occur in two descriptions."""
        return self.file, self.finding.fingerprint

    @property
    def words(self) -> dict[Field, tuple[str, ...]]:
        """The words that it answers to, whatever becomes of it."""
        verdict, level, layer, kind = self.standing
        return {
            Field.VERDICT: (LEVEL_WORDS[level] if level is not None else verdict.word,),
            Field.IS: (DESIGN if level is not None else CHANGE,),
            # A design rule is about no layer: nothing that consumers hold changes by it.
            Field.LAYER: (layer.value,) if level is None else (),
            Field.KIND: (kind.value,),
        }

    def texts(self, field: Field) -> tuple[str, ...]:
        """Return what stands in a field that holds text."""
        match field:
            case Field.PATH:
                return self._paths
            case Field.RULE:
                return (self.finding.rule,)
            case Field.FILE:
                return self._files
            case _:
                return self._all

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        change = self.finding.change
        named = (part for operation in change.used_by for part in (str(operation), operation.path))
        return (*named, *((change.place,) if change.place else ()))

    @cached_property
    def _files(self) -> tuple[str, ...]:
        where = self.finding.where
        others = (share.path for share in self.finding.shares)
        return tuple(dict.fromkeys((self.file, *((where.path,) if where is not None else ()), *others)))

    @cached_property
    def _all(self) -> tuple[str, ...]:
        finding = self.finding
        change = finding.change
        return (finding.message, finding.rule, change.subject, change.element, *self._paths, *self._files)


def handled_words(handled: Handled) -> dict[Field, tuple[str, ...]]:
    """Return the words for what became of a finding."""
    decided = (YES, *((MINE,) if handled.mine else ())) if handled.decided else (NO,)
    return {
        Field.REVIEWED: (YES if handled.reviewed else NO,),
        Field.DECIDED: (*((NEEDED,) if handled.awaits else ()), *decided),
        Field.NEW: (YES if handled.new else NO,),
        Field.COMMENTED: (YES if handled.commented else NO,),
    }
