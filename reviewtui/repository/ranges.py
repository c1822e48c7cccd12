"""Finds the two sides of a comparison from what the user named, and from what they left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import RepositoryError, ReviewtuiError
from reviewtui.repository.refs import Branch, no_commits
from reviewtui.repository.snapshot import WORDS, WORKTREE

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.repository.git import Git
    from reviewtui.repository.refs import Refs
    from reviewtui.repository.snapshot import Snapshot

SPEC_SUFFIXES = (".yaml", ".yml", ".json", ".graphql", ".graphqls", ".gql", ".proto")


class Range(NamedTuple):
    """Two sides of a comparison, the refs they came from, and what should be said about how they were found.

    `merge_base` is the commit id that stands in for `base_ref`, when one was looked for. `head_commit` is where the
    head stood, or HEAD for the work tree and the index; None when that was not asked.
    """

    base: Snapshot
    head: Snapshot
    base_ref: str
    head_ref: str
    merge_base: str | None
    notes: tuple[str, ...] = ()
    head_commit: str | None = None


class RangeFinder(NamedTuple):
    """Finds ranges in one repository; `open_snapshot` takes a ref and its commit id, None for the two words."""

    git: Git
    refs: Refs
    bare: bool
    open_snapshot: Callable[[str, str | None], Snapshot]

    def find(
        self,
        base: str | None,
        head: str | None,
        *,
        exact: bool,
        default_base: str | None,
        besides: tuple[str, ...] = (),
    ) -> Range:
        """Return the range; whatever is None is chosen as the interface promises.

        Files in the folders `besides` are no reason to compare the work tree.
        """
        head_ref = head or self._default_head(besides)
        base_branch = self._base(base, default_base)
        merging = not exact and base_branch.short not in WORDS
        # The index and the work tree continue from HEAD, so that it stands for them in the question of ancestry.
        head_name = head_ref if head_ref not in WORDS else "HEAD" if merging else None
        base_name = base_branch.full if base_branch.short not in WORDS else None
        resolved = self.refs.commits([name for name in (base_name, head_name) if name])
        notes = list(resolved.notes)
        base_commit = resolved.commits[base_name] if base_name else None
        merge_base = None
        if merging and base_commit and head_name:
            merge_base = self._merge_base(base_branch.short, base_commit, head_ref, resolved.commits[head_name], notes)
        head_commit = resolved.commits[head_ref] if head_ref not in WORDS else None
        return Range(
            base=self.open_snapshot(base_branch.short, merge_base or base_commit),
            head=self.open_snapshot(head_ref, head_commit),
            base_ref=base_branch.short,
            head_ref=head_ref,
            merge_base=merge_base,
            notes=tuple(notes),
            head_commit=resolved.commits[head_name] if head_name else None,
        )

    def _base(self, base: str | None, default_base: str | None) -> Branch:
        named = base or default_base
        if named:
            return Branch(named, named)
        found = self.refs.default()
        if found:
            return found
        if self.git.attempt("rev-parse", "--verify", "--quiet", "HEAD").code:
            raise no_commits()
        raise RepositoryError(
            "There is no branch to compare with: no `origin/HEAD`, no `main`, no `master`.",
            hint="Name it with `--base REF`, or once for all as `base: REF` in `.reviewtui.yaml`.",
        )

    def _default_head(self, besides: tuple[str, ...]) -> str:
        """Return WORKTREE when a file is changed or new that could be (part of) a description, else HEAD."""
        if self.bare:
            return "HEAD"
        status = self.git.run(
            *("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all", "--"),
            *(f":(icase)*{suffix}" for suffix in SPEC_SUFFIXES),
            *(f":(exclude,literal){folder}" for folder in besides),
            doing="look for changed files",
        )
        return WORKTREE if status.out else "HEAD"

    def _merge_base(self, base_ref: str, base: str, head_ref: str, head: str, notes: list[str]) -> str:
        if base == head:
            if self.refs.shallow:
                notes.append(
                    f"This is a shallow clone, and `{base_ref}` and `{head_ref}` are one commit in it: the branch that "
                    "yours began from may not be here. `git remote set-branches origin '*'` and then "
                    "`git fetch --unshallow` bring all branches."
                )
            return base
        found = self.refs.merge_bases(base, head)
        if not found:
            raise self._unrelated(base_ref, head_ref)
        if len(found) > 1:
            notes.append(
                f"`{base_ref}` and `{head_ref}` have {len(found)} merge bases; {found[0][:12]} was taken. "
                "`--exact` compares the two refs themselves."
            )
        if self.refs.shallow:
            notes.append(
                f"This is a shallow clone: {found[0][:12]} is the merge base in the history that is here. "
                "`git fetch --unshallow` makes sure of it."
            )
        return found[0]

    def _unrelated(self, base_ref: str, head_ref: str) -> ReviewtuiError:
        exact = "`--exact` compares the two as they are."
        if self.refs.shallow:
            return RepositoryError(
                f"The merge base of `{base_ref}` and `{head_ref}` is not in this shallow clone.",
                hint=f"Get the history with `git fetch --unshallow` (in CI: fetch depth 0), and try again. {exact}",
            )
        return RepositoryError(
            f"`{base_ref}` and `{head_ref}` have no common history, so there is no merge base.", hint=exact
        )
