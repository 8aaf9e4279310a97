"""Questions are asked of the frozen facts: what they answer does not change with what ships."""

import pytest

from bot.app import App


@pytest.fixture
def app(frozen_app: App) -> App:
    """The app over the frozen facts."""
    return frozen_app
