"""From a need to what came of it: the chain of evidence through a plan, and its public page. Pure."""
