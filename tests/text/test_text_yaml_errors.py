"""What a person reads when YAML is broken: the line to look at, plain words, and what to do."""

from __future__ import annotations

import re

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.text import read

# What YAML parsers say and people do not.
_JARGON = re.compile(r"scalar|flow |block |token|stream|while (parsing|scanning)|simple key|indicator|<|document start")

# Text; line and column to look at; what the message says.
_BROKEN = {
    "tab": ("a:\n\tb: 1\n", (2, 1), "indented with a tab"),
    "tab after spaces": ("a:\n  b: 1\n  \tc: 2\n", (3, 3), "indented with a tab"),
    "tab in a list": ("a:\n\t- b\n", (2, 1), "indented with a tab"),
    "tab in a long text": ("a: |\n\tfoo\nb: 1\n", (2, 1), "indented with a tab"),
    "colon in a value": ("a: 1\ntext: Note: this\n", (2, 11), "a second colon stands in the value of `text`"),
    "colon after a quote": ('- "a": "x": y\n', (1, 11), "a second colon stands in the value of `a`"),
    "key too deep": ("a: 1\n  b: 2\n", (2, 4), "a key cannot stand here"),
    "no colon": ("a: 1\nfoo\nb: 2\n", (2, 1), "expected a key with a colon after it, found `foo`"),
    "no colon, long": (f"a: 1\n{'x' * 99}\nb: 2\n", (2, 1), f"found `{'x' * 39}…`"),
    "indentation": ("a:\n  b: 1\n c: 2\n", (3, 2), "fits nothing above; the mapping around it began in line 1"),
    "after a quote": ('a: "x" y\n', (1, 8), "the value has ended, but `y` follows"),
    "list ends": ("a:\n  - b\n  c: 1\n", (3, 3), "expected another item (`- `) of the list that began in line 2"),
    "at sign": ("a: @foo\n", (1, 4), "a value cannot begin with `@`"),
    "backtick": ("a: `foo`\n", (1, 4), "a value cannot begin with a backtick"),
    "template": ("{% if x %}\na: 1\n", (1, 2), "this is a template"),
    "open quote": ("a: 'foo\nb: 1\n", (1, 4), "the quote that opens here is never closed"),
    "open list": ("a: [1, 2\nb: 3\n", (2, 2), "expected `,` or `]` here, because `[` was opened in line 1, column 4"),
    "open mapping": ("a: {b: 1\n", (2, 1), "expected `,` or `}` here, because `{` was opened in line 1, column 4"),
    "escape": ('a: "\\d"\n', (1, 5), "`\\d` means nothing inside double quotes"),
    "code": ('a: "\\uZZZZ"\n', (1, 7), "this escape is no character"),
    "bold": ("a: **bold**\n", (1, 4), "`*` at the start of a value repeats an anchor"),
    "ampersand": ("a: & foo\n", (1, 4), "`&` at the start of a value names an anchor"),
    "tag": ("a: !<foo b\n", (1, 4), "`!` begins a tag"),
    "unknown tag handle": ("a: !x!foo b\n", (1, 4), "`!` begins a tag"),
    "text after the bar": ("a: |x\n foo\n", (1, 5), "after `|` or `>` the line must end"),
    "wrong version": ("%YAML 3.0\n---\na: 1\n", (1, 1), "must be a YAML directive"),
    "after the end": ("a: 1\n...\nb: 2\n", (3, 1), "the content of the file has ended, but more follows"),
    "bracket first": ("a: 1\nb: }\n", (2, 4), "expected a value here, but found `}`"),
    "list as a key": ("? [a, b]\n: c\n", (1, 3), "a key must be plain text"),
    "list as a key, again": ("a: &l [1]\n*l : c\n", (2, 1), "a key must be plain text"),
    "braces": ("a:\n  b: {{ name }}\n", (2, 7), "a key must be plain text"),
    "long key": (f"'{'k' * 1100}': 1\n", (1, 1103), "a key may not be longer than 1,024 characters"),
    "unknown alias": ("a: &Money 1\nb: *Mony\n", (2, 4), "`*Mony` repeats an anchor, but no `&Mony` stands above it"),
    "alias in itself": ("a: &x\n  b: [*x]\n", (2, 7), "`*x` stands inside `&x`"),
    "alias as its key": ("&x a: &y\n  *y : 1\n", (2, 3), "`*y` stands inside `&y`"),
    "half a conflict": (
        "a: 1\n=======\nb: 3\n>>>>>>> x\n",
        (2, 1),
        "conflict left this line behind (`=======`)",
    ),
    "end of a conflict": ("a:\n  b: 1\n>>>>>>> x\nc: 1\n", (3, 1), "a merge conflict left this line behind"),
    "conflict": ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", (2, 1), "an unresolved merge conflict"),
}


def test_a_colon_before_a_bracket_is_explained() -> None:
    pytest.importorskip("yaml._yaml", reason="only libyaml refuses it")
    with pytest.raises(UnreadableError, match="a colon needs a space after it") as caught:
        read("api.yaml", b"a: {b: 1, enum:}")
    assert caught.value.column == 15


@pytest.mark.parametrize(("text", "place", "words"), _BROKEN.values(), ids=_BROKEN.keys())
def test_a_broken_file_is_explained(either_parser: str, text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read("spec/api.yaml", text.encode())
    error = caught.value
    assert words in error.message
    assert error.path == "spec/api.yaml"
    assert (error.line, error.column) == place, either_parser
    assert error.hint
    assert not _JARGON.search(error.message.replace("<<<<<<<", "")), error.message


def test_an_alias_that_is_nearly_right_is_suggested() -> None:
    with pytest.raises(UnreadableError) as caught:
        read("a.yaml", b"a: &Money 1\nb: *Mony\n")
    assert caught.value.hint == "Did you mean `*Money`?"


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("text", ["", " \n\n", "# only\n# comments\n", "---\n", "---\n...\n---\n# x\n", "\ufeff"])
def test_an_empty_file_says_so(text: str) -> None:
    with pytest.raises(UnreadableError, match="the file is empty") as caught:
        read("a.yaml", text.encode())
    assert (caught.value.line, caught.value.column) == (1, 1)


def test_words_of_the_parser_that_nobody_foresaw_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewtui.text.yaml_errors._EXPLANATIONS", ())
    with pytest.raises(UnreadableError) as caught:
        read("a.yaml", b"a: 1\nb: [\n")
    assert caught.value.message == "this is not valid YAML"
    assert caught.value.line == 3
