# The words of the files of a plan: the timeline as a picture, and the calendars that people subscribe to.

gantt-title = Timeline: { $title }
gantt-told =
    { $count ->
        [one] One action, from { $start } to { $end }: one row, with a bar from its first to its last day.
       *[other] { $count } actions, from { $start } to { $end }: a row for each, with a bar from its first to its last day.
    }
gantt-waits = waits for

refused-other_organisation = You can do this for your own organisation only.
