"""Who the reviewer is, by Git's configuration, else by the environment, else by the machine."""

from __future__ import annotations

import configparser
import getpass
import os
import socket
from dataclasses import dataclass
from pathlib import Path

import git


@dataclass(frozen=True, slots=True)
class Identity:
    """A person as Git names them."""

    name: str
    email: str


def identity(folder: Path) -> Identity:
    """Return the identity for the repository whose work tree or Git directory is `folder`."""
    name, email = _configured(folder)
    user = _user()
    return Identity(
        name=name or _variable("NAME") or user,
        email=email or _variable("EMAIL") or _text(os.environ.get("EMAIL", "")) or f"{user}@{socket.gethostname()}",
    )


def _configured(folder: Path) -> tuple[str, str]:
    """Return user.name and user.email, "" when they are not set; includes are followed as Git does."""
    with git.Repo(folder) as repository:
        files = [*_user_files(), str(Path(repository.common_dir) / "config")]
        try:
            with git.GitConfigParser(files, read_only=True, repo=repository) as config:
                return str(config.get_value("user", "name", "")), str(config.get_value("user", "email", ""))
        except (configparser.Error, OSError, UnicodeError):
            return "", ""  # Git itself is stricter, and says what is wrong as soon as it is asked anything


def _user_files() -> list[str]:
    """Return the files of the machine and of the user, in the order in which later ones win.

    GitPython's own list knows nothing of GIT_CONFIG_GLOBAL and GIT_CONFIG_SYSTEM, which Git honors.
    """
    files = []
    if os.environ.get("GIT_CONFIG_NOSYSTEM", "").casefold() not in {"1", "true", "yes", "on"}:
        files.append(os.environ.get("GIT_CONFIG_SYSTEM", "/etc/gitconfig"))
    if "GIT_CONFIG_GLOBAL" in os.environ:
        files.append(os.environ["GIT_CONFIG_GLOBAL"])
    else:
        folder = os.environ.get("XDG_CONFIG_HOME") or str(Path("~/.config").expanduser())
        files += [str(Path(folder) / "git" / "config"), str(Path("~/.gitconfig").expanduser())]
    return [file for file in files if Path(file).is_file()]


def _variable(part: str) -> str:
    return _text(os.environ.get(f"GIT_AUTHOR_{part}") or os.environ.get(f"GIT_COMMITTER_{part}") or "")


def _text(value: str) -> str:
    """Return what the environment says as text that can be written; a file under another name than its own is lost."""
    return os.fsencode(value).decode("utf-8", "replace").strip()


def _user() -> str:
    try:
        return _text(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return "unknown"  # a user id without a name, as in some containers
