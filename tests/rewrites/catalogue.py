"""All rewrites by name: what is done to a document that changes nothing about its contract."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.rewrites import compositions, discriminators, files, newer, notation, references, structure, swagger, values
from tests.rewrites.grammar import Mapping

Rewrite = Callable[[Mapping], Mapping | None]

# Rewrites of values: None where there is nothing in the document that the rewrite is about.
VALUES: dict[str, Rewrite] = {
    "keys in another order": notation.reordered,
    "sets in another order": notation.sets_reordered,
    "references written out": references.inline,
    "some references written out": partial(references.inline, chosen=lambda reference: len(reference) % 2 == 0),
    "references written out, components dropped": references.drop_unused,
    "schemas extracted": lambda d: references.extract(d, "schema"),
    "parameters extracted": lambda d: references.extract(d, "parameter"),
    "responses extracted": lambda d: references.extract(d, "response"),
    "request bodies extracted": lambda d: references.extract(d, "request-body"),
    "headers extracted": lambda d: references.extract(d, "header"),
    "everything extracted": lambda d: references.extract(
        d, "schema", "parameter", "response", "request-body", "header"
    ),
    "components renamed": references.rename,
    "implied names written": discriminators.implied_names_written,
    "components renamed under mappings": discriminators.renamed_under_mappings,
    "references in allOf": compositions.wrap_references,
    "all in allOf of one": partial(compositions.wrap_all, "allOf"),
    "all in oneOf of one": partial(compositions.wrap_all, "oneOf"),
    "all in anyOf of one": partial(compositions.wrap_all, "anyOf"),
    "compositions of one unwrapped": compositions.unwrap,
    "objects split": compositions.split_objects,
    "required members apart": compositions.required_apart,
    "parts merged": compositions.merge_parts,
    "said twice": compositions.unroll,
    "null as anyOf": partial(values.null_as_union, "anyOf"),
    "null as oneOf": partial(values.null_as_union, "oneOf"),
    "null as a type": values.null_as_type,
    "types as anyOf": values.types_as_union,
    "one type as a list": values.types_as_list,
    "whole bounds": values.whole_bounds,
    "const as enum": values.constants_as_lists,
    "enum as const": values.lists_as_constants,
    "defaults spelled out": values.defaults_spelled_out,
    "3.0 to 3.1": newer.to_newer,
    "2.0 to 3.0": swagger.to_openapi,
    "parameters to paths": structure.parameters_to_paths,
    "parameters to operations": structure.parameters_to_operations,
    "path variables renamed": structure.path_variables_renamed,
    "security schemes renamed": structure.security_schemes_renamed,
    "security to operations": structure.security_to_operations,
    "servers to operations": structure.servers_to_operations,
    "servers to paths": structure.servers_to_paths,
}

TEXTS: dict[str, Callable[[Mapping], bytes]] = {
    "JSON": notation.as_json,
    "indented JSON": notation.as_indented_json,
    "YAML": notation.as_yaml,
    "indented YAML": notation.as_indented_yaml,
    "flow YAML": notation.as_flow_yaml,
    "Windows YAML": notation.as_windows_yaml,
    "YAML with anchors": notation.as_anchored_yaml,
}

TREES: dict[str, Callable[[Mapping], files.Tree | None]] = {
    "a file for each component": files.one_file_each,
    "a file for each section": files.one_file_a_section,
    "a library file": files.library_file,
    "a file for each path": files.paths_apart,
}
