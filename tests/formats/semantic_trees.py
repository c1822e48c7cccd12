"""Semantic trees of small documents as text, one line a part, as far as changes lead."""

from __future__ import annotations

from collections.abc import Iterator

from reviewtui.formats.openapi.semantic import OpenApiSemanticView
from reviewtui.formats.openapi.texts import compare_texts, open_text
from reviewtui.formats.semantic import Mark, Part, SemanticTree, folded, marks_of
from reviewtui.model import Change, How, Operation

_SIGNS = {How.ADDED: "+", How.REMOVED: "-", How.CHANGED: "~", How.STANDS: "="}


def view_of(base: str, head: str) -> OpenApiSemanticView:
    """Open both texts."""
    return OpenApiSemanticView(open_text(base), open_text(head))


def marks(changes: tuple[Change, ...]) -> tuple[Mark, ...]:
    """Return a mark for each change, known by its number."""
    return tuple(mark for number, change in enumerate(changes) for mark in marks_of(str(number), change))


def tree_of(base: str, head: str, operation: str) -> SemanticTree:
    """Return the tree of an operation with all changes that reach it."""
    named = Operation(*operation.split(" ", 1))
    changes = tuple(change for change in compare_texts(base, head) if named in change.used_by)
    tree = view_of(base, head).operation(named, marks(changes))
    assert tree is not None
    return tree


def lines_of(base: str, head: str, operation: str) -> list[str]:
    """Return the tree of an operation, opened where something differs; every change is on one part."""
    tree = tree_of(base, head, operation)
    assert tree.elsewhere == ()
    return lines(tree)


def lines(tree: SemanticTree) -> list[str]:
    """Return a tree, opened where something differs."""
    return [*_lines(tree.root, 0)]


def _lines(part: Part, depth: int) -> Iterator[str]:
    words = part.words()
    before, after = (" · ".join(said) if said is not None else "none" for said in (words.before, words.after))
    said = after if before == after else f"{before} -> {after}"
    note = f" ({words.note})" if words.note else ""
    yield f"{_SIGNS[part.how]} {'  ' * depth}{part.name}{': ' if said else ''}{said}{note}{'  !' * len(part.own)}"
    if part.leads:
        for inner in folded(part.inside()):
            yield from _lines(inner, depth + 1)
