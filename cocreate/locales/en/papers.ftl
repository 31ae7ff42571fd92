# The papers that a public body files about a plan: names, chapters, sentences, and what is still to be written.

paper-plan = Territorial plan
paper-project = Project sheet
paper-framework = Logical framework
paper-timetable = Timetable
paper-budget = Budget
paper-monitoring = Monitoring plan
paper-register = Register of members
paper-interim = Interim report
paper-final = Final report
paper-citizens = The plan on one page

paper-title-aims = Aims
paper-title-context = Context
paper-title-governance = Governance
paper-title-needs = Needs
paper-title-services = Map of services
paper-title-objectives = Objectives and indicators
paper-title-results = Expected results
paper-title-actions = Actions
paper-title-training = Training plan
paper-title-communication = Communication
paper-title-times = Timing
paper-title-money = Financial plan
paper-title-identity = The project in brief
paper-title-partners = Partnership
paper-title-recipients = Whom it is for
paper-title-risks = Risks
paper-title-sustainability = Lasting effect
paper-title-matrix = Matrix
paper-title-assumptions = Assumptions and conditions
paper-title-gaps = What is still missing
paper-title-quarters = Quarters
paper-title-milestones = Milestones
paper-title-slack = Slack
paper-title-by-action = Costs by action
paper-title-by-partner = Costs and pledges by organisation
paper-title-in-kind = Pledges other than money
paper-title-funding = Where the money comes from
paper-title-balance = The sums together
paper-title-indicators = Indicators
paper-title-rhythm = When it is measured, and who collects
paper-title-bodies = Member organisations
paper-title-idle = Organisations without an action
paper-title-joining = How to join
paper-title-signatures = Signatures
paper-title-state = Where we stand
paper-title-planned-done = Planned and done
paper-title-readings = Values read
paper-title-variances = Variances and reasons
paper-title-obstacles = Obstacles
paper-title-late = Late actions
paper-title-spending = Money spent
paper-title-next = Next steps
paper-title-needs-met = Answers to the needs
paper-title-lessons = What we learned
paper-title-about = What this is
paper-title-asked = What people asked for
paper-title-will-do = What will be done
paper-title-see-it = How we will see it
paper-title-contact = Whom to ask

paper-ask = To be written: the table left nothing for “{ $title }”.
paper-ask-training = To be written: who is trained, in what, when and with whom. The board does not ask for it.
paper-ask-communication = To be written: how the plan is made known, to whom, by which means. The board does not ask for it.
paper-ask-recipients = To be written: whom the project is for, and how many people it is to reach. The board does not ask for it.
paper-ask-sustainability = To be written: what stays when the funding ends, and who carries it on.
paper-ask-rhythm = To be written: how often the indicators are read, who collects the values, who looks at them together.
paper-ask-joining = To be written: how an organisation joins the network, by which act, and who decides.
paper-ask-lessons = To be written: what worked, what did not, what would be done again.
paper-ask-contact = To be written: office, telephone, address and hours at which people get an answer.

paper-say-goal = Overall goal: { $goal }
paper-say-aims = The plan pursues these aims:
paper-say-table = The plan comes from the table “{ $title }”, finished on { $day }.
paper-say-programme = It is part of the programme “{ $programme }”.
paper-say-programme-span = The programme runs from { $start } to { $end }.
paper-say-themes = Its themes: { $themes }.
paper-say-votes = { $voters ->
    [one] One person chose
   *[other] { $voters } people chose
  }, with { $votes }.
paper-say-bodies = { $count ->
    [one] One organisation sits at the table.
   *[other] { $count } organisations sit at the table.
  }
paper-say-lead = The lead is { $organisation }.
paper-say-needs = { $needs ->
    [one] The table gathered one need
   *[other] The table gathered { $needs } needs
  }; { $met ->
    [0] none has an action yet
    [one] one has at least one action
   *[other] { $met } have at least one action
  }.
paper-say-span = The actions run from { $start } to { $end }.
paper-say-money = Planned cost: { $cost }. Covered already: { $covered }. Still to be found: { $missing }.
paper-say-left = The programme provides { $frame }: { $left } of it is left.
paper-say-over = The programme provides { $frame }: the plan asks for { $left } more.
paper-say-obstacles = The plan succeeds if these obstacles, named at the table, do not stop it:
paper-say-measured = { $measured ->
    [one] One action has an indicator
   *[other] { $measured } actions have an indicator
  }, out of { $count }.
paper-say-read = Read { $often }: { $count ->
    [one] action
   *[other] actions
  } { $actions }.
paper-say-collects = Who leads an action collects its values; for a result it is who leads the programme.
paper-say-idle = These do not lead or help an action yet: { $bodies }.
paper-say-all-busy = Every organisation leads or helps at least one action.
paper-say-nobody-said = Nobody has said of any action yet how far it is.
paper-say-as-of = As of { $day }.
paper-say-state = Of { $count ->
    [one] one action
   *[other] { $count } actions
  }, as told by those who answer for them:
paper-say-silent = { $count ->
    [one] Nothing has been said of one action: { $actions }.
   *[other] Nothing has been said of { $count } actions: { $actions }.
  }
paper-say-nothing-read = { $count ->
    [one] There is one indicator, and no value has been read yet.
   *[other] There are { $count } indicators, and no value has been read yet.
  }
paper-say-unread = Indicators: { $count }. Without any value read: { $unread }.
paper-say-no-variance = No variance: every value read is what was expected.
paper-say-no-variance-known = Without values read it cannot be seen yet whether there are variances.
paper-say-no-obstacle = Nobody has told of obstacles.
paper-say-nothing-spent = The planned cost is { $cost }. Nobody has said yet what was spent.
paper-say-spent = Planned cost: { $cost }. Spent so far: { $spent }.
paper-say-unspent = { $count ->
    [one] Of one action nobody has said what was spent.
   *[other] Of { $count } actions nobody has said what was spent.
  }
paper-say-needs-met = Needs gathered: { $needs }. With at least one action carried out: { $met }.
paper-say-citizens = { $bodies ->
    [one] One organisation of this territory has
   *[other] { $bodies } organisations of this territory have
  } decided on { $actions ->
    [one] one thing to do
   *[other] { $actions } things to do
  }, together.
paper-say-until = The last one ends on { $day }.
paper-say-by = { $action }. In charge: { $organisation }
paper-say-by-day = (by { $day })
paper-say-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }

paper-gap-results = The programme has no expected results yet: without them no action can be tied to a change.
paper-gap-no-result = { $count ->
    [one] One action leads to no result: { $actions }.
   *[other] { $count } actions lead to no result: { $actions }.
  }
paper-gap-no-indicator = { $count ->
    [one] One action has no indicator: { $actions }.
   *[other] { $count } actions have no indicator: { $actions }.
  }
paper-gap-no-source = { $count ->
    [one] Of one indicator it is not known where it is read: action { $actions }.
   *[other] Of { $count } indicators it is not known where they are read: actions { $actions }.
  }
paper-gap-result-no-indicator = { $count ->
    [one] One result has no indicator: { $results }.
   *[other] { $count } results have no indicator: { $results }.
  }
paper-gap-result-no-target = { $count ->
    [one] The indicator of one result has no target: { $results }.
   *[other] The indicators of { $count } results have no target: { $results }.
  }
paper-gap-result-no-source = { $count ->
    [one] Of the indicator of one result it is not known where it is read: { $results }.
   *[other] Of the indicators of { $count } results it is not known where they are read: { $results }.
  }
paper-gap-row-no-indicator = { $count ->
    [one] One row of the framework has no indicator: { $rows }.
   *[other] { $count } rows of the framework have no indicator: { $rows }.
  }
paper-gap-row-no-target = { $count ->
    [one] The indicator of one row has no target: { $rows }.
   *[other] The indicators of { $count } rows have no target: { $rows }.
  }
paper-gap-row-no-source = { $count ->
    [one] Of the indicator of one row it is not known where it is read: { $rows }.
   *[other] Of the indicators of { $count } rows it is not known where they are read: { $rows }.
  }
paper-gap-row-no-assumption = { $count ->
    [one] Of one row no assumption is written: { $rows }.
   *[other] Of { $count } rows no assumption is written: { $rows }.
  }
paper-gap-no-frequency = { $count ->
    [one] Of one indicator it is not agreed how often it is read: action { $actions }.
   *[other] Of { $count } indicators it is not agreed how often they are read: actions { $actions }.
  }
paper-gap-no-cost = { $count ->
    [one] Of one action it is not written what it costs: { $actions }.
   *[other] Of { $count } actions it is not written what they cost: { $actions }.
  }
paper-gap-none = Every action has a result, an indicator and its source; every result an indicator with target and source.
paper-gap-all-measured = Every action has an indicator.

paper-not-said = not said
paper-no-source = without a source
paper-missing = missing
paper-to-agree = to be agreed
paper-unused = no action yet
paper-not-seated = has not sat down yet
paper-after = after: { $actions }
paper-level-goal = Overall goal
paper-level-aim = Aim
paper-level-result = Result
paper-level-action = Action
paper-item-title = Title
paper-item-programme = Programme
paper-item-lead = Lead
paper-item-span = Duration
paper-item-cost = Planned cost
paper-item-covered = Covered already
paper-item-version = Version of the plan

column-service = Service or resource
column-named-by = Named by
column-used-by = Used by actions
column-item = Item
column-content = Content
column-level = Level
column-said = What
column-assumptions = Assumptions (obstacles, risks, waits)
column-cost = Cost
column-cost-led = Cost of actions led
column-promised = From partners
column-funded = From elsewhere
column-promise = What it puts in
column-fund = Source
column-sum = Sum
column-share = Part of the cost
column-measured = What is measured
column-frequency = How often
column-responsible = Who answers
column-territory = Territory
column-since = At the table since
column-state = State
column-note = Note
column-reading = Last value
