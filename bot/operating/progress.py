"""What a terminal shows of work that takes long."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@contextmanager
def show_rows(first: str) -> Generator[Callable[[str, int], None]]:
    """Shows the step, the rows that are done and the time, on a terminal only; gets a step and the rows it added.

    `first` is what is shown until the first step.
    """
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,} rows"))
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(first, total=None)

        def show(step: str, rows: int) -> None:
            bar.update(task, description=step, advance=rows)

        yield show
