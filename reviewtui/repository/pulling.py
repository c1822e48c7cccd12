"""The one door to the network: fetches a pull request's head, because the user asked for that very one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.repository.complaints import complaint, first_complaint
from reviewtui.repository.refs import PULLS
from reviewtui.repository.remotes import Remotes

if TYPE_CHECKING:
    from reviewtui.repository.git import Answer, Git, Variables

_GITHUB, _GITLAB = "refs/pull/{}/head", "refs/merge-requests/{}/head"
# What is off for every other call: here the user's own ways to reach a remote and to prove who they are count.
_OPENED = ("GIT_ALLOW_PROTOCOL", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS", "GIT_PROXY_COMMAND")
_OPENED_GROUPS = ("GIT_SSL_", "GIT_HTTP_", "GIT_CURL_")
_NEVER_ASKS = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never"}
# Only this one ref is written: no tags, no remote-tracking branches, no FETCH_HEAD; and nothing is removed.
_ONLY_THIS = (
    *("--no-tags", "--refmap=", "--no-write-fetch-head", "--no-prune", "--no-prune-tags"),
    *("--no-recurse-submodules", "--no-filter", "--no-auto-maintenance", "--quiet"),
)
_UNREACHABLE = (
    "Could not resolve host",
    "Could not read from remote repository",
    "unable to access",
    "unable to connect",
    "Connection refused",
    "Connection timed out",
    "Network is unreachable",
    "does not appear to be a git repository",
    "early EOF",
    "' not found",
)
_UNAUTHENTICATED = ("could not read Username", "could not read Password", "Authentication failed", "terminal prompts")


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A pull request as it was fetched: a name for `--head` that people are shown, where it stands, and whence."""

    name: str
    commit: str
    remote: str


def fetch_pull_request(git: Git, number: int, remote: str | None, *, prompts: bool) -> PullRequest:
    """Fetch the head of a pull (or merge) request into a ref of our own; `prompts` lets Git ask at the terminal.

    Raises UsageError when no one remote is meant, RepositoryError when it cannot be reached or has no such request.
    """
    source = Remotes(git).named(remote)
    kept = f"{PULLS}{number}"
    for place in (_GITHUB, _GITLAB):
        answer = _ask(
            git, "fetch", *_ONLY_THIS, "--end-of-options", source, f"+{place.format(number)}:{kept}", prompts=prompts
        )
        if answer.code == 0:
            commit = git.run("rev-parse", "--verify", f"{kept}^{{commit}}", doing="read what was fetched")
            return PullRequest(_shown(git, number), commit.text().strip(), source)
        if "couldn't find remote ref" not in answer.err:
            raise _failed(source, answer)
    raise _absent(git, number, source, prompts=prompts)


def _ask(git: Git, *arguments: str, prompts: bool) -> Answer:
    opened = {name: os.environ.get(name) for name in _OPENED}
    opened |= {name: value for name, value in os.environ.items() if name.startswith(_OPENED_GROUPS)}
    asking: Variables = {"GIT_TERMINAL_PROMPT": "1"} if prompts else _NEVER_ASKS
    return git.attempt(*arguments, extra={**opened, **asking}, terminal=prompts)


def _shown(git: Git, number: int) -> str:
    """Return `pr-N`, or, where the user has a branch or tag of that name, a longer one that Git understands."""
    name = f"pr-{number}"
    taken = git.attempt("rev-parse", "--verify", "--quiet", name).code == 0
    return f"{PULLS}{number}".removeprefix("refs/") if taken else name


def _failed(remote: str, answer: Answer) -> RepositoryError:
    said = _reason(answer)
    if any(words in answer.err for words in _UNAUTHENTICATED):
        return RepositoryError(
            f"The remote `{remote}` did not let you in: {said}",
            hint=f"Where there is no terminal, nobody can be asked: let a credential helper know you, and try "
            f"`git fetch {remote}`.",
        )
    if any(words in answer.err for words in _UNREACHABLE):
        return RepositoryError(
            f"The remote `{remote}` cannot be reached: {said}",
            hint=f"See that `git fetch {remote}` works. What was fetched before is still there.",
        )
    if "transport" in answer.err and "not allowed" in answer.err:
        return RepositoryError(
            f"Git does not allow the transport of the remote `{remote}`: {said}",
            hint="`protocol.<name>.allow` in your configuration of Git decides on it.",
        )
    return complaint(f"fetch from `{remote}`", answer.err, answer.code)


def _reason(answer: Answer) -> str:
    """Return why Git failed, with the words of the program before it, such as ssh, which knows more."""
    lines = [line.strip() for line in answer.err.splitlines() if line.strip()]
    place = next((place for place, line in enumerate(lines) if line.startswith("fatal:")), 0)
    before = lines[place - 1] if place and not lines[place - 1].startswith(("hint:", "warning:")) else ""
    return " / ".join(part for part in (before, first_complaint(answer.err)) if part) or f"exit code {answer.code}"


def _absent(git: Git, number: int, remote: str, *, prompts: bool) -> RepositoryError | UsageError:
    """Return why there is no such request; only now the remote is asked whether it shows any at all."""
    every = (_GITHUB.format("*"), _GITLAB.format("*"))
    listed = _ask(git, "ls-remote", "--quiet", "--end-of-options", remote, *every, prompts=prompts)
    if listed.code:
        return _failed(remote, listed)
    if listed.out:
        return UsageError(
            f"The remote `{remote}` has no pull request {number}.",
            hint="Check the number, and with `--remote NAME` whose it is: that of a fork, or of what was forked.",
        )
    return RepositoryError(
        f"The remote `{remote}` shows no pull requests as refs.",
        hint="Fetch the branch itself (`git fetch`), and name it: `--head REMOTE/BRANCH`.",
    )
