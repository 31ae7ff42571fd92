# The page of a plan’s papers.

papers = Papers of the plan
papers-which = Which paper
papers-to-plan = Back to the plan
papers-none = The papers are there once there is a plan.
papers-none-yet = The plan is made when the facilitator finishes the table.
papers-language = Language of the paper
papers-take = Download { $format }
papers-fetching = The paper is being made…
papers-fetched = Downloaded: { $name }
papers-open-again = The table is open again: people write in the papers once it is finished.
papers-you-write = You can rewrite the words of each chapter, together with the others. Tables and sums stay those of the plan.
papers-others-write = The facilitator writes, and who sits here for an organisation that leads an action.
papers-undo = Undo
papers-redo = Redo
papers-written = written by the table
papers-edit = Rewrite “{ $section }”
papers-edit-short = Rewrite
papers-words = Words of “{ $section }”
papers-done = Done
papers-drop = Back to the paper’s own words
papers-hint = An empty line parts paragraphs; “- ” begins an item of a list, “## ” a heading. Esc closes.
papers-link = The papers to be filed, and the page for citizens
