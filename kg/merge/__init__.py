"""One page's facts, each once: the same statement found twice keeps all its passages."""

from kg.merge.events import merge_events
from kg.merge.observations import merge_observations, merge_rankings
from kg.merge.projects import merge_projects
from kg.merge.tenures import merge_tenures

__all__ = ["merge_events", "merge_observations", "merge_projects", "merge_rankings", "merge_tenures"]
