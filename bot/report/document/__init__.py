"""The finished report and the files made of it, with the date by which its receipt must come."""
