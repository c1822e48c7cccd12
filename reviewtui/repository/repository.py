"""One Git repository: what it is, its snapshots, and what may be written to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.repository.blobs import Blobs
from reviewtui.repository.commit import CommitSnapshot
from reviewtui.repository.git import Git
from reviewtui.repository.index import IndexSnapshot
from reviewtui.repository.ranges import Range, RangeFinder
from reviewtui.repository.refs import Refs
from reviewtui.repository.snapshot import BLOB_LIMIT, INDEX, WORDS, WORKTREE
from reviewtui.repository.worktree import WorktreeSnapshot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType
    from typing import Self

    from reviewtui.repository.committing import Committing, Manner
    from reviewtui.repository.identity import Identity
    from reviewtui.repository.movement import Movement
    from reviewtui.repository.pulling import PullRequest
    from reviewtui.repository.remotes import Counterpart
    from reviewtui.repository.snapshot import Snapshot

_NOTHING: Mapping[str, str] = {}


class Layout(NamedTuple):
    """Where a repository lies and of which sort it is; `root` is the work tree, or the Git directory if bare."""

    root: Path
    git_dir: Path
    common_dir: Path
    bare: bool
    shallow: bool
    algorithm: str


class Repository:
    """The door to one Git repository; close it, or use it as a context manager, to end its Git process."""

    def __init__(self, layout: Layout, *, limit: int = BLOB_LIMIT) -> None:
        """Start nothing yet; `limit` is the largest file in bytes that is read."""
        self.root = layout.root
        self.git_dir = layout.git_dir
        self.common_dir = layout.common_dir
        self.bare = layout.bare
        self.shallow = layout.shallow
        self.algorithm = layout.algorithm
        self.git = Git(layout.root)
        self.blobs = Blobs(self.git, limit)
        self.refs = Refs(self.git, shallow=layout.shallow)
        self.read_only = False

    @classmethod
    def discover(cls, start: Path, *, limit: int = BLOB_LIMIT) -> Repository:
        """Return the repository that holds the folder `start`; RepositoryError when there is none."""
        return cls(_layout(start), limit=limit)

    def __enter__(self) -> Self:
        """Return the repository itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the Git process."""
        self.close()

    def close(self) -> None:
        """End the Git process that reads contents; a later read starts a new one."""
        self.blobs.close()

    def range(
        self,
        base: str | None,
        head: str | None,
        *,
        exact: bool = False,
        default_base: str | None = None,
        besides: tuple[str, ...] = (),
    ) -> Range:
        """Return the two sides of a comparison.

        Without `head`: the work tree when a file that could be a description is changed in it, else HEAD; what lies in
        the folders `besides` is none. Without `base`: `default_base`, else the default branch. The merge base stands
        for the base unless `exact`.
        Raises UsageError for a ref that names no commit, RepositoryError when there is no base or no merge base.
        """
        finder = RangeFinder(self.git, self.refs, self.bare, self._open)
        return finder.find(base, head, exact=exact, default_base=default_base, besides=besides)

    def moved(self, sides: Range) -> Movement:
        """Return what became of the head since the range was found; cheap enough to be asked every few seconds.

        One Git process at most; files of the work tree are not read, only looked at.
        """
        from reviewtui.repository.movement import movement  # noqa: PLC0415 - `check` never asks

        return movement(self.refs, sides, self.snapshot)

    def snapshot(self, ref: str) -> Snapshot:
        """Return the files at one ref, or of the work tree or the index by their words."""
        if ref in WORDS:
            return self._open(ref, None)
        return self._open(ref, self.refs.commits([ref]).commits[ref])

    def at(self, commit: str) -> CommitSnapshot:
        """Return the files of a commit whose full id is known; Git is not asked whether it is there."""
        return CommitSnapshot(self.git, self.blobs, commit, commit)

    def head_branch(self) -> str | None:
        """Return the short name of the branch that is checked out; None when HEAD is detached."""
        return self.refs.head_branch()

    def branches(self) -> tuple[str, ...]:
        """Return the short names of all local branches, sorted."""
        return self.refs.branches()

    def default_branch(self) -> str | None:
        """Return the branch that others start from, such as `origin/main` or `main`; None when none is found."""
        branch = self.refs.default()
        return branch.short if branch else None

    def identity(self) -> Identity:
        """Return who the reviewer is: Git's configuration, else the environment, else user@host."""
        # GitPython costs more start-up time than all of `check`, which never asks who the user is.
        from reviewtui.repository.identity import identity  # noqa: PLC0415

        return identity(self.root)

    def committing(self, branch: str, start: str, manner: Manner | None = None) -> Committing:
        """Return what commits files to a branch that is checked out nowhere; work tree, index and HEAD stay.

        A branch that does not exist yet begins at the ref `start`. Raises ConflictError when the branch is checked out,
        UsageError when its name is none.
        """
        from reviewtui.repository.committing import Committing, Manner  # noqa: PLC0415 - start-up time, as above

        return Committing(self, branch, start, manner or Manner())

    def last_change(self, since: str, commit: str, besides: Sequence[str]) -> str:
        """Return the last commit on the way to `commit` that changed something outside the folders `besides`.

        The way is that of first parents; without any such commit after `since`, it is `commit` itself.
        """
        answer = self.git.run(
            *("rev-list", "-1", "--first-parent", commit, f"^{since}", "--", ":(top)"),
            *(f":(top,exclude,literal){folder}" for folder in besides),
            doing="look for the last change",
        )
        return answer.text().strip() or commit

    def fetch_pull_request(self, number: int, remote: str | None, *, prompts: bool) -> PullRequest:
        """Fetch the head of one pull (or merge) request: the only call that uses the network, because the user asks.

        Without `remote`: the only one that there is. `prompts` lets Git ask for a password at the terminal.
        """
        from reviewtui.repository.pulling import fetch_pull_request  # noqa: PLC0415 - start-up time, as above

        return fetch_pull_request(self.git, number, remote, prompts=prompts)

    def counterpart(self, branch: str, like: str) -> Counterpart | None:
        """Return a branch as the remote has it that it would be pushed to, or the branch `like` would; else None."""
        from reviewtui.repository.remotes import Remotes  # noqa: PLC0415 - start-up time, as above

        return Remotes(self.git).counterpart(branch, like)

    def write_worktree(self, files: Mapping[str, bytes], *, replaces: Mapping[str, str] = _NOTHING) -> tuple[Path, ...]:
        """Write files, by path, into the work tree: all of them or none; return those that were not there already.

        `replaces` gives, for each file that may be overwritten, the blob id that was read.
        Raises ConflictError for a file that is there with another content,
        UsageError for a path outside the work tree or inside `.git`, RepositoryError when the system refuses.
        """
        self.check_writable()
        if self.bare:
            raise no_worktree(self.root)
        from reviewtui.repository.writing import write_files  # noqa: PLC0415 - start-up time, as above

        return write_files(self.root, files, replaces, self.algorithm)

    def remove_worktree(self, files: Mapping[str, str]) -> None:
        """Remove files of the work tree, given with the blob ids that were read.

        Raises ConflictError, and removes none, when one of them is another now; RepositoryError when the system
        refuses.
        """
        self.check_writable()
        if self.bare:
            raise no_worktree(self.root)
        from reviewtui.repository.removing import remove_files  # noqa: PLC0415 - start-up time, as above

        remove_files(self.root, files, self.algorithm)

    def check_writable(self) -> None:
        """Raise RepositoryError where nothing may be written, whoever asks for it."""
        if self.read_only:
            raise RepositoryError(
                "This repository is only looked at, so nothing was written.",
                hint="Do it with `reviewtui review`, without `--read-only`.",
            )

    def _open(self, ref: str, commit: str | None) -> Snapshot:
        if commit:
            return CommitSnapshot(self.git, self.blobs, ref, commit)
        if self.bare:
            raise no_worktree(self.root)
        if ref == INDEX:
            return IndexSnapshot(self.git, self.blobs)
        return WorktreeSnapshot(self.git, self.blobs, self.root, self.algorithm)


def no_worktree(root: Path) -> UsageError:
    """Return the error for something that a bare repository does not have."""
    return UsageError(
        f"`{root}` is a bare repository: it has no work tree and no index.",
        hint=f"Name branches or commits instead of {WORKTREE} and {INDEX}; publish to a branch.",
    )


def _layout(start: Path) -> Layout:
    asked = ("--is-bare-repository", "--is-inside-git-dir", "--is-shallow-repository", "--show-object-format")
    answer = Git(start).attempt("rev-parse", *asked, "--absolute-git-dir", "--git-common-dir", "--show-toplevel")
    lines = answer.text().splitlines()
    bare, inside = ([*lines, "", ""][:2][number] == "true" for number in (0, 1))
    if len(lines) == len(asked) + 2 and bare:
        lines.append(lines[len(asked)])  # the command fails at the work tree, which a bare repository has not
    elif len(lines) == len(asked) + 2 and inside:
        raise RepositoryError(
            f"`{start}` is inside Git's own folder.", hint="Go to the work tree, the folder that holds your files."
        )
    elif answer.code:
        from reviewtui.repository.complaints import complaint  # noqa: PLC0415 - needed only when Git has failed

        raise complaint(f"open `{start}`", answer.err, answer.code)
    if len(lines) != len(asked) + 3:
        raise RepositoryError("The folder of the repository has a line break in its name.", hint="Rename the folder.")
    _, _, shallow, algorithm, git_dir, common_dir, root = lines
    return Layout(
        root=Path(root),
        git_dir=Path(git_dir),
        common_dir=(start / common_dir).resolve(),
        bare=bare,
        shallow=shallow == "true",
        algorithm=algorithm,
    )
