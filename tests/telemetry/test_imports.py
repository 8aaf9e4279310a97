"""What a bot does not import before it needs it: each of these would stay in its memory for as long as it runs."""

import subprocess
import sys


def test_a_bot_that_serves_no_metrics_imports_neither_a_server_nor_what_draws_tracebacks() -> None:
    program = (
        "import sys, bot.telemetry.logs, bot.running;"
        "found = {'aiohttp.web', 'rich', 'pygments'} & set(sys.modules);"
        "import rich.table, bot.telemetry.serving;"  # which can be imported still
        "sys.exit(', '.join(found) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr.strip()) == (0, "")
