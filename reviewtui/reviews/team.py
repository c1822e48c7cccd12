"""Everybody who reviews the same change, each with what they said; nobody writes for another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewtui.reviews.names import reviewer_slug

if TYPE_CHECKING:
    from reviewtui.model import Problem
    from reviewtui.reviews.draft import Draft


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reviews: the name and the address that Git has for the user."""

    name: str
    email: str

    @property
    def slug(self) -> str:
        """The name of the reviewer's own files."""
        return reviewer_slug(self.email or self.name)

    @property
    def called(self) -> str:
        """What people call the reviewer."""
        return self.name or self.email

    @property
    def signature(self) -> str:
        """The reviewer as people sign: name and address, or what there is of them."""
        return f"{self.name} <{self.email}>" if self.name and self.email else self.called


@dataclass(frozen=True, slots=True)
class Part:
    """What one reviewer said, as their file holds it; `path` is where it stands in the repository."""

    reviewer: Reviewer
    draft: Draft
    path: str


@dataclass(frozen=True, slots=True)
class Team:
    """The other reviewers' parts by the names of their files, and which files could not be read.

    `elsewhere` are parts of other reviews that speak of findings of this one: of a branch that was renamed, or that
    this one follows. `hidden` counts the reviewers whose words are kept back until one's own review is decided.
    """

    parts: Mapping[str, Part] = field(default_factory=dict)
    elsewhere: tuple[Part, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: int = 0
