"""Parquet: a file a table, with kinds of columns kept; for DuckDB, pandas, Power BI."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.outputs.files.shape import Batches, Tables


def write_parquet(tables: Tables, folder: Path) -> list[Path]:
    """Every file says in its metadata, under ``sharing``, who may have it."""
    return [
        _write(read, folder / f"{name}.parquet", tables.sharing)
        for name, read in tables.tables.items()
    ]


def _write(read: Batches, path: Path, sharing: str) -> Path:
    reader = read()
    schema = reader.schema.with_metadata({**(reader.schema.metadata or {}), "sharing": sharing})
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
    return path
