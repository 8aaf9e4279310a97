"""The layout of answers: the Card, what the cards of all questions share, and the renderers."""
