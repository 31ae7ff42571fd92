"""Jobs in processes of their own, spread by arq. What a job does stands in cocreate.jobs; these fetch and carry."""
