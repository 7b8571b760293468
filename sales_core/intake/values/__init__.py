"""One cell or a whole column from text to a typed value."""
