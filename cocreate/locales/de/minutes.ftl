# Das Protokoll eines Tisches: Name, Kapitel, Sätze, und was noch zu schreiben ist.

paper-minutes = Protokoll

paper-title-meeting = Die Sitzung
paper-title-present = Anwesende
paper-title-agenda = Tagesordnung
paper-title-discussed = Verlauf
paper-title-votes = Abstimmungen
paper-title-decisions = Entscheidungen
paper-title-agreed = Vereinbarte Maßnahmen
paper-title-commitments = Zusagen
paper-title-left-open = Offene Fragen
paper-title-objections = Erklärungen zu Protokoll
paper-title-closing = Schluss

paper-ask-objections = Noch zu schreiben: Einwände, Vorbehalte und Erklärungen zu Protokoll, oder dass es keine gibt. Die Pinnwand fragt nicht danach.

paper-say-remote = Die Sitzung fand online statt, an der gemeinsamen Pinnwand des Tisches.
paper-say-unheld = In dieser Fassung des Plans steht nicht, wann der Tisch zusammenkam: Die Moderation kann eine weitere erstellen, in der es steht.
paper-say-subject = Gemeinsame Gestaltung des Maßnahmenplans: „{ $title }“
paper-say-present = { $people ->
    [one] Am Ende saß eine Person am Tisch
   *[other] Am Ende saßen { $people } Personen am Tisch
  }, { $bodies ->
    [0] für keine Organisation
    [one] für eine Organisation
   *[other] für { $bodies } Organisationen
  }.
paper-say-facilitators = Eröffnet und moderiert von: { $bodies }.
paper-say-observers = Zu Gast: { $bodies }.
paper-say-ideas = { $count ->
    [one] Es wurde eine Idee gesammelt.
   *[other] Es wurden { $count } Ideen gesammelt.
  }
paper-say-group = { $title }: { $count ->
    [one] eine Karte
   *[other] { $count } Karten
  }
paper-say-no-quorum = Eine Beschlussfähigkeit ist nicht vorgesehen: Die Punkte sagen, was der Tisch bevorzugt, und sind keine förmlichen Beschlüsse.
paper-say-agreed = { $count ->
    [one] Der Tisch hat eine Maßnahme vereinbart.
   *[other] Der Tisch hat { $count } Maßnahmen vereinbart.
  }
paper-say-committed = { $count ->
    [one] Eine Organisation führt oder unterstützt mindestens eine Maßnahme: { $bodies }.
   *[other] { $count } Organisationen führen oder unterstützen mindestens eine Maßnahme: { $bodies }.
  }
paper-say-nothing-open = Kein Bedarf und keine Idee blieb ohne Maßnahme, und niemand nannte ein Hindernis.
paper-say-closed = Die Sitzung wurde am { $day } um { $time } geschlossen.
paper-say-plan-made = Daraus entsteht der Maßnahmenplan, Fassung { $version }.
paper-say-read-and-signed = Gelesen, bestätigt und unterzeichnet.

paper-count-needs = { $count ->
    [one] ein Bedarf
   *[other] { $count } Bedarfe
  }
paper-count-ideas = { $count ->
    [one] eine Idee
   *[other] { $count } Ideen
  }
paper-count-resources = { $count ->
    [one] eine Ressource
   *[other] { $count } Ressourcen
  }
paper-count-obstacles = { $count ->
    [one] ein Hindernis
   *[other] { $count } Hindernisse
  }
paper-count-actions = { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
  }
paper-count-groups = { $count ->
    [one] eine Gruppe
   *[other] { $count } Gruppen
  }
paper-count-links = { $count ->
    [one] eine Verbindung
   *[other] { $count } Verbindungen
  }
paper-count-comments = { $count ->
    [one] ein Kommentar
   *[other] { $count } Kommentare
  }

paper-vote-rules = Zur Auswahl standen die Karten des Bereichs „{ $zone }“: { $dots ->
    [one] ein Punkt
   *[other] { $dots } Punkte
  } pro Person, höchstens { $most } pro Karte.
paper-vote-secret = Die Auswahl war bis zum Schluss geheim.
paper-vote-open = Die Auswahl war offen.
paper-vote-entitled = Stimmberechtigt: { $count }.
paper-vote-cast = Abgestimmt: { $voters }, mit insgesamt { $votes }.
paper-vote-closed = Geschlossen am { $day } um { $time }.

paper-head-groups = Gruppen von Karten
paper-head-needs-open = Bedarfe ohne Maßnahme
paper-head-ideas-open = Gewählte Ideen, noch ohne Maßnahme
paper-head-ideas-left = Ideen, die keine Maßnahme aufgreift
paper-head-obstacles = Am Tisch genannte Hindernisse

paper-before = Zu Beginn schon da
paper-chosen = gewählt
paper-no-body = Personen ohne Organisation
paper-lasted-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
  }
paper-signs-presides = Vorsitz
paper-signs-keeps = Protokollführung
paper-item-subject = Gegenstand
paper-item-opened = Beginn
paper-item-closed = Ende

column-role = Rolle
column-people = Personen
column-seated = Am Tisch ab
column-phase = Phase
column-opened = Begonnen
column-lasted = Dauer
column-foreseen = Geplant
column-noted = Was geschrieben wurde
column-voted = Vorschlag
column-chosen = Gewählter Vorschlag
column-outcome = Ergebnis
