"""What the report says: its texts in data/report/report.yml, loaded, checked, and put together for a draft."""
