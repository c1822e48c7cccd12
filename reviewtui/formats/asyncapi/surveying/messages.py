"""Messages and the schemas of what they carry, each once, with the operations that use them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.elements import ActionElement, EventElement
from reviewtui.formats.asyncapi.views import RECEIVE
from reviewtui.formats.elements import OperationElement
from reviewtui.formats.schema_elements import ExampleElement

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.asyncapi.views import MessageView, OperationView
    from reviewtui.formats.schema_elements import Origin
    from reviewtui.formats.schema_walk import SchemaWalk
    from reviewtui.model import Operation
    from reviewtui.schema.node import Node

    Address = tuple[str, str]


class MessageWalk:
    """Collects operations and messages, and enters every schema that it meets with those who send it."""

    def __init__(self, reader: Reader, schemas: SchemaWalk) -> None:
        """Start with nothing collected."""
        self._reader = reader
        self._schemas = schemas
        self.operations: list[OperationElement] = []
        self.actions: list[ActionElement] = []
        self.messages: dict[Address, EventElement] = {}
        self.examples: list[ExampleElement] = []
        self.users: dict[Address, dict[Operation, None]] = {}
        self.sent: dict[Address, Origin] = {}
        self.received: dict[Address, Origin] = {}

    def walk(self) -> None:
        """Walk all operations, and then what channels hold that no operation uses."""
        for view in self._reader.operations:
            self._operation(view)
        for channel in self._reader.channels:
            for message in channel.messages:
                if message.whole.node.address not in self.messages:
                    self._message(message, None, request=True, response=True)
        count = Counter(one.id for one in self.messages.values())
        for address, one in self.messages.items():
            if one.id and count[one.id] > 1:
                self.messages[address] = replace(one, shares_id=True)

    def _operation(self, view: OperationView) -> None:
        node, call = view.whole.node, view.called
        needs = tuple(self._reader.version.alternatives(view.whole.at("security")))
        security = tuple({name: scopes for name, _, scopes in one} for one in needs)
        self.operations.append(OperationElement(node, call, (), None, (), security, webhook=False))
        schemes = tuple((name, scheme) for one in needs for name, scheme, _ in one)
        self.actions.append(ActionElement(node, view, schemes))
        self._use(node, call)
        self._use(view.channel.node, call)
        request = view.action == RECEIVE
        for message in view.messages:
            self._message(message, call, request=request, response=not request)
        for message in view.reply.messages if view.reply else ():
            self._message(message, call, request=not request, response=request)

    def _use(self, node: Node, call: Operation) -> None:
        self.users.setdefault(node.address, {})[call] = None

    def _message(self, view: MessageView, call: Operation | None, *, request: bool, response: bool) -> None:
        node = view.whole.node
        if call:
            self._use(node, call)
        payload = view.payload if view.language == "json" else None
        schemas = [self._enter(one, call, request=request, response=response) for one in (payload, view.headers)]
        known = self.messages.get(node.address)
        if known is None:
            fields = frozenset(name.lower() for one in schemas if one for name in self._members(one))
            self.messages[node.address] = EventElement(node, view, schemas[0], schemas[1], fields, sent=response)
            self._examples(view, schemas[0], schemas[1])
        elif response and not known.sent:
            self.messages[node.address] = replace(known, sent=True)

    def _enter(self, schema: Node | None, call: Operation | None, *, request: bool, response: bool) -> Node | None:
        """Enter a schema with who sends it; return it with its references followed."""
        if schema is None or not isinstance(schema.value, dict):
            return None
        origin = self._schemas.enter(schema)
        if request:
            self.sent[schema.address] = origin
        if response:
            self.received[schema.address] = origin
        if call:
            self._use(schema, call)
        return self._reader.library.follow(schema)

    def _members(self, schema: Node) -> set[str]:
        """Return the names of members, also of those that stand in the parts of an `allOf`, two levels deep."""
        names = set[str]()
        parts = [schema, *(self._reader.library.follow(part) for part in schema.at("allOf").elements())]
        for part in parts:
            for name, child in part.at("properties").members():
                names.add(name)
                names |= self._reader.library.follow(child).at("properties").mapping.keys()
        return names

    def _examples(self, view: MessageView, payload: Node | None, headers: Node | None) -> None:
        for example in view.whole.at("examples").elements():
            for key, schema in (("payload", payload), ("headers", headers)):
                if example.has(key) and schema is not None:
                    self.examples.append(ExampleElement(example.at(key), schema, request=True, response=True,
                                                        spelled=False))  # fmt: skip
