"""One application described in both generations of AsyncAPI, and what a comparison of two texts says."""

from __future__ import annotations

from reviewtui.model import Change, Finding
from reviewtui.rules.judge import judge
from tests.formats.texts import compared

TWO = """\
asyncapi: 2.6.0
id: urn:example:orders
info: {title: Orders, version: 1.0.0, description: Tells what becomes of orders.}
defaultContentType: application/json
servers:
  main:
    url: "kafka://broker.example.com:9092/{space}"
    protocol: kafka
    security: [{login: []}, {keys: []}]
    variables: {space: {default: live, enum: [live, test]}}
    bindings: {kafka: {schemaRegistryUrl: https://registry.example.com}}
channels:
  orders.{region}.created:
    description: Every order that was made.
    servers: [main]
    parameters:
      region: {schema: {type: string, enum: [eu, us]}}
    bindings: {kafka: {partitions: 6}}
    subscribe:
      operationId: announce
      summary: Tells of a new order.
      traits: [{bindings: {kafka: {clientId: {type: string}}}}]
      message: {$ref: "#/components/messages/created"}
  commands:
    publish:
      operationId: handle
      message:
        oneOf:
          - $ref: "#/components/messages/ship"
          - {messageId: cancel, payload: {type: object, properties: {id: {type: string}}}}
components:
  securitySchemes:
    login: {type: scramSha256}
    keys: {type: X509}
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {type: string, enum: [new, paid]}
        part: {$ref: "#/components/schemas/Order"}
  messages:
    created:
      name: OrderCreated
      traits: [{headers: {type: object, properties: {trace: {type: string}}}}]
      correlationId: {location: $message.header#/trace}
      bindings: {kafka: {key: {type: string}}}
      payload: {$ref: "#/components/schemas/Order"}
    ship:
      contentType: application/vnd.apache.avro
      schemaFormat: application/vnd.apache.avro;version=1.9.0
      payload: {type: record, name: Ship, fields: [{name: id, type: string}]}
"""
THREE = """\
asyncapi: 3.0.0
id: urn:example:orders
info: {title: Orders, version: 1.0.0, description: Tells what becomes of orders.}
defaultContentType: application/json
servers:
  main:
    host: broker.example.com:9092
    pathname: /{space}
    protocol: kafka
    security: [{$ref: "#/components/securitySchemes/login"}, {$ref: "#/components/securitySchemes/keys"}]
    variables: {space: {default: live, enum: [live, test]}}
    bindings: {kafka: {schemaRegistryUrl: https://registry.example.com}}
channels:
  ordersCreated:
    address: orders.{region}.created
    description: Every order that was made.
    servers: [{$ref: "#/servers/main"}]
    messages: {orderCreated: {$ref: "#/components/messages/created"}}
    parameters: {region: {enum: [eu, us]}}
    bindings: {kafka: {partitions: 6}}
  commands:
    address: commands
    messages:
      ship: {$ref: "#/components/messages/ship"}
      cancel: {payload: {type: object, properties: {id: {type: string}}}}
operations:
  announce:
    action: send
    channel: {$ref: "#/channels/ordersCreated"}
    summary: Tells of a new order.
    traits: [{bindings: {kafka: {clientId: {type: string}}}}]
    messages: [{$ref: "#/channels/ordersCreated/messages/orderCreated"}]
  handle:
    action: receive
    channel: {$ref: "#/channels/commands"}
components:
  securitySchemes:
    login: {type: scramSha256}
    keys: {type: X509}
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        state: {type: string, enum: [new, paid]}
        part: {$ref: "#/components/schemas/Order"}
  messages:
    created:
      name: OrderCreated
      traits: [{headers: {type: object, properties: {trace: {type: string}}}}]
      correlationId: {location: $message.header#/trace}
      bindings: {kafka: {key: {type: string}}}
      payload: {$ref: "#/components/schemas/Order"}
    ship:
      contentType: application/vnd.apache.avro
      payload:
        schemaFormat: application/vnd.apache.avro;version=1.9.0
        schema: {type: record, name: Ship, fields: [{name: id, type: string}]}
"""


def changes(base: str, head: str) -> tuple[Change, ...]:
    """Return what differs between two descriptions."""
    outcome = compared("asyncapi.yaml", base, head)
    assert not outcome.errors
    return outcome.changes


def findings(base: str, head: str) -> dict[str, Finding]:
    """Return what is said of that, by rule."""
    return {finding.rule: finding for finding in judge("asyncapi.yaml", changes(base, head))}


def edited(text: str, *edits: tuple[str, str]) -> str:
    """Return a text with parts replaced, each of which must be there."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text
