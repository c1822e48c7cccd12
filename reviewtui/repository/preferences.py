"""How this user makes commits: identity, signature and hooks, as their own configuration of Git says."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.repository.identity import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.repository.git import Git

# One question to Git instead of one for each key. Names come back in small letters.
_KEYS = r"^((author|committer)\.(name|email)|commit\.gpgsign|gpg\.format|user\.signingkey|core\.hookspath)$"
_TRUE = frozenset({"true", "yes", "on"})
_USUAL_SIGNATURE = "openpgp"
_IMPLIED = "true"  # a key without a value is a switch that is on


@dataclass(frozen=True, slots=True)
class Preferences:
    """Who commits are by, and how they are made.

    `signature` is openpgp, x509 or ssh, or empty when commits are not signed; `key` may be empty, when Git chooses.
    `hooks` is the folder that the user named for hooks; None is Git's own.
    """

    author: Identity
    committer: Identity
    signature: str = ""
    key: str = ""
    hooks: Path | None = None

    def variables(self) -> dict[str, str]:
        """Return the variables that tell Git whose commit it is."""
        return {
            "GIT_AUTHOR_NAME": self.author.name,
            "GIT_AUTHOR_EMAIL": self.author.email,
            "GIT_COMMITTER_NAME": self.committer.name,
            "GIT_COMMITTER_EMAIL": self.committer.email,
        }


def preferences(git: Git, identity: Identity) -> Preferences:
    """Return what the configuration of this repository and user says; `identity` fills in for names not given."""
    said = _asked(git)
    # Ours is the last word on hooks; the one before it is the user's.
    folders = said.get("core.hookspath", [""])[:-1]
    signed = _is_true(_last(said, "commit.gpgsign"))
    return Preferences(
        author=_person(said, "author", identity),
        committer=_person(said, "committer", identity),
        signature=(_last(said, "gpg.format") or _USUAL_SIGNATURE) if signed else "",
        key=_last(said, "user.signingkey") if signed else "",
        hooks=Path(folders[-1]).expanduser() if folders and folders[-1] else None,
    )


def _asked(git: Git) -> dict[str, list[str]]:
    """Return all values of each key, in the order in which later ones win."""
    answer = git.attempt("config", "-z", "--get-regexp", _KEYS)
    said: dict[str, list[str]] = {}
    for record in answer.records():
        key, given, value = record.partition("\n")
        said.setdefault(key, []).append(value if given else _IMPLIED)
    return said


def _last(said: Mapping[str, list[str]], key: str) -> str:
    return said.get(key, [""])[-1]


def _is_true(value: str) -> bool:
    word = value.strip().lower()
    return word in _TRUE or (word.lstrip("+-").isdecimal() and int(word) != 0)


def _person(said: Mapping[str, list[str]], role: str, identity: Identity) -> Identity:
    """Return who an author or committer is; what the environment says wins, as for every commit of this user."""
    return Identity(
        os.environ.get(f"GIT_{role.upper()}_NAME") or _last(said, f"{role}.name") or identity.name,
        os.environ.get(f"GIT_{role.upper()}_EMAIL") or _last(said, f"{role}.email") or identity.email,
    )
