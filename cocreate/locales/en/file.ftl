# The board as a file, at any time: picture, document, tables. Numbers arrive written.

file-board = Board
file-phase = Phase: { $phase }
file-finished = The table is finished
file-cards =
    { $count ->
        [one] 1 card
       *[other] { $shown } cards
    }
file-tags = tags: { $tags }
file-comments =
    { $count ->
        [one] 1 comment
       *[other] { $shown } comments
    }
file-only-you = only you see it
file-you = only you
file-private =
    { $count ->
        [one] One of these cards only you see for now: think of it before you pass this file on.
       *[other] { $shown } of these cards only you see for now: think of it before you pass this file on.
    }
file-covered = People are writing in private: the cards of the others are not in this file until they are revealed.
file-dots = dots
file-reactions = reactions
file-talk = comments
file-map = The whole board: each card with its number
file-part = { $zone } ({ $part } of { $parts })
file-alt = Picture of the board “{ $title }”: { $zones } zones, { $cards } cards, { $links } links. The same stands in words after the pictures.
file-part-alt = Picture of the zone “{ $zone }”, page { $part } of { $parts }: { $cards } cards. The same stands in words after the pictures.
file-words = The board in words
file-words-lead = Zone by zone and group by group. The numbers are those on the cards.
file-choice = Dots: { $title } ({ $zone })
file-voters =
    { $count ->
        [one] One person gave dots.
       *[other] { $shown } people gave dots.
    }
file-gone = (a card that has been deleted since)
file-glyphs = Characters that the fonts of this document lack are shown as ▯. The SVG, Excel, CSV and Markdown files have them as they were written.
file-not-accessible = Some characters of this board do not let this document be declared PDF/UA-1. The Markdown file says the same in plain text.

file-sheet-cards = Cards
file-sheet-links = Links
file-sheet-votes = Dots
file-sheet-comments = Comments

column-zone = Zone
column-text = Text
column-by = Written by
column-written = Written on
column-seen-by = Seen by
column-reactions = Reactions
column-comments = Comments
column-comment = Comment
column-links = Links
column-from = From
column-from-text = Text of the first card
column-relation = Link
column-to = To
column-to-text = Text of the second card
column-round = Choice
column-voters = People who gave dots

drawing-missing = without description
image-gone = Image not available
file-sheet-drawings = Drawings and images
column-form = Form
column-description = Description
