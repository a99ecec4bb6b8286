"""Partners' surveys: read by a mapping file, scored as the guide's measures, weighted, told of."""
