"""The remotes that the user configured: where a branch would be pushed, and whether it is known to be ahead there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError, UsageError

if TYPE_CHECKING:
    from reviewtui.repository.git import Git

_HEADS = "refs/heads/"
_KEYS = r"^(remote\..*\.(url|pushurl|fetch)|remote\.pushdefault|branch\..*\.(remote|merge|pushremote))$"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A branch as its remote has it: the remote, the name there, and the full name of what was last fetched of it.

    `tracking` is empty when nothing was fetched yet. `ahead` and `behind` count the commits that only the remote's and
    only the local branch have; both are 0 when one of the two is not there.
    """

    remote: str
    name: str
    tracking: str = ""
    ahead: int = 0
    behind: int = 0

    def push(self, branch: str) -> tuple[str, ...]:
        """Return the words that let Git push the local branch."""
        return ("push", self.remote, branch if branch == self.name else f"{branch}:{self.name}")

    def catch_up(self, branch: str) -> tuple[tuple[str, ...], ...]:
        """Return the words, command by command, that bring what the remote is ahead by into the local branch."""
        if not self.behind:
            return (("fetch", self.remote, f"{self.name}:{branch}"),)
        return (("switch", branch), ("merge", self.tracking.removeprefix("refs/remotes/")))


class Remotes:
    """The remotes of one repository, as its configuration names them; none of them is asked anything."""

    def __init__(self, git: Git) -> None:
        """Read the configuration once."""
        self._git = git
        self._said: dict[str, str] = {}
        names = set()
        for record in git.attempt("config", "-z", "--get-regexp", _KEYS).records():
            key, _, value = record.partition("\n")
            self._said[key] = value
            if key.startswith("remote.") and key.count(".") > 1:
                names.add(key.removeprefix("remote.").rpartition(".")[0])
        self.names = tuple(sorted(names))

    def named(self, name: str | None) -> str:
        """Return the remote of this name; without one, the only remote. UsageError or RepositoryError says why not."""
        if not self.names:
            raise RepositoryError(
                "This repository has no remote to fetch from.", hint="`git remote add origin URL` adds one."
            )
        known = ", ".join(f"`{remote}`" for remote in self.names)
        if name is None:
            if len(self.names) > 1:
                raise UsageError(f"There are several remotes: {known}.", hint="Choose one with `--remote NAME`.")
            return self.names[0]
        if name not in self.names:
            raise UsageError(f"There is no remote `{name}`.", hint=f"Remotes here: {known}.")
        return name

    def counterpart(self, branch: str, like: str) -> Counterpart | None:
        """Return a branch as its remote has it; None when it cannot be told which remote that would be.

        The remote is the one the user pushes the branch to, else that of the branch `like`, else the only one.
        """
        remote = self._remote(branch, like)
        if remote is None:
            return None
        merge = self._said.get(f"branch.{branch}.merge", "")
        same = self._said.get(f"branch.{branch}.remote") == remote and merge.startswith(_HEADS)
        name = merge.removeprefix(_HEADS) if same else branch
        tracking = f"refs/remotes/{remote}/{name}"
        if self._git.attempt("rev-parse", "--verify", "--quiet", f"{tracking}^{{commit}}").code:
            return Counterpart(remote, name)
        counted = self._git.attempt("rev-list", "--left-right", "--count", f"{tracking}...{_HEADS}{branch}")
        ahead, behind = map(int, counted.text().split()) if counted.code == 0 else (0, 0)
        return Counterpart(remote, name, tracking, ahead, behind)

    def _remote(self, branch: str, like: str) -> str | None:
        wanted = (
            self._said.get(f"branch.{branch}.pushremote"),
            self._said.get("remote.pushdefault"),
            self._said.get(f"branch.{branch}.remote"),
            self._said.get(f"branch.{like}.remote"),
            next((name for name in self.names if like.startswith(f"{name}/")), None),
            self.names[0] if len(self.names) == 1 else None,
        )
        # A branch may follow another local one, or an address: neither is a remote with a name.
        return next((name for name in wanted if name in self.names), None)
