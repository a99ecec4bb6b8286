"""Tables into files, a module for each kind of file; all of them leave through ``writing``."""
