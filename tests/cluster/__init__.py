"""The topology of compose.yaml as local processes: for people (`./run cluster`), tests, chaos and benchmarks."""

from tests.cluster.cluster import Cluster

__all__ = ["Cluster"]
