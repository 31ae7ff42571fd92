"""What becomes of a plan: series of indicators, forecasts, lights, the state of it all. Pure, told the day."""
