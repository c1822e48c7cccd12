"""What every format gives: how to tell its files, and how to compare two versions of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from reviewtui.formats.validation import Validation
from reviewtui.model import Change, Operation, Problem, SpecStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.config.settings import Compatibility
    from reviewtui.formats.surveying import Survey
    from reviewtui.text import Source


class SpecPair(NamedTuple):
    """Where one description stands on both sides; None where it does not exist.

    A description that many files make together is known by their folder, and has them in `base_files` and `files`.
    """

    base_path: str | None
    path: str | None
    base_files: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The path by which people know it: the head's, or the base's when it is gone."""
        return self.path or self.base_path or ""

    @property
    def members(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The files of the base and of the head, also where that is one; none where it does not exist."""
        return self.base_files or _alone(self.base_path), self.files or _alone(self.path)


def _alone(path: str | None) -> tuple[str, ...]:
    return () if path is None else (path,)


class Gathered(NamedTuple):
    """A description that many files make together: their folder (`.` is the root), and the files in path order."""

    path: str
    files: tuple[str, ...]


class Comparison(NamedTuple):
    """What differs between the two versions of one description.

    `unstable` names the operations that were marked as draft or alpha in the base, and so promised nothing, `beta`
    those that promised little. `flaws` is what the standard does not allow in the head and did not find in the base; it
    never stops anything. `release` holds the versions that the description gives itself on both sides, also when they
    are the same: whether that is right depends on what else differs. It is None where a side says none. `either_way`
    says that every schema was compared as what is sent and as what is received, for the description does not tell:
    the repository's settings do. `transitive` says that something in it promises to fit every earlier version.
    `drafts` are the files of the base that promised nothing as wholes, and with them all that no operation reaches.
    """

    format: str
    version: str
    status: SpecStatus
    changes: tuple[Change, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    unstable: frozenset[Operation] = frozenset()
    flaws: tuple[Problem, ...] = ()
    beta: frozenset[Operation] = frozenset()
    release: Change | None = None
    title: str = ""
    either_way: bool = False
    transitive: bool = False
    drafts: frozenset[str] = frozenset()


class Files(Protocol):
    """What a format needs of one side: a snapshot has it."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes; UnreadableError when it is missing or over the limit."""
        ...


class Format(Protocol):
    """One kind of API description."""

    @property
    def name(self) -> str:
        """The name in reports."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How the names of its files end."""
        ...

    @property
    def gathers(self) -> bool:
        """Whether many files make one description together; then `gather` says which."""
        ...

    def gather(self, contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return the descriptions that files make together, by what stands in them; nothing where each is its own."""
        ...

    def looks_like(self, content: bytes) -> bool:
        """Tell quickly whether a file is one; a yes may be wrong, a no may not."""
        ...

    def refers_elsewhere(self, content: bytes) -> bool:
        """Tell whether a file may refer to other files, whose changes are its own."""
        ...

    def references(self, content: bytes) -> frozenset[str]:
        """Return the files that a file refers to, as it writes them; quickly, so that one of them may be none."""
        ...

    def tree(self, path: str, content: bytes) -> Source:
        """Return one file as a tree with places; raises UnreadableError."""
        ...

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions; what cannot be read is in the errors, and nothing is raised for it."""
        ...

    def survey(self, path: str, files: Files, members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules, which may have many files; raises UnreadableError."""
        ...

    def refusals(
        self, path: str, head: Files, validation: Validation, members: tuple[str, ...] = ()
    ) -> tuple[Problem, ...]:
        """Return all that the standard does not allow in one version, which may have many files.

        Nothing when it cannot be read.
        """
        ...


class Twin(NamedTuple):
    """Where something stands in another version, and in a reader's words how it is known."""

    path: str
    pointer: str
    how: str


@runtime_checkable
class KnowsTwins(Protocol):
    """A format whose versions may write the same thing at other places; most write it where it was."""

    def twins(self, pair: SpecPair, base: Files, head: Files) -> Mapping[tuple[str, str], Twin]:
        """Return what of the base stands elsewhere in the head, by file and pointer; what cannot be read has none."""
        ...


@runtime_checkable
class KeepsModes(Protocol):
    """A format whose schemas a repository may hold to a mode of schema registries; not all can."""

    def in_mode(self, mode: Compatibility | None, *, earlier: bool = False) -> Format:
        """Return the same format, that judges what messages carry by a mode, and not by who sends them.

        For an `earlier` version than the base, it judges only what promised to fit every version.
        """
        ...
