"""Rasa actions, one a file, thin: the turn's plan in, one call into the domain, messages out."""
