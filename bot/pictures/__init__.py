"""Pictures to share, drawn as SVG by the chart worker's process."""
