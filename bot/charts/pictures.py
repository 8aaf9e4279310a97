"""A cache of drawn pictures, least recently used first out, limited in bytes."""

from collections import OrderedDict

from bot.cards.chart import Chart


class Pictures:
    """PNGs by Chart. A Chart contains all that is drawn, so a picture never goes stale."""

    def __init__(self, most: int) -> None:
        """`most` is the limit in bytes."""
        self._most = most
        self._kept: OrderedDict[Chart, bytes] = OrderedDict()
        self.size = 0

    def find(self, chart: Chart) -> bytes | None:
        """The picture of a chart, if it is cached."""
        if chart not in self._kept:
            return None
        self._kept.move_to_end(chart)
        return self._kept[chart]

    def keep(self, chart: Chart, png: bytes) -> None:
        """Cache a picture and drop those unused the longest; a picture above the limit is not cached."""
        self.size += len(png) - len(self._kept.pop(chart, b""))
        self._kept[chart] = png
        while self.size > self._most:
            _, dropped = self._kept.popitem(last=False)
            self.size -= len(dropped)
