"""The values that flow through Daris; this room imports nothing of ours."""
