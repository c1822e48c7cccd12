"""The catalogue as a whole: files, ids, words, mirrors, and what a typo in an id is answered with."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import reviewtui.rules
from reviewtui.errors import UsageError
from reviewtui.model import Direction, Kind
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.examples import HOSTS
from reviewtui.rules.loading import folder_of, rules_of
from reviewtui.rules.unclassified import unclassified_change

FOLDER = Path(reviewtui.rules.__file__).parent / "compatibility"
DESIGN_FOLDER = FOLDER.with_name("lint")
RULES = [rule for rule in catalogue().rules if rule is not unclassified_change]
COMPARING = [rule for rule in RULES if not rule.each]
DESIGN = [rule for rule in RULES if rule.each]


def test_every_file_is_a_rule_and_every_rule_a_file() -> None:
    files = {file.stem for file in FOLDER.glob("*/*.py") if not file.stem.startswith("_")}

    assert files == {rule.id.replace("-", "_") for rule in COMPARING}


def test_every_file_of_a_group_is_a_design_rule_and_every_design_rule_a_file() -> None:
    files = {(file.parent.name, file.stem) for file in DESIGN_FOLDER.glob("*/*.py") if not file.stem.startswith("_")}

    assert files == {(rule.group, rule.id.replace("-", "_")) for rule in DESIGN}


def test_every_folder_is_a_kind() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert folders <= {folder_of(kind) for kind in Kind}


def test_a_rule_lies_in_the_folder_of_its_kind() -> None:
    of_kind = {kind: set(rules_of(kind)) for kind in Kind}

    for rule in COMPARING:
        assert {match.kind for match in rule.when} == {kind for kind in Kind if rule in of_kind[kind]}, rule.id


def test_the_name_of_a_rule_tells_its_direction() -> None:
    """The loader skips files by these beginnings, so they must be true."""
    for rule in COMPARING:
        directions = {direction for match in rule.when for direction in match.directions or tuple(Direction)}
        if rule.id.startswith("request-"):
            assert Direction.RESPONSE not in directions, rule.id
        if rule.id.startswith("response-"):
            assert Direction.REQUEST not in directions, rule.id


def test_the_words_are_complete_sentences() -> None:
    for rule in RULES:
        for text in (rule.title, rule.why, rule.fix, rule.lesson):
            assert text == text.strip(), rule.id
            assert re.fullmatch(r"[A-Z`].*[.?]", text), text
            assert "  " not in text
        assert rule.lesson.endswith("?"), rule.id
        assert rule.formats, rule.id


@pytest.mark.parametrize("word", ["title", "why", "fix", "lesson"])
def test_no_two_rules_say_the_same(word: str) -> None:
    repeated = {text for text, count in Counter(getattr(rule, word) for rule in RULES).items() if count > 1}

    assert not repeated


def test_a_rule_has_a_mirror_or_a_reason() -> None:
    for rule in COMPARING:
        assert bool(rule.mirror) != bool(rule.no_mirror), rule.id
        if rule.mirror:
            assert catalogue().get(rule.mirror).mirror == rule.id
        else:
            assert rule.no_mirror.endswith("."), rule.id


def test_an_example_is_put_into_a_known_document() -> None:
    for rule in RULES:
        assert rule.example.scope in HOSTS, rule.id
        assert rule.example.base != rule.example.head, rule.id


def test_references_are_addresses() -> None:
    told = [(rule.id, reference) for rule in RULES for reference in rule.references]

    assert [(rule_id, address) for rule_id, address in told if not re.fullmatch(r"https://\S+", address)] == []


def test_rules_come_in_alphabetical_order() -> None:
    assert list(catalogue().ids) == sorted(catalogue().ids)


def test_a_rule_is_found_by_its_id() -> None:
    assert catalogue().get("response-property-became-optional").id == "response-property-became-optional"


def test_a_typo_is_answered_with_the_nearest_ids() -> None:
    with pytest.raises(UsageError) as caught:
        catalogue().get("request-required-propery-added")

    assert "request-required-propery-added" in caught.value.message
    assert "request-required-property-added" in caught.value.hint


def test_an_id_like_no_other_is_answered_with_the_way_to_the_list() -> None:
    with pytest.raises(UsageError) as caught:
        catalogue().get("zzzz")

    assert "reviewtui rules" in caught.value.hint


@pytest.mark.parametrize(
    ("rule_id", "direction"),
    [
        ("request-required-property-added", Direction.REQUEST),
        ("response-property-became-optional", Direction.RESPONSE),
        ("request-parameter-removed", Direction.REQUEST),
        ("path-removed", Direction.NONE),
        ("annotation-changed", Direction.BOTH),
        ("unclassified-change", Direction.NONE),
    ],
)
def test_a_rule_knows_whose_values_it_is_about(rule_id: str, direction: Direction) -> None:
    assert catalogue().get(rule_id).direction is direction
