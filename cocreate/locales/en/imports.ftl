# What of a file did not come onto the board, or not as it stood in the file. Whoever brings the file reads it.

## What is on no card

left-out-no_text = Without text: { $count }.
left-out-beyond = Texts after the first { $max } of the file: { $count }.
left-out-board_full = Cards for which there is no room: { $count }. A board can hold { $max }.
left-out-images = Images: { $count }.
left-out-charts = Charts: { $count }.
left-out-drawings = Freehand drawings: { $count }.
left-out-lines = Lines: { $count }.
left-out-shapes = Shapes without text: { $count }.
left-out-frames = Frames that do not bear the name of a zone: { $count }. The texts within them are there.
left-out-embeds = Embedded pages: { $count }.
left-out-arrow_labels = Texts written on an arrow: { $count }.
left-out-other_elements = Elements of an unknown type: { $count }.
left-out-damaged = Elements that cannot be read: { $count }.
left-out-arrow_ends = Arrows that do not join two cards: { $count }.
left-out-arrow_kinds = Arrows between cards that cannot be linked in this direction: { $count }.
left-out-arrow_twice = Second arrows between the same cards: { $count }.
left-out-arrow_private = Arrows between cards that are still covered, and can be linked once they are revealed: { $count }.
left-out-links_full = Links beyond the { $max } that a board can hold: { $count }.
left-out-sheets = Other sheets, which do not bear the name of a zone: { $count }.
left-out-cell_comments = Sheets with comments on cells, which were not read: { $count }.
left-out-widgets = Elements of Miro that are no texts: { $count }.
left-out-headings = Headings with nothing beneath them: { $count }.
left-out-front_matter = Technical matter at the top of the file: { $count }.
left-out-hidden = Hidden remarks in the file: { $count }.

## What is there, though not as it stood in the file

left-out-cut = Texts that were cut: { $count }. A card can have { $max } characters.
left-out-control = Invisible characters that were taken out: { $count }.
left-out-encoding = The file is not in UTF-8: it was read as Windows-1252. Check the accented letters.
left-out-bad_bytes = Characters that cannot be read, and have a sign in their place: { $count }.
left-out-quotes = The quotation marks of the file do not close: each line was read on its own.
left-out-unknown_zone = Cards of zones that are not here, put into the chosen zone or into that of their kind: { $count }.
left-out-unknown_kind = Cards of an unknown kind: { $count }. Each card is of the kind of its zone.
left-out-other_kind = Cards of another kind than the zone where they are: { $count }. They took the kind of the zone.
left-out-unknown_colour = Cards of a colour that is not here: { $count }. They have the colour of their kind.
left-out-tags = Texts of whose tags not all were brought: { $count }. A card can bear 12, of 40 characters each.
left-out-columns = Columns that were not brought: { $count }.
left-out-titles_cut = Cards of groups whose title was cut: { $count }. A title can have { $max } characters.
left-out-groups_full = Groups beyond the { $max } that a board can hold: { $count }. Their cards are there.
left-out-done = Items that were ticked already, brought like the others: { $count }.
