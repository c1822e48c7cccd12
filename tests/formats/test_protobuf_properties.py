"""Whatever is done to a module: rewriting it is no change, and no text makes the reader fail in another way."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.formats.protobuf.format import Protobuf
from reviewtui.formats.protobuf.reading import read_proto
from reviewtui.rules.judge import judge
from tests.formats.texts import Texts

SCALARS = st.sampled_from(["int32", "string", "bytes", "bool", "M0", "M1", ".p.v1.M0", "E0", "map<string, M1>", "x.Y"])
LABELS = st.sampled_from(["", "optional ", "repeated "])
HEADER = 'syntax = "proto3";\npackage p.v1;\n'


@st.composite
def messages(draw: st.DrawFn, name: str) -> tuple[str, list[str]]:
    """Return a message as its name and its members, which may stand in any order."""
    members = []
    for number in draw(st.lists(st.integers(1, 40), unique=True, max_size=6)):
        kind = draw(SCALARS)
        label = "" if kind.startswith("map") else draw(LABELS)
        members.append(f"{label}{kind} f_{number} = {number};")
    if draw(st.booleans()):
        members.append(f"reserved {draw(st.integers(50, 60))} to max;")
    return name, members


@st.composite
def modules(draw: st.DrawFn) -> list[str]:
    """Return definitions, which may stand in any order and in any file of the package."""
    made = [f"message {name} {{ {' '.join(members)} }}" for name, members in (draw(messages(f"M{n}")) for n in (0, 1))]
    values = draw(st.lists(st.integers(1, 9), unique=True, max_size=4))
    made.append(f"enum E0 {{ Z = 0; {' '.join(f'V{value} = {value};' for value in values)} }}")
    made.append("service S { rpc Get(M0) returns (M1); }")
    return made


def _compare(base: dict[str, str], head: dict[str, str]) -> Comparison:
    return Protobuf().compare(SpecPair(".", ".", tuple(base), tuple(head)), Texts(base), Texts(head))


@settings(max_examples=60, deadline=None)
@given(modules(), st.randoms(use_true_random=False))
def test_order_space_and_comments_are_no_change(module: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(module, len(module))
    loose = "\n".join(shuffled).replace(" = ", "\n = // why\n").replace(";", " ;\n/* more */")
    compared = _compare({"p/v1/a.proto": HEADER + "\n".join(module)}, {"p/v1/a.proto": HEADER + loose})
    assert not compared.changes
    assert not compared.errors


@settings(max_examples=60, deadline=None)
@given(modules(), st.integers(0, 4))
def test_files_may_be_split_where_the_old_one_hands_on_the_new(module: list[str], at: int) -> None:
    first = HEADER + 'import public "p/v1/b.proto";\n'
    whole = {"p/v1/a.proto": first + "\n".join(module), "p/v1/b.proto": HEADER}
    parts = {"p/v1/a.proto": first + "\n".join(module[:at]), "p/v1/b.proto": HEADER + "\n".join(module[at:])}
    assert {change.fact for change in _compare(whole, parts).changes} <= {"moved"}


@settings(max_examples=80, deadline=None)
@given(modules(), modules())
def test_any_two_modules_are_compared_and_judged(base: list[str], head: list[str]) -> None:
    compared = _compare({"p/v1/a.proto": HEADER + "\n".join(base)}, {"p/v1/a.proto": HEADER + "\n".join(head)})
    found = judge(".", compared.changes)
    assert "unclassified-change" not in {finding.rule for finding in found}
    assert bool(compared.changes) == bool(found)


@settings(max_examples=150, deadline=None)
@given(modules(), st.data())
def test_a_text_with_a_slip_is_read_or_refused_with_its_place(module: list[str], data: st.DataObject) -> None:
    text = HEADER + "\n".join(module)
    at = data.draw(st.integers(0, len(text)))
    slip = data.draw(st.sampled_from(["", "{", "}", ";", '"', "/*", "=", "\x00", "1", "option", " to ", "[", "é"]))
    error = _refusal(text[:at] + slip + text[at + data.draw(st.integers(0, 3)) :])
    assert error is None or (error.line >= 1 and error.hint)


def _refusal(text: str) -> UnreadableError | None:
    try:
        read_proto("a.proto", text.encode())
    except UnreadableError as error:
        return error
    return None
