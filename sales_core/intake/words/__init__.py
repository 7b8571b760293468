"""The words of sheets, from the data files in `synonyms/` and `formats/`."""
