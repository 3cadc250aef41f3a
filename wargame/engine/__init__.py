"""The referee: pure, integer, and deterministic; it knows no file, no clock, and no screen."""
