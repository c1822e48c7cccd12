"""Write the story as a stream for `git fast-import`: all commits in one process, with the same ids on every machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.demo.story import Commit, Story

FILES = Path(__file__).parent / "files"


def fast_import_stream(story: Story) -> bytes:
    """Return a whole history as the bytes that `git fast-import` reads."""
    commits = enumerate(story.commits, start=1)
    return b"".join(part for number, commit in commits for part in _commit(number, commit, len(story.before)))


def _commit(number: int, commit: Commit, before: int) -> Iterator[bytes]:
    signature = f"{commit.author.name} <{commit.author.email}> {int(commit.at.timestamp())} +0000"
    yield f"commit refs/heads/{commit.branch}\nmark :{number}\n".encode()
    yield f"author {signature}\ncommitter {signature}\n".encode()
    yield _counted(commit.message.encode())
    if number == before + 1:
        yield f"from :{before}\n".encode()
    folder = FILES / commit.folder
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield f"M 100644 inline {file.relative_to(folder).as_posix()}\n".encode()
        # Line ends as they are in the repository, also where a checkout of this package turned them.
        yield _counted(file.read_bytes().replace(b"\r\n", b"\n"))
    yield b"\n"


def _counted(content: bytes) -> bytes:
    return f"data {len(content)}\n".encode() + content + b"\n"
