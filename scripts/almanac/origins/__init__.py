"""One module for each origin: `load(datasets)` gives its claims."""
