"""Memory by identity: a pure function of immutable values need not be paid for twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


def per_value(size: int = 64) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Remember results by the identity of the first argument and the equality of the others.

    Sound only where the first argument is never changed in place, which is so for all parts of a state. The argument
    is kept beside its result, so that its identity cannot pass to another object while the entry lives.
    """

    def wrap(function: Callable[..., T]) -> Callable[..., T]:
        memory: dict[tuple[Hashable, ...], tuple[object, T]] = {}

        def recall(value: object, *rest: Any) -> T:  # noqa: ANN401 - stands for functions of many shapes
            key = (id(value), *rest)
            found = memory.get(key)
            if found is not None and found[0] is value:
                return found[1]
            result = function(value, *rest)
            if len(memory) >= size:
                memory.pop(next(iter(memory)))
            memory[key] = (value, result)
            return result

        recall.__doc__ = function.__doc__
        recall.__name__ = getattr(function, "__name__", "recall")
        return recall

    return wrap


def per_parts(
    parts: Callable[..., tuple[object, ...]], size: int = 256
) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Remember results of ``function(state, *rest)`` by the identity of the parts of the state that it reads.

    ``parts(state, *rest)`` must name every part that the function reads; the parts are kept beside the result.
    """

    def wrap(function: Callable[..., T]) -> Callable[..., T]:
        memory: dict[tuple[Hashable, ...], tuple[tuple[object, ...], T]] = {}

        def recall(state: object, *rest: Any) -> T:  # noqa: ANN401 - stands for functions of many shapes
            read = parts(state, *rest)
            key = (*map(id, read), *rest)
            found = memory.get(key)
            if found is not None:
                return found[1]
            result = function(state, *rest)
            if len(memory) >= size:
                memory.pop(next(iter(memory)))
            memory[key] = (read, result)
            return result

        recall.__doc__ = function.__doc__
        recall.__name__ = getattr(function, "__name__", "recall")
        return recall

    return wrap
