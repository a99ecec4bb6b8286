"""Count tables of a study: DuckDB over the extract, a few scans, everything else from those."""
