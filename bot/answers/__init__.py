"""One module for each question: its Request, its Answer, and how the one leads to the other."""
