"""Guides from and into XLSForm, the workbooks that Kobo and ODK are fed with.

``importing`` makes a guide of a form and ``exporting`` a form of a guide. What
one cannot hold of the other is always told (``remarks``), and kept in extra
columns (``extras``) where it can be.
"""
