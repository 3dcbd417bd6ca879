"""A ranked list of words becomes a table of stems and endings; see bench/make_stems.py."""
