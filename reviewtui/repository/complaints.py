"""Turns what Git wrote to stderr into an error that says what is wrong and what to do."""

from __future__ import annotations

import re
import signal
from typing import NamedTuple

from reviewtui.errors import RepositoryError


class _Known(NamedTuple):
    """A complaint of Git's that deserves better words; `{0}` stands for the first group of the pattern."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_KNOWN = (
    _Known(
        re.compile(r"not a git repository"),
        "This is not inside a Git repository.",
        "Go to a folder of a repository, or name one with `--repo DIR`. `reviewtui demo` makes one to try things out.",
    ),
    _Known(
        re.compile(r"(?:dubious ownership in repository at|unsafe repository \()\s*'([^']*)'"),
        "The repository `{0}` belongs to another user, so Git refuses to read it.",
        "If you trust it: git config --global --add safe.directory '{0}'",
    ),
    _Known(
        re.compile(r"promisor remote|transport '[^']*' not allowed"),
        "This is a partial clone, and something that is needed was not fetched.",
        "Fetch it first, with `git fetch --refetch --no-filter` for example; reviewtui fetches nothing by itself.",
    ),
    _Known(
        re.compile(r"No space left on device|Disk quota exceeded|File too large"),
        "The disk is full.",
        "Free some space and try again; nothing was changed.",
    ),
    _Known(
        re.compile(r"Read-only file system|[Pp]ermission denied|insufficient permission"),
        "The repository may not be written or read by you.",
        "Check the owner and the permissions of the repository and of its `.git` folder; nothing was changed.",
    ),
    _Known(
        re.compile(r"Unable to create '([^']*)\.lock': File exists"),
        "Another Git process is at work on `{0}`.",
        "Wait until it is done. If none runs, a crashed one left `{0}.lock` behind: remove that file.",
    ),
    _Known(
        re.compile(r"'refs/heads/([^']*)' exists; cannot create 'refs/heads/([^']*)'"),
        "There is a branch `{0}`, so that there can be no branch `{1}`.",
        "Git keeps branches like files in folders. Choose another name.",
    ),
    _Known(
        re.compile(r"bad object|missing blob|unable to read tree|corrupt|inflate|hash mismatch|bad tree"),
        "Something in the repository is missing or damaged.",
        "`git fsck` says what; a fresh clone usually helps.",
    ),
)


def complaint(doing: str, stderr: str, code: int) -> RepositoryError:
    """Return the error for a Git that failed while `doing`; a negative code is the signal that ended it."""
    detail = first_complaint(stderr)
    if not detail and code < 0:
        return RepositoryError(
            f"Git could not {doing}: it was stopped by {_signal_name(-code)}.",
            hint="If it happens again, look for limits on file size, memory or time; nothing was changed.",
        )
    for known in _KNOWN:
        found = known.pattern.search(stderr)
        if found:
            groups = found.groups()
            said = f" (Git could not {doing}: {detail})" if detail else ""
            return RepositoryError(known.message.format(*groups) + said, hint=known.hint.format(*groups))
    return RepositoryError(f"Git could not {doing}: {detail or f'exit code {code}'}")


def unsigned(signature: str, stderr: str) -> RepositoryError:
    """Return the error for a commit that could not be signed; `signature` is openpgp, x509 or ssh."""
    words = (line.strip() for line in stderr.splitlines())
    said = [line for line in words if line and not line.startswith(("fatal:", "hint:"))]
    return RepositoryError(
        f"The commit could not be signed, as your configuration of Git wants it ({signature}): "
        f"{' / '.join(said) or first_complaint(stderr) or 'no reason was given'}",
        hint="Unlock the key first (`ssh-add`, or sign anything with gpg), and see that `user.signingKey` names it. "
        "Nothing was committed.",
    )


def first_complaint(stderr: str) -> str:
    """Return the line that says why: the first `fatal:` or `error:`, else the first that is no mere hint."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip() and not line.startswith("hint:")]
    for prefix in ("fatal:", "error:"):
        for line in lines:
            if line.startswith(prefix):
                return line.removeprefix(prefix).strip()
    return next((line for line in lines if not line.startswith("warning:")), "")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
