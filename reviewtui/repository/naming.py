"""What everybody calls a branch: the same in every clone, whether they have it themselves or only see a remote's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.repository.git import Git

_HEADS = "refs/heads/"
_REMOTES = "refs/remotes/"


def shared_name(git: Git, name: str) -> str:
    """Return the name of a branch without the remote that it was seen at; what is no branch keeps its name."""
    if name.startswith("-"):
        return name
    asked = git.attempt("rev-parse", "--verify", "--quiet", "--symbolic-full-name", "--end-of-options", name)
    full = asked.text().strip().removeprefix("--end-of-options").strip()
    if full.startswith(_HEADS):
        return full.removeprefix(_HEADS)
    if not full.startswith(_REMOTES):
        return name
    seen = full.removeprefix(_REMOTES)
    # The name of a remote may hold a slash, and so may that of a branch.
    remotes = sorted(git.attempt("remote").text().splitlines(), key=len, reverse=True)
    remote = next((one for one in remotes if seen.startswith(f"{one}/")), "")
    return seen.removeprefix(f"{remote}/") if remote else name
