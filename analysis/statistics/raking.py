"""Raking: counts fitted to the margins of a census, one margin after the other.

Deming, W. E. and Stephan, F. F. (1940), On a least squares adjustment of a
sampled frequency table when the expected marginal totals are known, Annals of
Mathematical Statistics 11(4), 427-444; as weighting: Kalton, G. and
Flores-Cervantes, I. (2003), Weighting methods, Journal of Official Statistics
19(2), 81-97.

It is written out here because what is raked is a small table of protected
counts. Survey libraries rake rows, one a person, which a release has not:
their trimming would cap the weight of a cell instead of a person's. The tests
hold the result to that of one of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

TOLERANCE = 1e-9
MOST_ROUNDS = 1000
MOST_WEIGHT = 5.0
"""No person counts for more than so many times the average person."""


class RakingProblem(ValueError):
    """The counts cannot be fitted to these margins; the message says why."""


@dataclass(frozen=True)
class Raked:
    """What each person in a cell counts for; the mean over people is 1.

    ``trimmed`` is how many people were held to the largest weight allowed,
    ``misfit`` the largest distance of a margin's share from its target, as a
    share (0 to 1): nothing to speak of unless weights were trimmed.
    """

    weights: Table
    trimmed: int
    misfit: float


def rake(
    counts: Table, targets: Sequence[Table], *, most_weight: float | None = MOST_WEIGHT
) -> Raked:
    """Weights under which each margin has the shares of its target.

    ``counts`` has one axis a margin, ``targets`` one list of numbers an axis
    (people or shares: only their proportions matter). Weights above
    ``most_weight`` times the mean are cut to it once the fit is done, and the
    rest is not fitted again: ``misfit`` says what that left. None cuts none.

    Raises RakingProblem where there is nobody to stand for a category that
    has people in the target, or where no weights fit.
    """
    counts = np.asarray(counts, dtype="float64")
    wanted = [_target(counts, axis, target) for axis, target in enumerate(targets)]
    if len(wanted) != counts.ndim:
        raise RakingProblem("there must be one margin for each dimension of the counts")
    fitted = _fit(counts, wanted)
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = np.where(counts > 0, fitted / counts, 0.0)
    largest = np.inf if most_weight is None else most_weight
    above = weights > largest
    if above.any():
        weights = np.where(above, largest, weights)
        weights = weights * counts.sum() / (weights * counts).sum()
    misfit = _misfit(weights * counts, wanted)
    return Raked(weights, round(float(counts[above].sum())), misfit if misfit > TOLERANCE else 0.0)


def effective_size(counts: Table, weights: Table) -> float:
    """How many people of equal weight would tell as much: (sum of w)² / sum of w².

    Kish, L. (1965), Survey Sampling, section 11.7. ``counts`` people have
    each of ``weights``. NaN for nobody.
    """
    whole = float((counts * weights).sum())
    squares = float((counts * weights**2).sum())
    return whole**2 / squares if squares else float("nan")


def _target(counts: Table, axis: int, target: Table) -> Table:
    target = np.asarray(target, dtype="float64")
    if axis >= counts.ndim or target.shape != (counts.shape[axis],):
        raise RakingProblem("a margin must have one number for each of its categories")
    if not np.isfinite(target).all() or (target < 0).any() or target.sum() <= 0:
        raise RakingProblem("a margin's numbers of people must be known and not below 0")
    heard = counts.sum(axis=_all_but(counts, axis))
    if ((heard == 0) & (target > 0)).any():
        raise RakingProblem("nobody was heard from a category in which people live")
    return target / target.sum() * counts.sum()


def _fit(counts: Table, wanted: Sequence[Table]) -> Table:
    fitted = counts.copy()
    for _ in range(MOST_ROUNDS):
        for axis, target in enumerate(wanted):
            now = fitted.sum(axis=_all_but(fitted, axis))
            factor = np.divide(target, now, out=np.zeros_like(target), where=now > 0)
            shape = [-1 if each == axis else 1 for each in range(fitted.ndim)]
            fitted = fitted * factor.reshape(shape)
        if _misfit(fitted, wanted) < TOLERANCE:
            return fitted
    raise RakingProblem("no weights fit all margins: too many cells have nobody in them")


def _misfit(fitted: Table, wanted: Sequence[Table]) -> float:
    gaps = (
        np.abs(fitted.sum(axis=_all_but(fitted, axis)) - target).max()
        for axis, target in enumerate(wanted)
    )
    return float(max(gaps) / fitted.sum())


def _all_but(table: Table, axis: int) -> tuple[int, ...]:
    return tuple(each for each in range(table.ndim) if each != axis)
