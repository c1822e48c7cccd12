"""A repository like the demo and a tenth of its size: a branch removes an operation and what two operations answer."""

from __future__ import annotations

from pathlib import Path

from tests.cli.shop import Shop

SPEC = "apis/orders/openapi.yaml"
BRANCH = "orders-v2"
SETTINGS = """\
tier: {default: tier-1}
roles:
  architect: [ines.almeida@shop.example]
  security: [tomasz.wrona@shop.example]
"""
RECORD = """\
---
status: accepted
date: 2025-09-08
---

# Describe an API before building it

## Context and Problem Statement

Clients wait for us.

## Decision Outcome

Chosen option: "Describe it first", because clients can begin early.
"""
REMOVED = """\
    delete:
      operationId: removeOrder
      parameters: [{$ref: '#/components/parameters/OrderId'}]
      responses: {'204': {description: It is gone.}}
"""
LEGACY = "        legacyId: {type: string, description: The number in the old shop.}\n"
TEXT = f"""\
openapi: 3.1.0
info:
  title: Orders
  version: '1'
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{{name: page, in: query, schema: {{type: integer}}}}]
      responses:
        '200':
          description: All orders.
          content:
            application/json:
              schema: {{type: array, items: {{$ref: '#/components/schemas/Order'}}}}
  /orders/{{orderId}}:
    get:
      operationId: readOrder
      parameters: [{{$ref: '#/components/parameters/OrderId'}}]
      responses:
        '200':
          description: The order.
          content:
            application/json:
              schema: {{$ref: '#/components/schemas/Order'}}
{REMOVED}components:
  parameters:
    OrderId: {{name: orderId, in: path, required: true, schema: {{type: string}}}}
  schemas:
    Order:
      type: object
      required: [id, state]
      properties:
        id: {{type: string}}
        state: {{type: string, enum: [open, paid]}}
{LEGACY}"""
CHANGED = TEXT.replace(REMOVED, "").replace(LEGACY, "").replace("[open, paid]", "[open, paid, cancelled]")


def orders_shop(folder: Path) -> None:
    """Make a repository in a folder: `main` and the branch `orders-v2`, which is checked out."""
    shop = Shop.create(folder)
    shop.commit(
        {
            SPEC: TEXT.encode(),
            ".reviewtui.yaml": SETTINGS.encode(),
            "README.md": b"# The shop\n",
            "docs/adr/0001-describe-an-api-before-building-it.md": RECORD.encode(),
        }
    )
    shop.branch(BRANCH)
    shop.commit({SPEC: CHANGED.encode()})
    shop.forget_identity()
