"""Facts about languages: alphabets, look-alikes, suffixes, word lists, labels; no logic."""
