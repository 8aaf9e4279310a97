"""/compare: careers side by side, or who has broken several barriers."""
