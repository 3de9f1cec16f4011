"""The few names of NegMAS that its negotiators use, so that the adapter can be tested where NegMAS is not installed."""
