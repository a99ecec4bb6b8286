"""Runs Rasa's prediction graph straight through, node after node.

Rasa runs it with dask, whose scheduler makes a future for every node of every
message. The nodes of one message never run side by side, so that buys nothing
and costs a fifth of a turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage

Component = TypeVar("Component")


class StraightRunner(GraphRunner):
    """A graph runner without a scheduler."""

    def __init__(self, schema: GraphSchema, nodes: dict[str, GraphNode]) -> None:
        self._schema = schema
        self._nodes = nodes
        self._orders: dict[tuple[str, ...], list[str]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> StraightRunner:
        """A runner with every node of the graph loaded."""
        load = GraphNode.from_schema_node
        nodes = {
            name: load(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }
        return cls(graph_schema, nodes)

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """What each target gives, from the inputs by the names that nodes know them by."""
        wanted = tuple(targets or self._schema.target_names)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted)
        # Every node takes and gives pairs of a name and a value.
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._orders[wanted]:
            needs = self._schema.nodes[name].needs.values()
            done[name] = self._nodes[name](*(done[need] for need in needs))
        return {target: done[target][1] for target in wanted}

    def components(self, kind: type[Component]) -> Iterator[Component]:
        """The loaded components of one kind."""
        for node in self._nodes.values():
            if isinstance(node._component, kind):
                yield node._component

    def _order(self, wanted: tuple[str, ...]) -> list[str]:
        """The nodes that the targets need, each after those that it needs itself."""
        order: dict[str, None] = {}

        def visit(name: str) -> None:
            if name in self._schema.nodes and name not in order:
                for need in self._schema.nodes[name].needs.values():
                    visit(need)
                order[name] = None

        for name in wanted:
            visit(name)
        return list(order)
