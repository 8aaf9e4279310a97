"""Questions are asked of the frozen facts: what they answer does not change with what ships."""

import pytest

from bot.app import App


@pytest.fixture
def app(asked_app: App) -> App:
    """The app over the frozen facts; a module whose tests write has one for each."""
    return asked_app
