"""Reading the YAML files that editors write, and telling them in plain Danish what is wrong and where."""
