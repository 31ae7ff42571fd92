# Reminders by mail. Numbers and days arrive written.

mail-subject =
    { $count ->
        [one] A reminder: { $title }
       *[other] { $shown } reminders: { $title }
    }
mail-lead = From the action plan “{ $title }”:
mail-starts =
    { $count ->
        [0] It begins today, { $day }.
        [one] It begins tomorrow, { $day }.
       *[other] It begins on { $day }, in { $shown } days.
    }
mail-due =
    { $count ->
        [0] It ends today, { $day }.
        [one] It ends tomorrow, { $day }.
       *[other] It ends on { $day }, in { $shown } days.
    }
mail-overdue =
    { $count ->
        [one] It should have ended yesterday, { $day }, and nobody has said that it is done.
       *[other] It should have ended on { $day }, { $shown } days ago, and nobody has said that it is done.
    }
mail-reading = The reading of the indicator “{ $indicator }” for the period that ended on { $day } is missing.
mail-slipping = The indicator “{ $indicator }” is behind: on { $day } it stood at { $value }; at this rate it comes to { $forecast } on { $end }, and the target is { $target } { $unit }
mail-calendar = The attachment puts these days into your calendar.
mail-why = You get this mail because this address was left at the table “{ $title }”, and confirmed.
mail-settle = How often to write to you, or never again:
mail-confirm-subject = Would you like reminders from “{ $title }”?
mail-confirm = At the table “{ $title }” somebody left this address for reminders about the actions of its plan. If you want them, confirm it on the page below.
mail-confirm-else = If you know nothing about it, do nothing: we will not write to this address again.
mail-confirm-link = Confirm the address
