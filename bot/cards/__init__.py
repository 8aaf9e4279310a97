"""One module for each answer that lays it out as a Card, and the renderers."""
