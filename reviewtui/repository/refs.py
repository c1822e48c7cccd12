"""Turns the names that people write into commits, and knows the branches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import RepositoryError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.repository.git import Git

_HEADS = "refs/heads/"
_REMOTES = "refs/remotes/"
_USUAL = ("main", "master")
_PULL_NAME = "pr-"

PULLS = "refs/reviewtui/pr/"
"""Where the heads of pull requests are kept that the user had fetched, by number."""


class Resolved(NamedTuple):
    """Full commit ids by the names they were asked for under, and what was doubtful about a name."""

    commits: dict[str, str]
    notes: tuple[str, ...]


class Branch(NamedTuple):
    """A branch: its name as people write it, and the full name, which is never ambiguous."""

    short: str
    full: str


class _Ref(NamedTuple):
    """A line of `git for-each-ref`: full name, and what it points to when it is symbolic."""

    name: str
    target: str


class Refs:
    """The names of one repository."""

    def __init__(self, git: Git, *, shallow: bool) -> None:
        """Ask nothing yet; `shallow` makes for better hints."""
        self._git = git
        self.shallow = shallow

    def commits(self, names: Sequence[str]) -> Resolved:
        """Return the commits of all names, in one process; UsageError for a name that stands for none."""
        for name in names:
            _refuse_odd(name)
        # Over stdin no name can be taken for an option.
        asked = "".join(f"{name}^{{commit}}\n" for name in names)
        answer = self._git.attempt(
            "cat-file", "--batch-check=%(objectname) %(objecttype)", stdin=asked.encode(errors="surrogateescape")
        )
        found = answer.text().split("\n")
        commits = {}
        for name, line in zip(names, found + [""] * len(names), strict=False):
            oid, _, kind = line.partition(" ")
            commits[name] = oid if kind == "commit" else self._otherwise(name)
        return Resolved(commits, _doubts(answer.err))

    def standing(self, name: str) -> str | None:
        """Return the commit of a name that stood for one before, None when it is gone; mostly in one process."""
        asked = [f"{name}^{{commit}}", *(f"{ref}^{{commit}}" for ref in _pulled(name))]
        answer = self._git.attempt(
            *("cat-file", "--batch-check=%(objectname) %(objecttype)"),
            stdin="".join(f"{line}\n" for line in asked).encode(errors="surrogateescape"),
        )
        found = (line.partition(" ") for line in answer.text().splitlines())
        commit = next((oid for oid, _, kind in found if kind == "commit"), None)
        if commit is not None:
            return commit
        try:
            # Some forms, like `:/words`, are understood only one by one.
            return self.commits([name]).commits[name]
        except (RepositoryError, UsageError):
            return None

    def head_branch(self) -> str | None:
        """Return the short name of the branch that is checked out; None when HEAD is detached."""
        answer = self._git.attempt("symbolic-ref", "-q", "HEAD")
        name = answer.text().rstrip("\n")
        return name.removeprefix(_HEADS) if answer.code == 0 and name.startswith(_HEADS) else None

    def branches(self) -> tuple[str, ...]:
        """Return the short names of all local branches, sorted."""
        return tuple(ref.name.removeprefix(_HEADS) for ref in self._list(_HEADS))

    def default(self) -> Branch | None:
        """Return the branch that others start from: a remote's HEAD, then main, master, then the only branch."""
        refs = self._list(_HEADS, *(f"{_REMOTES}*/{name}" for name in ("HEAD", *_USUAL)))
        targets = [ref.target for ref in refs if ref.target.startswith(_REMOTES)]
        names = {ref.name for ref in refs if not ref.target}
        local = [name for name in sorted(names) if name.startswith(_HEADS)]
        wanted = (
            next((target for target in targets if target.startswith(f"{_REMOTES}origin/")), None),
            targets[0] if len(targets) == 1 else None,
            *(next(iter(names & {_HEADS + name}), None) for name in _USUAL),
            *(next(iter(names & {f"{_REMOTES}origin/{name}"}), None) for name in _USUAL),
            local[0] if len(local) == 1 else None,
        )
        full = next((name for name in wanted if name), None)
        return Branch(full.removeprefix(_HEADS).removeprefix(_REMOTES), full) if full else None

    def merge_bases(self, one: str, other: str) -> tuple[str, ...]:
        """Return the best common ancestors of two commits, given by full id; several after criss-cross merges."""
        answer = self._git.attempt("merge-base", "--all", one, other)
        if answer.code not in {0, 1}:
            self._git.run("merge-base", one, other, doing="find the merge base")
        return tuple(answer.text().split())

    def _list(self, *patterns: str) -> list[_Ref]:
        listing = self._git.run("for-each-ref", "--format=%(refname)%00%(symref)", *patterns, doing="list the branches")
        refs = []
        for line in listing.text().splitlines():
            name, _, target = line.partition("\0")
            refs.append(_Ref(name, target))
        return refs

    def _otherwise(self, name: str) -> str:
        for ref in _pulled(name):
            fetched = self._git.attempt("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
            if fetched.code == 0:
                return fetched.text().strip()
        # Only a name that failed pays for the modules that look for its nearest neighbors.
        from reviewtui.repository.unresolved import resolve_or_explain  # noqa: PLC0415

        return resolve_or_explain(self._git, name, shallow=self.shallow)


def _pulled(name: str) -> tuple[str, ...]:
    """Return the full name of a fetched pull request; its short one counts where nothing of the user's has it."""
    number = name.removeprefix(_PULL_NAME)
    return (PULLS + number,) if number != name and number.isdecimal() else ()


def no_commits() -> RepositoryError:
    """Return the error for a repository that holds nothing to compare with."""
    return RepositoryError(
        "This repository has no commits yet, so there is nothing to compare with.",
        hint="Commit the API description as it is today; the next change can then be reviewed against it.",
    )


def _refuse_odd(name: str) -> None:
    """Raise UsageError for what cannot be a ref, before Git sees it."""
    if not name.strip():
        raise UsageError("The name of a ref is empty.", hint="Name a branch, a tag or a commit.")
    if name.startswith("-"):
        raise UsageError(
            f"`{name}` cannot be a ref: it begins with `-`.",
            hint="Name a branch, a tag or a commit; a branch with such a name is reached as `refs/heads/-name`.",
        )
    if any(ord(character) < 32 or ord(character) == 127 for character in name):  # noqa: PLR2004 - ASCII controls
        raise UsageError(f"{name!r} cannot be a ref: it holds control characters.", hint="Check how it was quoted.")
    if ".." in name:
        raise UsageError(
            f"`{name}` is a range, and one commit is needed here.", hint="Give its two ends as `--base` and `--head`."
        )


def _doubts(stderr: str) -> tuple[str, ...]:
    """Return a note for each name that Git found to have two meanings."""
    notes = []
    for line in stderr.splitlines():
        if line.startswith("warning: refname '") and line.endswith("' is ambiguous."):
            name = line.split("'")[1].removesuffix("^{commit}")
            notes.append(
                f"`{name}` names more than one thing, a tag and a branch perhaps; Git prefers the tag. "
                f"Write `refs/heads/{name}` or `refs/tags/{name}` to be exact."
            )
    return tuple(dict.fromkeys(notes))
