"""Watches the steps by which a store changes the disk, and ends or disturbs it at any one of them."""

from __future__ import annotations

import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any

# All calls of the package that change something on disk go by these.
WATCHED = (
    *((os, name) for name in ("open", "write", "pwrite", "fsync", "ftruncate", "truncate", "mkdir", "rmdir")),
    *((os, name) for name in ("replace", "rename", "link", "symlink", "unlink", "remove", "close")),
    (fcntl, "flock"),
)
READING = ((os, "stat"), (os, "fstat"), (os, "pread"), (os, "scandir"), (io, "open"))


@dataclass(frozen=True)
class Step:
    """One call that is about to be made, or the first half of a write that is."""

    name: str
    arguments: tuple[Any, ...]
    half: Callable[[], object] = lambda: None

    @property
    def needs_room(self) -> bool:
        """Whether a full disk refuses it."""
        how = self.arguments[1] if self.name == "open" else 0
        return (isinstance(how, int) and bool(how & os.O_CREAT)) or self.name in {
            "write",
            "pwrite",
            "half a write",
            "mkdir",
        }


@contextmanager
def watched(before: Callable[[Step], None], also: tuple[tuple[ModuleType, str], ...] = ()) -> Iterator[None]:
    """Have `before` called with every step, `also` with other calls; if it raises, that call fails."""
    real = [(module, name, getattr(module, name)) for module, name in (*WATCHED, *also)]
    for module, name, call in real:
        setattr(module, name, _watched(name, call, before))
    try:
        yield
    finally:
        for module, name, call in real:
            setattr(module, name, call)


def _watched(name: str, call: Callable[..., Any], before: Callable[[Step], None]) -> Callable[..., Any]:
    def step(*arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - it stands for calls of all kinds
        if name == "close":
            # One that fails has closed all the same.
            before(Step(name, arguments, lambda: call(*arguments)))
        else:
            before(Step(name, arguments))
        if name in {"write", "pwrite"}:
            handle, content, *place = arguments
            before(Step("half a write", arguments, lambda: call(handle, content[: len(content) // 2], *place)))
        return call(*arguments, **more)

    return step


class Breaking:
    """Counts the steps, and has something happen at one of them, halfway through it if it is half a write.

    With `lasting`, what happens goes on happening wherever a step needs room.
    """

    def __init__(self, place: int, happens: Callable[[], object], *, lasting: bool = False) -> None:
        """Count from 1; `happens` raises, or does not return."""
        self.steps = 0
        self._place = place
        self._happens = happens
        self._lasting = lasting

    def __call__(self, step: Step) -> None:
        """Count this step."""
        self.steps += 1
        if self.steps == self._place or (self._lasting and self.steps > self._place and step.needs_room):
            step.half()
            self._happens()
