"""Measurements: the understanding (evaluate) and the speed against stock Rasa (run). Never part of the tests."""
