"""Lists every branch, here and of remotes, and every pull request that was fetched; nothing is asked of a remote."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.refs import PULLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.repository.git import Git

MOST = 2_000
"""How many refs are looked at, those with the latest commits."""

_LOCAL, _REMOTE = "refs/heads/", "refs/remotes/"
# As GitHub, Bitbucket and GitLab name the heads of what waits to be merged, and as this program keeps them.
_PULL_PATTERNS = ("refs/pull/*/head", "refs/pull-requests/*/from", "refs/merge-requests/*/head", f"{PULLS}*")
_LONGEST = 500
_NUMBER = re.compile(r"/([0-9]+)(?:/|$)")
_FIELDS = (
    *("refname", "objectname", "objecttype", "symref", "authorname", "authoremail:trim", "committerdate:unix"),
    "contents:subject",
)


class HeadKind(Enum):
    """Where a head comes from; one's own branches come before what others have."""

    LOCAL = 0
    REMOTE = 1
    PULL = 2


class Head(NamedTuple):
    """A branch or a pull request and its latest commit.

    `ref` is the full name, and `name` what people write for it. `shared` is what everybody calls it, in any clone;
    `number` that of a pull request, else 0.
    """

    ref: str
    name: str
    shared: str
    kind: HeadKind
    commit: str
    author: str
    email: str
    at: datetime
    subject: str
    number: int = 0


def heads(git: Git, count: int = MOST) -> tuple[Head, ...]:
    """Return the heads with the latest commits first; one that is only another name for a branch is left out."""
    listing = git.run(
        *("for-each-ref", "--sort=-committerdate", f"--count={count}"),
        f"--format={'%00'.join(f'%({field})' for field in _FIELDS)}",
        *(_LOCAL, _REMOTE, *_PULL_PATTERNS),
        doing="list the branches",
    )
    remotes = sorted(git.attempt("remote").text().splitlines(), key=len, reverse=True)
    return tuple(_read(listing.text().split("\n"), remotes))


def _read(lines: list[str], remotes: list[str]) -> Iterator[Head]:
    for line in lines:
        fields = line.split("\0")
        if len(fields) != len(_FIELDS):
            continue  # the end of the listing
        ref, commit, kind, symbolic, *said = fields
        # What somebody wrote into a commit may be of any length.
        author, email, at, subject = (text[:_LONGEST] for text in said)
        if kind == "commit" and not symbolic:
            name, shared, where, number = _named(ref, remotes)
            moment = _moment(at)
            yield Head(ref, name, shared, where, commit, author, email, moment, subject, number)


def _asked_by(name: str, ref: str) -> str:
    """Return what a branch can be asked for by: one that would be taken for an option has only its full name."""
    return ref if name.startswith("-") else name


def _moment(seconds: str) -> datetime:
    """Return when a commit was made; a clock that was far off counts as one that never ran."""
    try:
        return datetime.fromtimestamp(int(seconds or 0), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, tz=UTC)


def _named(ref: str, remotes: list[str]) -> tuple[str, str, HeadKind, int]:
    """Return what people write for a ref, what everybody calls it, where it comes from, and its number."""
    if ref.startswith(_LOCAL):
        name = ref.removeprefix(_LOCAL)
        return _asked_by(name, ref), name, HeadKind.LOCAL, 0
    if ref.startswith(_REMOTE):
        name = ref.removeprefix(_REMOTE)
        # The name of a remote may hold a slash, and so may that of a branch.
        remote = next((one for one in remotes if name.startswith(f"{one}/")), "")
        return _asked_by(name, ref), name.removeprefix(f"{remote}/") if remote else name, HeadKind.REMOTE, 0
    found = _NUMBER.search(ref)
    number = int(found[1]) if found and len(found[1]) < 10 else 0  # noqa: PLR2004 - no forge counts that far
    name = f"pr-{number}" if ref.startswith(PULLS) else ref.removeprefix("refs/")
    return name, name, HeadKind.PULL, number
