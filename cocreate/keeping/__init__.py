"""What the keeper of an installation does with its store: copies, restores, moves boards, erases people."""
