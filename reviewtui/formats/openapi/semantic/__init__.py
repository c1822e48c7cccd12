"""The semantic view of OpenAPI: operations and components as trees of what is sent and what comes back."""

from reviewtui.formats.openapi.semantic.view import OpenApiSemanticView, open_semantic_view

__all__ = ["OpenApiSemanticView", "open_semantic_view"]
