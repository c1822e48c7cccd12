"""The tree of one operation: what is sent, what comes back, who may ask, and where its changes are."""

from __future__ import annotations

import json

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.formats.semantic import PartKind, folded, walk_marked
from reviewtui.model import Direction, How, JsonValue, Operation
from tests.formats.documents import body, document, returns, sends
from tests.formats.semantic_trees import lines_of, marks, tree_of, view_of

ORDER: JsonValue = {"type": "object", "properties": {"id": {"type": "string"}, "note": {"type": "string"}}}
ORDER_WITH_NOTE: JsonValue = {**ORDER, "required": ["note"]}  # type: ignore[dict-item]  # a mapping it is
REF: JsonValue = {"$ref": "#/components/schemas/Order"}


def test_a_member_that_must_be_sent_now_is_shown_in_its_body_with_the_way_to_it() -> None:
    assert lines_of(sends(REF, Order=ORDER), sends(REF, Order=ORDER_WITH_NOTE), "POST /things") == [
        "~ POST /things",
        "~   Request body",
        "~     application/json: Order",
        "=       id: string",
        "~       note: string · optional -> string · required  !",
        "=   3 unchanged",
    ]


def test_a_value_that_went_is_named_first_and_where_it_is_used() -> None:
    states: JsonValue = {"type": "array", "items": {"$ref": _at("State")}}
    order: JsonValue = {"type": "object", "properties": {"states": states}}
    before = returns(REF, Order=order, State={"type": "string", "enum": ["open", "paid", "gone"]})
    after = returns(REF, Order=order, State={"type": "string", "enum": ["open", "paid"]})
    assert lines_of(before, after, "GET /things")[3:7] == [
        "~       application/json: Order",
        "~         states: array of State",
        "~           each item: State · string · one of gone, open, paid -> State · string · one of open, paid  !",
        "=   2 unchanged",
    ]


def test_a_schema_that_holds_itself_says_so_and_ends_there() -> None:
    node: JsonValue = {
        "type": "object",
        "properties": {"next": {"$ref": _at("Node")}, "more": {"$ref": _at("Node")}, "size": {"type": "integer"}},
    }
    changed = json.loads(json.dumps(node).replace("integer", "string"))
    lines = lines_of(
        returns({"$ref": _at("Node")}, Node=node), returns({"$ref": _at("Node")}, Node=changed), "GET /things"
    )
    assert lines[3:6] == [
        "~       application/json: Node",
        "~         size: integer -> string  !",
        "=         2 unchanged",
    ]
    tree = tree_of(
        returns({"$ref": _at("Node")}, Node=node), returns({"$ref": _at("Node")}, Node=changed), "GET /things"
    )
    part = next(part for part in walk_marked(tree.root, 99) if part.name == "application/json")
    for _ in range(50):  # it opens as often as one likes
        part = next(inner for inner in part.inside() if inner.name == "next")
        assert part.words().note == "holds itself"


def test_what_all_of_holds_is_merged_as_the_comparison_merges_it() -> None:
    base: JsonValue = {"type": "object", "properties": {"at": {"type": "string"}}}
    dated: JsonValue = {"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}}
    whole: JsonValue = {"allOf": [{"$ref": _at("Base")}, {"type": "object", "properties": {"id": {"type": "string"}}}]}
    lines = lines_of(returns(REF, Order=whole, Base=base), returns(REF, Order=whole, Base=dated), "GET /things")
    assert lines[3:6] == [
        "~       application/json: Order",
        "~         at: string -> string · date-time  !",
        "=         id: string",
    ]


def test_a_cause_that_is_met_twice_is_shown_once_and_the_other_place_says_where() -> None:
    def twice(order: JsonValue) -> str:
        answers: dict[str, JsonValue] = {code: {"description": "", **body(REF)} for code in ("200", "201")}
        return document({"/things": {"get": {"responses": answers}}}, components={"schemas": {"Order": order}})

    gone: JsonValue = {"type": "object", "properties": {"id": {"type": "string"}}}
    assert lines_of(twice(ORDER), twice(gone), "GET /things") == [
        "~ GET /things",
        "~   Responses",
        "~     200",
        "~       application/json: Order",
        "=         id: string",
        "-         note: string -> none  !",
        "~     201 (differs too, see Responses > 200 > application/json)",
        "=   2 unchanged",
    ]


def test_what_is_sent_and_what_comes_back_are_told_apart() -> None:
    paths: dict[str, JsonValue] = {
        "/things": {"put": {"requestBody": body(REF), "responses": {"200": {"description": "", **body(REF)}}}}
    }
    base = document(paths, components={"schemas": {"Order": ORDER}})
    head = document(paths, components={"schemas": {"Order": ORDER_WITH_NOTE}})
    lines = lines_of(base, head, "PUT /things")
    assert [line for line in lines if line.endswith("!")] == [
        "~       note: string · optional -> string · required  !",
        "~         note: string · optional -> string · required  !",
    ]


def test_parameters_stand_under_where_they_travel_and_a_renamed_one_of_the_path_is_one() -> None:
    def listing(name: str, most: int) -> str:
        parameters: list[JsonValue] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": most}},
        ]
        return document({f"/things/{{{name}}}": {"get": {"parameters": parameters, "responses": {}}}})

    assert lines_of(listing("id", 100), listing("key", 50), "GET /things/{key}") == [
        "~ GET /things/{key}: GET /things/{id} -> GET /things/{key}",
        "~   Query parameters",
        "~     limit: integer · up to 100 -> integer · up to 50  !",
        "=   4 unchanged",
    ]


def test_swagger_2_reads_like_openapi_3_and_says_one_body_once() -> None:
    def swagger(kind: str) -> str:
        operation: JsonValue = {
            "produces": ["application/json", "application/xml"],
            "parameters": [{"name": "size", "in": "formData", "type": kind, "required": True}],
            "responses": {"200": {"description": "", "schema": {"type": "array", "items": {"type": kind}}}},
        }
        return json.dumps(
            {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"post": operation}}}
        )

    assert lines_of(swagger("integer"), swagger("string"), "POST /a") == [
        "~ POST /a",
        "~   Request body: required",
        "~     application/x-www-form-urlencoded: object",
        "~       size: integer · required -> string · required  !",
        "~   Responses",
        "~     200",
        "~       application/json, application/xml: array of integer -> array of string",
        "~         each item: integer -> string  !",
        "=   2 unchanged",
    ]


def test_variants_are_paired_and_null_is_said_in_words_in_3_1() -> None:
    cat: JsonValue = {"type": "object", "required": ["purrs"], "properties": {"purrs": {"type": "boolean"}}}
    dog: JsonValue = {"type": "object", "required": ["barks"], "properties": {"barks": {"type": ["boolean", "null"]}}}
    firm: JsonValue = {"type": "object", "required": ["barks"], "properties": {"barks": {"type": "boolean"}}}
    either: JsonValue = {"oneOf": [{"$ref": _at("Cat")}, {"$ref": _at("Dog")}]}
    alone: JsonValue = {"oneOf": [{"$ref": _at("Dog")}, {"type": "string"}]}
    base, head = sends(either, "3.1.0", Cat=cat, Dog=dog), sends(alone, "3.1.0", Cat=cat, Dog=firm)
    assert lines_of(base, head, "POST /things")[2:-1] == [
        "~     application/json: Cat or Dog -> Dog or string",
        "~       Dog: Dog",
        "~         barks: boolean · or null · required -> boolean · required  !",
        "+       string: none -> string  !",
        "-       Cat: Cat -> none  !",
    ]


def test_security_names_the_alternatives_and_the_schemes_behind_them() -> None:
    def asking(*needs: JsonValue) -> str:
        schemes: JsonValue = {
            "key": {"type": "apiKey", "in": "header", "name": "K"},
            "sign": {"type": "http", "scheme": "basic"},
        }
        operation: JsonValue = {"security": [*needs], "responses": {}}
        return document({"/things": {"get": operation}}, components={"securitySchemes": schemes})

    assert lines_of(asking({"key": []}, {"sign": []}), asking({"key": []}), "GET /things") == [
        "~ GET /things",
        "~   Security: key · or sign -> key  !",
        "=   2 unchanged",
    ]


def test_callbacks_turn_the_direction() -> None:
    def calling(schema: JsonValue) -> str:
        called: JsonValue = {"{$request.body#/url}": {"post": {"requestBody": body(schema), "responses": {}}}}
        return document({"/things": {"post": {"callbacks": {"done": called}, "responses": {}}}})

    lines = lines_of(
        calling(ORDER), calling({"type": "object", "properties": {"id": {"type": "string"}}}), "POST /things"
    )
    assert lines[1:6] == [
        "~   Callbacks",
        "~     done",
        "~       POST {$request.body#/url}",
        "~         Request body",
        "~           application/json: object",
    ]


def test_an_operation_that_came_is_shown_as_it_is_with_one_mark() -> None:
    base, head = (
        document({}),
        document({"/things": {"get": {"responses": {"200": {"description": "", **body(ORDER)}}}}}),
    )
    tree = tree_of(base, head, "GET /things")
    assert tree.root.how is How.ADDED
    assert tree.root.own == ("0",)
    assert {part.how for part in tree.root.inside() if part.kind is PartKind.SECTION} == {How.ADDED}


def test_an_operation_that_neither_side_has_has_no_tree() -> None:
    view = view_of(document({}), document({}))
    assert view.operation(Operation("GET", "/nothing"), ()) is None


def test_a_component_has_a_tree_of_its_own_in_one_direction() -> None:
    base, head = sends(REF, Order=ORDER), sends(REF, Order=ORDER_WITH_NOTE)
    changes = compare_texts(base, head)
    where = changes[0].base, changes[0].head
    view = view_of(base, head)
    tree = view.component(*where, Direction.REQUEST, marks(changes))
    assert tree is not None
    assert [part.name for part in walk_marked(tree.root, 9)] == ["Order", "note"]
    assert tree.elsewhere == ()
    assert view.component(*where, Direction.RESPONSE, marks(changes)).elsewhere == ("0",)  # type: ignore[union-attr]  # it is there


def test_parts_know_their_lines() -> None:
    base, head = sends(REF, Order=ORDER), sends(REF, Order=ORDER_WITH_NOTE)
    part = walk_marked(tree_of(base, head, "POST /things").root, 99)[-1]
    assert part.head is not None
    assert part.head.pointer == "/components/schemas/Order/properties/note"
    assert view_of(base, head).locate("head", part.head).line == 1


def test_a_cause_that_stands_in_another_operation_of_the_path_is_shown_where_it_meets_this_one() -> None:
    def choosing(inlined: JsonValue, **components: JsonValue) -> str:
        kind: JsonValue = {"name": "kind", "in": "query", "schema": {"$ref": _at("Kind")}}
        item: dict[str, JsonValue] = {
            "get": {"parameters": [kind], "responses": {}},
            "post": {"requestBody": body({"type": "object", "properties": {"kind": inlined}}), "responses": {}},
        }
        return document({"/things": item}, components={"schemas": components})

    listed: JsonValue = {"type": "string", "enum": ["a", "b"]}
    base, head = choosing({"$ref": _at("Kind")}, Kind=listed), choosing({"type": "string"}, Kind={"type": "string"})
    for operation, part in (("GET /things", "kind"), ("POST /things", "kind")):
        tree = tree_of(base, head, operation)
        assert {one.name for one in walk_marked(tree.root, 99) if one.own} == {part}


def test_nothing_is_folded_where_nothing_differs() -> None:
    view = view_of(sends(REF, Order=ORDER), sends(REF, Order=ORDER))
    tree = view.operation(Operation("POST", "/things"), ())
    assert tree is not None
    assert folded(tree.root.inside()) == tree.root.inside()


def _at(name: str) -> str:
    return f"#/components/schemas/{name}"
