"""Finds out why a name stands for no commit, and says so with the nearest names that do."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.repository.refs import no_commits

if TYPE_CHECKING:
    from reviewtui.errors import ReviewtuiError
    from reviewtui.repository.git import Git

_SHOWN = 3


def resolve_or_explain(git: Git, name: str, *, shallow: bool) -> str:
    """Return the commit of a name in a form that the quick way does not understand, or raise the reason."""
    answer = git.attempt("rev-parse", "--verify", "--end-of-options", name)
    if answer.code == 0:
        oid = answer.text().strip()
        # Forms like `:/words` swallow what follows them, so that the commit is asked for in a second step.
        peeled = git.attempt("rev-parse", "--verify", "--quiet", f"{oid}^{{commit}}")
        if peeled.code == 0:
            return peeled.text().strip()
        kind = git.run("cat-file", "-t", oid, doing=f"read `{name}`").text().strip()
        raise UsageError(
            f"`{name}` is not a commit, it is a {kind}.", hint="Name a branch, a tag or a commit; paths come last."
        )
    if "ambiguous" in answer.err and "short" in answer.err:
        raise UsageError(
            f"`{name}` is the beginning of more than one commit id.",
            hint=_candidates(answer.err) or "Write more of it.",
        )
    raise _unknown(git, name, shallow=shallow)


def _unknown(git: Git, name: str, *, shallow: bool) -> ReviewtuiError:
    known = _names(git)
    if git.attempt("rev-parse", "--verify", "--quiet", "HEAD").code:
        if not known:
            return no_commits()
        if name == "HEAD":
            return RepositoryError(
                "The branch that is checked out has no commits yet.",
                hint="Commit to it first, name another head with `--head REF`, or compare with `--exact`.",
            )
    nearest = _nearest(name, known)
    hints = []
    if nearest:
        hints.append(f"Did you mean {' or '.join(f'`{other}`' for other in nearest)}?")
    if shallow:
        hints.append("This is a shallow clone: the name may exist, but was not fetched. Try `git fetch --unshallow`.")
    return UsageError(
        f"There is no branch, tag or commit `{name}`.", hint=" ".join(hints) or "`git branch --all` lists the branches."
    )


def _names(git: Git) -> list[str]:
    listing = git.run(
        *("for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes", "refs/tags"), doing="list the branches"
    )
    return [line.split("/", 2)[2] for line in listing.text().splitlines() if line.count("/") > 1]


def _nearest(name: str, known: list[str]) -> list[str]:
    """Return the nearest names, best first: the same name elsewhere, then those with few letters different."""
    elsewhere = [other for other in known if other.endswith(f"/{name}") or other.casefold() == name.casefold()]
    by_last_part = {other.rpartition("/")[2]: other for other in known}
    alike = difflib.get_close_matches(name, known, n=_SHOWN)
    alike += [by_last_part[part] for part in difflib.get_close_matches(name, by_last_part, n=_SHOWN)]
    return list(dict.fromkeys(elsewhere + alike))[:_SHOWN]


def _candidates(stderr: str) -> str:
    """Return the commits that Git offers for a short id, as one line."""
    offered = [line.removeprefix("hint:").strip() for line in stderr.splitlines() if line.startswith("hint:   ")]
    commits = [line for line in offered if " commit " in line]
    return f"Git knows: {'; '.join(commits[:_SHOWN])}. Write more of the id." if commits else ""
