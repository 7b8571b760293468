"""The child process that turns a file of any make into grids of strings.

It shares only `limits` and `refusal` with the rest and imports nothing heavy but pyarrow, so that it starts fast.
"""
