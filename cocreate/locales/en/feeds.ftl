# Calendars that people subscribe to, from the page of the plan.

feeds = Calendars to subscribe to
feeds-why = An address for any calendar program: it shows the actions, and follows the plan. Whoever has it needs no account, so give it only to those who are to see them.
feed-of = Actions of
feed-own = My own actions
feed-make = Make an address
feed-address = Address of the calendar
feed-made = The address is there. Copy it now: it will not be shown again.
feeds-kept = Addresses in use
feed-since = { $name }, since { $day }
feed-since-others = { $name }, since { $day }, made by others
feed-end = End it
feed-ended = The address of { $name } has ended: it shows nothing any more.
