"""The ways out: asking others over HTTP behind a guard, and a plan as items of another program. It knows no store."""
