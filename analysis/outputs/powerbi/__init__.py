"""A release for Power BI: a star schema in Parquet, and a project that reads it."""

from analysis.outputs.powerbi.star import PowerBiProblem
from analysis.outputs.powerbi.writing import write_powerbi

__all__ = ["PowerBiProblem", "write_powerbi"]
