"""What can be done with checklists on the command line: list, show, validate, begin and compare them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, ExitCode, RepositoryError, ReviewtuiError
from reviewtui.reports import checklist_markdown, checklist_text
from reviewtui.reports.json_text import encoded
from reviewtui.rubric import shelf
from reviewtui.rubric.as_json import checklist_as_json, comparison_as_json
from reviewtui.rubric.beginning import first_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.rubric.types import Checklist

_ENDINGS = {".yaml", ".yml"}
_USUAL_PARENT = "api-design-review"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The checklists around a repository, and how to talk about them; `root` is None outside of one."""

    root: Path | None
    console: Console
    markdown: bool = False

    def list(self) -> int:
        """Print which checklists there are; a broken one is wrong configuration."""
        entries = shelf.available(self.root)
        if self.console.json:
            listed: list[JsonValue] = [
                {
                    "id": entry.id,
                    "title": entry.checklist.title if entry.checklist else None,
                    "origin": entry.origin.value,
                    "problem": str(entry.problem) if entry.problem else None,
                }
                for entry in entries
            ]
            self.console.deliver(encoded({"schema": 1, "checklists": listed}))
        else:
            self.console.deliver(checklist_text.render_list(entries, self.console.look()))
        broken = any(entry.problem for entry in entries)
        return ExitCode.USAGE if broken else ExitCode.DONE

    def show(self, name: str) -> int:
        """Print one checklist."""
        checklist = self._named(name)
        if self.console.json:
            self.console.deliver(encoded(checklist_as_json(checklist)))
        elif self.markdown:
            self.console.deliver(checklist_markdown.render(checklist))
        else:
            self.console.deliver(checklist_text.render(checklist, self.console.look()))
        return ExitCode.DONE

    def validate(self, files: Sequence[str]) -> int:
        """Say of each file whether it can be used; the exit code is that of the worst."""
        problems: dict[str, ReviewtuiError] = {}
        valid: dict[str, Checklist] = {}
        for name in files:
            try:
                valid[name] = shelf.load(Path(name), self.root)
            except ReviewtuiError as error:
                problems[name] = error
        if self.console.json:
            told: list[JsonValue] = [{"path": name, "problem": _told(problems.get(name))} for name in files]
            self.console.deliver(encoded({"schema": 1, "files": told}))
        else:
            look = self.console.look()
            self.console.deliver("".join(checklist_text.valid(one, name, look) for name, one in valid.items()))
            for problem in problems.values():
                self.console.fail(problem)
        return max((problem.exit_code for problem in problems.values()), default=ExitCode.DONE)

    def new(self, name: str, parent: str, folder: Path) -> int:
        """Write the beginning of a checklist into the folder `checklists`, and never over another file."""
        extended = shelf.find(parent or _USUAL_PARENT, self.root)
        text = first_text(name, extended)
        place = (self.root or folder) / shelf.FOLDER
        path = place / f"{name}.yaml"
        shown = f"{shelf.FOLDER}/{path.name}"
        if place.is_symlink():
            raise RepositoryError("the folder `checklists` is a link, and may lead out of the repository")
        try:
            place.mkdir(exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            raise ConflictError("this file is there already", hint="Choose another name.", path=shown) from None
        except OSError as error:
            raise RepositoryError(f"cannot be written: {error.strerror}", path=shown) from error
        if self.console.json:
            self.console.deliver(encoded({"schema": 1, "path": shown, "extends": extended.id}))
        else:
            self.console.deliver(f"{shown} asks what `{extended.id}` asks; take away and add what you like.\n")
        return ExitCode.DONE

    def diff(self, before: str, after: str) -> int:
        """Print what the second checklist asks differently than the first."""
        one, other = self._named(before), self._named(after)
        if self.console.json:
            self.console.deliver(encoded(comparison_as_json(one, other)))
        else:
            self.console.deliver(checklist_text.difference(one, other, self.console.look()))
        return ExitCode.DONE

    def _named(self, name: str) -> Checklist:
        """Return the checklist of this id, or in this file."""
        return shelf.load(Path(name), self.root) if is_file(name) else shelf.find(name, self.root)


def is_file(name: str) -> bool:
    """Whether a word names a file rather than an id."""
    return Path(name).suffix in _ENDINGS


def _told(error: ReviewtuiError | None) -> JsonValue:
    """Return a problem with its place; null when there is none."""
    if error is None:
        return None
    return {
        "message": error.message,
        "hint": error.hint,
        "path": error.path,
        "line": error.line or None,
        "column": error.column or None,
    }
