"""Where the logs, the desk and the jobs are kept: ports, and their adapters."""
