"""Pictures already drawn: the most lately used ones, up to a number of bytes."""

from collections import OrderedDict

from bot.cards.chart import Chart


class Pictures:
    """PNGs by the Chart they show. A Chart holds all it draws, so a picture never goes stale."""

    def __init__(self, most: int) -> None:
        """Keep at most that many bytes of PNGs."""
        self._most = most
        self._kept: OrderedDict[Chart, bytes] = OrderedDict()
        self.size = 0

    def find(self, chart: Chart) -> bytes | None:
        """The picture of a chart, if it is still here."""
        if chart not in self._kept:
            return None
        self._kept.move_to_end(chart)
        return self._kept[chart]

    def keep(self, chart: Chart, png: bytes) -> None:
        """Keep a picture, and let go of those not asked for the longest; one too large for all is not kept."""
        self.size += len(png) - len(self._kept.pop(chart, b""))
        self._kept[chart] = png
        while self.size > self._most:
            _, dropped = self._kept.popitem(last=False)
            self.size -= len(dropped)
