"""Background work. A job is a row that was born with its cause and lives until it is finished (JOB-1)."""
