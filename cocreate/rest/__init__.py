"""HTTP: one file a resource. It decides nothing: a request becomes a command, or a read of the store."""
