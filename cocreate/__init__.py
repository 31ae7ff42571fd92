"""cocreate: shared boards, designed together, that end in an action plan."""
