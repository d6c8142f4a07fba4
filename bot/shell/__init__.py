"""The shell in which caseworkers try the assistant."""
