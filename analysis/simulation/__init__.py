"""A synthetic study: residents with made-up lives who answer through the real interview core.

Where they live and how old they are follows the census; everything else is
invented, by numbers in ``invented.yml``. Nothing here is a finding.
"""
