"""Questions whose answer needs a probe or is not decided by sets: not, if, content, default, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.shape import Shape

    Probe = Callable[[Conjunction, Conjunction], frozenset[Effect]]


def negations(old: Shape, new: Shape, probe: Probe) -> Iterator[Difference]:
    """Compare `not`: what the inner schema gains the outer one loses."""
    before, after = old.schemas("not"), new.schemas("not")
    if len(before) > 1 or len(after) > 1:
        effect = several(before, after, probe)
        if effect is not Effect.ANNOTATES:
            yield keyword(old, new, "not", old.says("not"), new.says("not"), effect)
    elif before and after:
        effect = one_effect(probe(before, after)).inverted()
        if effect is not Effect.ANNOTATES:
            yield keyword(old, new, "not", old.says("not"), new.says("not"), effect)
    elif before or after:
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield keyword(old, new, "not", old.says("not"), new.says("not"), effect)


def several(before: Conjunction, after: Conjunction, probe: Probe) -> Effect:
    """Return the effect of subschemas that each add a demand of their own, and so cannot be merged into one."""
    left = list(after)
    gone = 0
    for one in before:
        twin = next((o for o in left if one_effect(probe((one,), (o,))) is Effect.ANNOTATES), None)
        if twin is None:
            gone += 1
        else:
            left.remove(twin)
    if gone and left:
        return Effect.UNKNOWN
    return Effect.WIDENS if gone else Effect.NARROWS if left else Effect.ANNOTATES


def one_effect(effects: frozenset[Effect]) -> Effect:
    """Return what several effects come to together; ANNOTATES when there is none that matters."""
    real = effects - {Effect.ANNOTATES}
    if not real:
        return Effect.ANNOTATES
    return next(iter(real)) if len(real) == 1 else Effect.UNKNOWN


def conditionals(old: Shape, new: Shape, probe: Probe) -> Iterator[Difference]:
    """Compare `if`, `then` and `else`; only with an unchanged condition can the branches be judged."""
    before, after = (shape.schemas("if") if _branches(shape) else () for shape in (old, new))
    if not before and not after:
        return
    if len(before) > 1 or len(after) > 1:
        if any(several(old.schemas(k), new.schemas(k), probe) is not Effect.ANNOTATES for k in ("if", "then", "else")):
            yield keyword(old, new, "conditional", old.says("if"), new.says("if"), Effect.UNKNOWN, "if")
        return
    if not before or not after:
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield keyword(old, new, "conditional", old.says("if"), new.says("if"), effect, "if")
        return
    if one_effect(probe(before, after)) is not Effect.ANNOTATES:
        yield keyword(old, new, "conditional", old.says("if"), new.says("if"), Effect.UNKNOWN, "if")
        return
    effects = {_branch(key, old, new, probe) for key in ("then", "else")}
    effect = one_effect(frozenset(effects))
    if effect is not Effect.ANNOTATES:
        key = "then" if _branch("then", old, new, probe) is not Effect.ANNOTATES else "else"
        yield keyword(old, new, "conditional", old.says(key), new.says(key), effect, key)


def _branches(shape: Shape) -> bool:
    return bool(shape.schemas("then") or shape.schemas("else"))


def _branch(key: str, old: Shape, new: Shape, probe: Probe) -> Effect:
    before, after = old.schemas(key), new.schemas(key)
    if before and after:
        return one_effect(probe(before, after))
    return Effect.NARROWS if after else Effect.WIDENS if before else Effect.ANNOTATES


_BYTES: dict[tuple[JsonValue, ...], str] = {
    ("byte", None, None): "base64",
    (None, "base64", None): "base64",
    ("binary", None, None): "octets",
    (None, None, "application/octet-stream"): "octets",
}


def same_bytes(old: Shape, new: Shape) -> bool:
    """Tell whether both carry bytes in the same way, which OpenAPI 3.1 no longer says with `format`."""
    found = [_BYTES.get(_carried(shape)) for shape in (old, new)]
    return found[0] is not None and found[0] == found[1]


def _carried(shape: Shape) -> tuple[JsonValue, ...]:
    said = (shape.says(key) for key in ("format", "contentEncoding", "contentMediaType"))
    return tuple(value if isinstance(value, str) else None for value in said)


def contents(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare what a string carries inside."""
    for name in ("contentMediaType", "contentEncoding"):
        before, after = old.says(name), new.says(name)
        if not equal(before, after):
            effect = Effect.NARROWS if before is None else Effect.WIDENS if after is None else Effect.REPLACES
            yield keyword(old, new, name, before, after, effect)


def defaults(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare `default`: it restricts nothing, but a value left out may now mean another one."""
    before, after = old.facets.get("default"), new.facets.get("default")
    if (before is None) == (after is None) and (before is None or after is None or equal(before.value, after.value)):
        return
    effect = Effect.NARROWS if before is None else Effect.WIDENS if after is None else Effect.REPLACES
    yield keyword(old, new, "default", old.says("default"), new.says("default"), effect)


def markup(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare how a value is written as XML."""
    before, after = old.says("xml"), new.says("xml")
    if not equal(before, after):
        yield keyword(old, new, "xml", before, after, Effect.UNKNOWN)


_LIFECYCLE = {"deprecated": "deprecated", "x-sunset": "sunset", "x-stability-level": "stability"}


def lifecycle(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare what is said about the element's end."""
    for key, fact in _LIFECYCLE.items():
        before, after = old.says(key), new.says(key)
        if key == "deprecated":
            before, after = before is True, after is True
        if not equal(before, after):
            said = deprecation_fact(after, new.says("x-sunset")) if key == "deprecated" else fact
            base, head = (Place(f.node if (f := s.facets.get(key)) else s.node, key) for s in (old, new))
            yield Difference(Kind.SCHEMA, How.CHANGED, said, before, after, Effect.ANNOTATES, base, head)


def deprecation_fact(deprecated: JsonValue, sunset: JsonValue) -> str:
    """Return what happened to `deprecated`: a deprecation without a date leaves consumers without a plan."""
    return "deprecated-without-sunset" if deprecated is True and sunset is None else "deprecated"


_WORDS = ("title", "description", "example", "examples", "externalDocs", "$comment")


def words(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare what is written for people: one difference for all of it."""
    key = next((k for k in _WORDS if not equal(old.says(k), new.says(k))), None)
    if key:
        yield keyword(old, new, "annotation", old.says(key), new.says(key), Effect.ANNOTATES, key)


KNOWN = frozenset({
    *_WORDS, *_LIFECYCLE, "enum", "const", "format", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum",
    "multipleOf", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
    "minProperties", "maxContains", "minContains", "required", "items", "prefixItems", "contains", "not", "if",
    "then", "else", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "patternProperties",
    "propertyNames", "dependentRequired", "dependentSchemas", "discriminator", "contentMediaType", "contentEncoding",
    "contentSchema", "default", "xml", "readOnly", "writeOnly", "$schema", "$id", "$anchor", "$defs", "definitions",
    "$dynamicAnchor", "id", "name", "in", "style", "explode", "allowEmptyValue", "allowReserved", "collectionFormat",
    "schema", "content", "x-extensible-enum",
})  # fmt: skip
"""The keywords that are compared by what they mean, or mean nothing."""


def unknown(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare every other keyword: that it differs is known, what it does is not; extensions are words."""
    names = {**old.facets, **new.facets}
    for name in names:
        if name in KNOWN or name.startswith("x-") or equal(old.says(name), new.says(name)):
            continue
        yield keyword(old, new, "keyword", old.says(name), new.says(name), Effect.UNKNOWN, name)
