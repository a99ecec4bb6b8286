"""For those who write guides: guides from and into the forms of other tools."""
