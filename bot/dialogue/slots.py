"""The slots that a conversation lives in, by the names that they have in domain.yml."""

PLAN_SLOT = "plan"  # what this turn does: Plan.to_dict()
MEMORY_SLOT = "memory"  # what is remembered: Memory.to_dict()
REPORT_SLOT = "report"  # the draft of a concern report: Draft.to_slot(), or None
