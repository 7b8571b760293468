"""Every word that a reader sees, in both languages: one module per page."""
