"""The judge: one finding a change, worst first, with a fingerprint that outlives a rebase and a better wording."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.model import Change, Direction, Effect, How, JsonValue, Kind, Layer, Location, Operation, Verdict
from reviewtui.rules.judge import fingerprint, judge
from tests.rules.vocabulary import change

SHORTER = change(Kind.SCHEMA, How.CHANGED, "maxLength", 100, 50, effect=Effect.NARROWS, direction=Direction.REQUEST)
LONGER = replace(SHORTER, before=50, after=100, effect=Effect.WIDENS)
UNHEARD_OF = change(Kind.EXTENSION, How.CHANGED, "x-mode", "a", "b")

json_values: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def test_a_change_becomes_the_finding_of_its_rule() -> None:
    (finding,) = judge("orders.yaml", [SHORTER])

    assert finding.rule == "request-max-length-decreased"
    assert finding.kind == "compatibility"
    assert finding.verdict is Verdict.BREAKING
    assert finding.layer is Layer.WIRE
    assert finding.change is SHORTER
    assert finding.message == (
        "Property `amount` in the request body may have at most 50 characters now (100 before): longer text is refused."
    )


def test_the_worst_comes_first_and_equals_keep_their_order() -> None:
    first, second = replace(SHORTER, element="a"), replace(SHORTER, element="b")

    findings = judge("orders.yaml", [LONGER, first, UNHEARD_OF, second])

    assert [finding.change for finding in findings] == [first, second, UNHEARD_OF, LONGER]


def test_one_cause_seen_from_both_sides_is_one_finding_that_reaches_all() -> None:
    text = change(Kind.SCHEMA, How.CHANGED, "annotation", "old", "new", direction=Direction.REQUEST)
    create, read = Operation("POST", "/orders"), Operation("GET", "/orders")
    seen = replace(text, used_by=(create,)), replace(text, used_by=(read, create), direction=Direction.RESPONSE)

    (finding,) = judge("orders.yaml", seen)

    assert finding.change.direction is Direction.BOTH
    assert finding.operations == (create, read)


def test_no_two_findings_share_a_fingerprint() -> None:
    findings = judge("orders.yaml", [SHORTER, LONGER, SHORTER, replace(SHORTER, head=None)])

    assert len({finding.fingerprint for finding in findings}) == len(findings) == 2


def test_a_change_that_no_rule_knows_is_dangerous_and_said_so() -> None:
    (finding,) = judge("orders.yaml", [UNHEARD_OF])

    assert finding.rule == "unclassified-change"
    assert finding.verdict is Verdict.DANGEROUS
    assert "X-mode" in finding.message


def test_a_fingerprint_is_sixteen_hex_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", fingerprint("some-rule", "orders.yaml", SHORTER))


def test_a_fingerprint_of_a_known_finding_never_changes() -> None:
    """Waivers in users' repositories hold these: a failure here means that all of them would be lost."""
    assert fingerprint("request-max-length-decreased", "orders.yaml", SHORTER) == "07ead3118a3de2c8"


@pytest.mark.parametrize(
    "moved",
    [
        replace(SHORTER, base=Location("orders.yaml", "/elsewhere", 99, 1)),
        replace(SHORTER, head=None),
        replace(SHORTER, subject="another word for it", place="another place"),
        replace(SHORTER, used_by=(Operation("GET", "/orders"),)),
    ],
)
def test_a_fingerprint_outlives_lines_words_and_users(moved: Change) -> None:
    assert fingerprint("r", "orders.yaml", moved) == fingerprint("r", "orders.yaml", SHORTER)


@pytest.mark.parametrize(
    "other",
    [
        replace(SHORTER, element="GET /orders 200 body name"),
        replace(SHORTER, before=101),
        replace(SHORTER, after=None),
        replace(SHORTER, after="50"),
    ],
)
def test_a_fingerprint_tells_elements_and_values_apart(other: Change) -> None:
    assert fingerprint("r", "orders.yaml", other) != fingerprint("r", "orders.yaml", SHORTER)


def test_a_fingerprint_tells_rules_and_descriptions_apart() -> None:
    prints = {fingerprint(rule, spec, SHORTER) for rule in ("r", "s") for spec in ("a.yaml", "b.yaml")}

    assert len(prints) == 4


def test_a_fingerprint_does_not_see_the_order_of_keys() -> None:
    one = replace(SHORTER, before={"a": 1, "b": 2})
    other = replace(SHORTER, before={"b": 2, "a": 1})

    assert fingerprint("r", "s", one) == fingerprint("r", "s", other)


@given(before=json_values, after=json_values, subject=st.text(max_size=30))
def test_whatever_a_description_holds_a_message_is_one_clean_line(
    before: JsonValue, after: JsonValue, subject: str
) -> None:
    for fact, effect in (("const", Effect.REPLACES), ("keyword", Effect.UNKNOWN), ("xml", Effect.UNKNOWN)):
        odd = replace(SHORTER, fact=fact, effect=effect, before=before, after=after, subject=subject)
        (finding,) = judge("orders.yaml", [odd])

        assert finding.message.isprintable() or not set(finding.message) & set("\n\r\t\x1b\x9b\u202e\u2028")
        assert len(finding.message) <= 600


def test_hostile_names_cannot_act() -> None:
    hostile = replace(SHORTER, fact="const", effect=Effect.REPLACES, after="\x1b[31m`bold`\u202e\n[@click=x]" * 40)

    (finding,) = judge("orders.yaml", [hostile])

    assert "\x1b" not in finding.message
    assert "\u202e" not in finding.message
    assert "\n" not in finding.message
    assert len(finding.message) < 300


def test_only_the_likely_rules_are_loaded() -> None:
    """Start-up time: of hundreds of files, a change costs a few."""
    program = """
import sys
from reviewtui.model import *
from reviewtui.rules.judge import judge
place = Location("a", "")
parts = ("maxLength", 2, 1, Effect.NARROWS, Direction.REQUEST, "s", "", "e", place, place)
judge("a", [Change(Kind.SCHEMA, How.CHANGED, *parts)])
print(*(name for name in sys.modules if name.startswith("reviewtui.rules.compatibility.")))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()

    assert "reviewtui.rules.compatibility.schema.request_max_length_decreased" in loaded
    assert len(loaded) <= 3
