"""Which shards are whose: each is some process's, none is two's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clusters.cluster import MOST, Cluster, Sharding, count_shards, read_cluster, share_shards
from bot.errors import SetupError


@pytest.mark.parametrize(
    ("text", "cluster"), [("2/8", Cluster(2, 8)), (" 8 / 8 ", Cluster(8, 8)), ("", Cluster()), ("1/1", Cluster())]
)
def test_reads_a_cluster(text: str, cluster: Cluster) -> None:
    assert read_cluster(text) == cluster


@pytest.mark.parametrize("text", ["9/8", "0/8", "1/0", "-1/8", "2", "2/8/3", "a/b", "٢/٨", "1/99999", "2/", "1e3/9"])
def test_says_how_a_cluster_is_written(text: str) -> None:
    with pytest.raises(SetupError) as raised:
        read_cluster(text)
    assert "like 2/8" in raised.value.tip


def test_names_the_numbers_there_are() -> None:
    with pytest.raises(SetupError, match=r"There is no cluster 9/8: 8 clusters are numbered 1 to 8\."):
        read_cluster("9/8")


@given(st.text(max_size=30))
def test_any_text_is_a_cluster_or_a_clear_error(text: str) -> None:
    try:
        cluster = read_cluster(text)
    except SetupError:
        return
    assert 1 <= cluster.number <= cluster.count <= MOST


@given(st.integers(1, 40), st.integers(0, 200), st.sampled_from([1, 2, 16]))
def test_each_shard_is_of_one_process_and_each_process_has_some(clusters: int, advised: int, at_once: int) -> None:
    count = count_shards(Cluster(1, clusters), advised, at_once)
    assert count >= max(advised, clusters)
    shares = [share_shards(Cluster(number, clusters), count, at_once) for number in range(1, clusters + 1)]
    assert sorted(shard for share in shares for shard in share.mine) == list(range(count))
    lengths = {len(share.mine) for share in shares}
    assert min(lengths) >= 1
    assert max(lengths) - min(lengths) <= 1


@given(st.integers(0, 2**63 - 1), st.integers(1, 30))
def test_each_server_is_of_one_process(guild: int, clusters: int) -> None:
    shares = [share_shards(Cluster(number, clusters), 2 * clusters + 1) for number in range(1, clusters + 1)]
    assert sum(share.has(guild) for share in shares) == 1


def test_the_servers_of_a_shard_are_those_that_discord_sends_it() -> None:
    sharding = Sharding(4, (2,))
    assert sharding.has((6 << 22) + 12345)
    assert not sharding.has((5 << 22) + 12345)


def test_a_count_that_is_set_holds_whatever_is_advised() -> None:
    assert count_shards(Cluster(1, 2), advised=9, at_once=1, wanted=4) == 4
    with pytest.raises(SetupError, match="3 shards are not enough for 8 clusters"):
        count_shards(Cluster(1, 8), advised=9, at_once=1, wanted=3)


def test_many_at_once_need_a_multiple_of_shards() -> None:
    assert count_shards(Cluster(1, 20), advised=16, at_once=16) == 32
    assert count_shards(Cluster(1, 4), advised=48, at_once=16) == 48
