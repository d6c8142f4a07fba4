"""What may be dangerous for the child now, one file a kind of danger, and that help comes before the report."""
