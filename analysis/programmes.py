"""A linear programme that is solved over and over, with HiGHS."""

import os
import sys

import highspy
import numpy as np
from scipy.sparse import csr_array

DUAL, PRIMAL = 1, 4
"""The solver's ways. Where bounds change, the last solution is still the cheapest, though it no
longer fits: the dual way goes on from there. Where the cost changes it still fits: the primal."""


def _silent_solver() -> highspy.Highs:
    """A solver that writes nothing: its greeting goes past Python, to the process's own output."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.setOptionValue("output_flag", False)
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
    return solver


class Programme:
    """A linear programme that is solved over and over, each time from the last solution."""

    def __init__(
        self, cost: np.ndarray, low: np.ndarray, high: np.ndarray, matrix: csr_array, simplex: int
    ) -> None:
        """Minimise cost over low to high, where the matrix times the solution is nought."""
        columns, (lines, size) = matrix.tocsc(), matrix.shape
        self._cost, self._low, self._high = cost, low, high
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = lines, size
        model.col_cost_, model.col_lower_, model.col_upper_ = cost, low, high
        model.row_lower_ = model.row_upper_ = np.zeros(lines)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_ = columns.indptr, columns.indices
        model.a_matrix_.value_ = columns.data
        self._solver = _silent_solver()
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("simplex_strategy", simplex)
        self._solver.passModel(model)

    def within(self, places: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray | None:
        """The solution with other bounds at these places, just this once."""
        self._bound(places, low, high)
        found = self.cheapest()
        self._bound(places, self._low[places], self._high[places])
        return found

    def costing(
        self, places: np.ndarray, cost: np.ndarray, low: np.ndarray, high: np.ndarray
    ) -> np.ndarray | None:
        """The solution with other costs and other bounds at these places, just this once."""
        where = places.astype(np.int32)
        self._solver.changeColsCost(len(where), where, cost)
        found = self.within(places, low, high)
        self._solver.changeColsCost(len(where), where, self._cost[places])
        return found

    def _bound(self, places: np.ndarray, low: np.ndarray, high: np.ndarray) -> None:
        self._solver.changeColsBounds(len(places), places.astype(np.int32), low, high)

    def end_of(self, place: int, sign: float) -> float:
        """The least (sign 1) or the greatest (-1) value at a place, whatever else costs."""
        self._solver.changeColCost(place, sign)
        found = self.cheapest()
        self._solver.changeColCost(place, float(self._cost[place]))
        return -sign * np.inf if found is None else float(found[place])

    def cheapest(self) -> np.ndarray | None:
        """The solution; None where there is none."""
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return np.array(self._solver.getSolution().col_value)
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        raise RuntimeError(f"The audit could not be solved: {status}")
