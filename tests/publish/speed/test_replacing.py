"""A stand-in takes the place only of the function that it was written for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from daris.publish.speed import STAND_INS
from daris.publish.speed.replacing import StandIn, digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def slow(number: int) -> int:
    """Return the number."""
    return number


def quick(original: Callable[..., int]) -> Callable[..., int]:
    """Return what stands in for ``slow``."""
    return lambda number: original(number) + 100


@pytest.mark.parametrize("stand_in", STAND_INS, ids=lambda stand_in: stand_in.name)
def test_the_functions_that_are_replaced_are_the_ones_we_know(stand_in: StandIn) -> None:
    """With the versions that are pinned nothing steps aside; after an upgrade this says what to look at."""
    assert digest(getattr(stand_in.owner, stand_in.name)) == stand_in.known


def test_the_place_is_given_back() -> None:
    """After the build the program is as it was before."""
    owner = SimpleNamespace(__name__="owner", slow=slow)
    give_back = StandIn(cast("ModuleType", owner), "slow", digest(slow), quick).take()
    assert owner.slow(1) == 101
    give_back()
    assert owner.slow is slow


def test_a_stranger_is_left_alone() -> None:
    """Another version of Sphinx, or another extension's patch, keeps its own function."""
    owner = SimpleNamespace(__name__="owner", slow=slow)
    StandIn(cast("ModuleType", owner), "slow", "another", quick).take()()
    assert owner.slow is slow
    StandIn(cast("ModuleType", owner), "gone", "another", quick).take()()
    assert not hasattr(owner, "gone")
