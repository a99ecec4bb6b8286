"""Finished tables of a release, made of protected counts and of nothing else."""
