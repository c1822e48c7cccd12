"""One decision in each form in which logs are kept, as their tools and templates lay them out."""

from __future__ import annotations

MADR = """\
---
status: accepted
date: 2024-03-02
decision-makers:
  - Ana
  - Bo
---

# Keep order ids stable

## Context and Problem Statement

Clients store the ids of orders. May an import give new ones?

## Decision Drivers

* stored links still work

## Considered Options

* Keep the ids
* Number anew

## Decision Outcome

Chosen option: "Keep the ids", because clients store them.

### Consequences

* Good, because links still work.
* Bad, because an import takes longer
"""

MADR_BULLETS = """\
# Number anew

* Status: proposed <!-- optional -->
* Deciders: Ana, Bo
* Date: 2019-05-06

Technical Story: an import

## Context and Problem Statement

Imports clash.

## Considered Options

* Number anew
* Refuse

## Decision Outcome

Chosen option: "Number anew", because nobody asked for more.

## Links

* [Ids](https://example.com/ids)
"""

NYGARD = """\
# 4. Page with cursors

Date: 12/02/2016

## Status

Accepted

Amends [2. Page with offsets](0002-page-with-offsets.md)

## Context

Lists grow.

## Decision

We will page with cursors.

## Consequences

Nobody can jump to page 7.
"""

LOG4BRAINS = """\
# Send dates in UTC

- Status: draft
- Deciders: Ana, Bo
- Date: 2020-11-02
- Tags: time, json

Technical Story: a report was a day off

## Context and Problem Statement

Which zone?

## Links

- Refines [20201001-use-json](20201001-use-json.md)
"""

BOLD_LINES = """\
# ADR-0007: Answer with problems

- **Status:** Accepted
- **Date:** 5 March 2026

## Context

Errors differ.

## Decision

We send problem details.
"""

ROWS = """\
# Cache answers

| Status | Accepted |
|--------|----------|
| Date | 2023-01-30 |

## Context

Slow.

## Decision

Cache.
"""

COLUMNS = """\
| Status | Date | Author(s) |
|:-------|:-----|:----------|
| Accepted | 2023-02-28 | [@ana](https://example.com/ana) |

# Stream events

## Context

Late.

## Decision

Stream.
"""

Y_STATEMENT = """\
# ADR 12 Sign requests

Status: Accepted

In the context of payments, facing forged calls, we decided for signed requests and neglected allow lists,
to achieve proof of who called, accepting that keys have to be kept.
"""

DOTNET = """\
# Retry thrice

## Status

Superseded by ADR 0009 - Retry with a budget

## Context

Calls fail.

## Decision

Retry.
"""

HOSTILE = (
    b"---\n" + b"a: &a [x]\n" * 3 + b"---\n",
    b"---\nstatus: &a [" + b"*a," * 500 + b"]\n---\n# x\n",
    b"---\n" + b"[" * 20_000 + b"\n---\n",
    b"---\ndate: 2024-02-31\nstatus: {a: {b: c}}\n---\n",
    b"---\nx0: &x0 {k: v}\n"
    + b"".join(b"x%d: &x%d {<<: [*x%d, *x%d]}\n" % (n, n, n - 1, n - 1) for n in range(1, 40))
    + b"---\n# t\n",
    b"# " + b"#" * 100_000,
    b"* Status: " + b"*_ " * 50_000,
    b"[" * 50_000 + b"](" * 50_000,
    b"Superseded by " + b"[a](" * 50_000,
    b"| Status |" + b" " * 100_000,
    b"\xff\xfe# \x00\x1b[31m\n## Status\n\nAccepted\n",
    b"```\n## Status\n\nAccepted\n",
    b"<!--\n## Status\n\nAccepted\n",
    b"",
    b"\r\r\r",
    "## Status\n\n\u202eAccepted\u2028x\n".encode(),
    b"Supersedes " + b"a-1" * 60_000,
    b"0001-a.md " + b"[x](" * 30_000 + b"0001-a.md" + b"`" * 30_000,
    b"0001-a.md " + b"`x" * 50_000 + b"[" * 10_000,
    b"in the context of we decided to achieve " * 5_000,
    b"## Decision Outcome\n\n" + b"Chosen option: " * 20_000,
    b"## Considered Options\n\n"
    + b"* x\n" * 20_000
    + b"\n## Decision Outcome\n\nChosen option: x\n\n* Good, because y\n",
    b"Superseded by " + b"1" * 60_000,
)
