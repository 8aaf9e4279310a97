"""Python imports a module of this name first: a process that has this folder in PYTHONPATH ships the frozen facts."""

from pathlib import Path

from bot.ingest import shipped

shipped.shipped_data_folder = lambda: Path(__file__).parents[1] / "data"
