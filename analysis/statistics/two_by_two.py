"""The p-value of a table of two by two, by the test that Campbell recommends.

Campbell, I. (2007), Chi-squared and Fisher-Irwin tests of two-by-two tables
with small sample recommendations, Statistics in Medicine 26, 3661-3675: the
"N - 1" chi-squared test where every expected count is at least 1, otherwise
the Fisher-Irwin test with Irwin's rule for two sides.
"""

import numpy as np
import pandas as pd
from scipy.stats import chi2, fisher_exact

from analysis.statistics.minimum import Numbers

CHI_SQUARED = "N − 1 chi-squared"
FISHER_IRWIN = "Fisher–Irwin"
LEAST_EXPECTED = 1.0


def p_values(a: Numbers, b: Numbers, c: Numbers, d: Numbers) -> tuple[Numbers, pd.Series]:
    """Two-sided p-values of the tables ``a b`` over ``c d``, and the test used for each.

    NaN and "" where a count is missing; 1 where a row or a column is empty,
    since then nothing can be told from the table.
    """
    rows, columns, whole = (a + b, c + d), (a + c, b + d), a + b + c + d
    margins = rows[0] * rows[1] * columns[0] * columns[1]
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = np.minimum(*rows) * np.minimum(*columns) / whole
        found = chi2.sf((a * d - b * c) ** 2 * (whole - 1) / margins, 1)
    found = np.where(margins == 0, 1.0, found)
    exactly = (expected < LEAST_EXPECTED) & (margins > 0)
    for row in np.flatnonzero(exactly):
        table = [[int(a[row]), int(b[row])], [int(c[row]), int(d[row])]]
        found[row] = fisher_exact(table).pvalue
    names = np.where(exactly, FISHER_IRWIN, CHI_SQUARED)
    return found, pd.Series(np.where(np.isnan(whole), "", names), dtype="string")
