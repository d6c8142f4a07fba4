"""Language as people type it: tidying, repairing typos, splitting questions, telling languages apart."""
