"""The ways into the assistant over HTTP."""
