# The driver, which bin/python does without.
