# Die Dokumente, die eine öffentliche Stelle zu einem Plan einreicht: Namen, Kapitel, Sätze, und was noch zu schreiben ist.

paper-plan = Territorialer Plan
paper-project = Projektblatt
paper-framework = Logischer Rahmen
paper-timetable = Zeitplan
paper-budget = Kostenplan
paper-monitoring = Monitoringplan
paper-register = Verzeichnis der Mitglieder
paper-interim = Zwischenbericht
paper-final = Abschlussbericht
paper-citizens = Der Plan auf einer Seite

paper-title-aims = Ziele
paper-title-context = Ausgangslage
paper-title-governance = Steuerung
paper-title-needs = Bedarfe
paper-title-services = Übersicht der Dienste
paper-title-objectives = Ziele und Indikatoren
paper-title-results = Erwartete Ergebnisse
paper-title-actions = Maßnahmen
paper-title-training = Fortbildungsplan
paper-title-communication = Kommunikation
paper-title-times = Zeiten
paper-title-money = Finanzplan
paper-title-identity = Das Projekt in Kürze
paper-title-partners = Partnerschaft
paper-title-recipients = Für wen
paper-title-risks = Risiken
paper-title-sustainability = Was bleibt
paper-title-matrix = Tabelle
paper-title-assumptions = Annahmen und Bedingungen
paper-title-gaps = Was noch fehlt
paper-title-quarters = Quartale
paper-title-milestones = Meilensteine
paper-title-slack = Puffer
paper-title-by-action = Kosten je Maßnahme
paper-title-by-partner = Kosten und Zusagen je Organisation
paper-title-in-kind = Zusagen außer Geld
paper-title-funding = Woher das Geld kommt
paper-title-balance = Die Summen zusammen
paper-title-indicators = Indikatoren
paper-title-rhythm = Wann gemessen wird, und wer sammelt
paper-title-bodies = Beteiligte Organisationen
paper-title-idle = Organisationen ohne Maßnahme
paper-title-joining = Wie man beitritt
paper-title-signatures = Unterschriften
paper-title-state = Wo wir stehen
paper-title-planned-done = Geplant und getan
paper-title-readings = Abgelesene Werte
paper-title-variances = Abweichungen und Gründe
paper-title-obstacles = Hindernisse
paper-title-late = Maßnahmen im Verzug
paper-title-spending = Ausgaben
paper-title-next = Nächste Schritte
paper-title-needs-met = Antworten auf die Bedarfe
paper-title-lessons = Was wir gelernt haben
paper-title-about = Worum es geht
paper-title-asked = Was die Menschen wollten
paper-title-will-do = Was getan wird
paper-title-see-it = Woran wir es sehen
paper-title-contact = Wen man fragt

paper-ask = Zu schreiben: Für „{ $title }“ hat der Tisch nichts hinterlassen.
paper-ask-training = Zu schreiben: wer fortgebildet wird, worin, wann und mit wem. Die Pinnwand fragt nicht danach.
paper-ask-communication = Zu schreiben: wie der Plan bekannt gemacht wird, bei wem, mit welchen Mitteln. Die Pinnwand fragt nicht danach.
paper-ask-recipients = Zu schreiben: für wen das Projekt ist, und wie viele Menschen es erreichen soll. Die Pinnwand fragt nicht danach.
paper-ask-sustainability = Zu schreiben: was bleibt, wenn die Förderung endet, und wer es weiterführt.
paper-ask-rhythm = Zu schreiben: wie oft die Indikatoren abgelesen werden, wer die Werte sammelt, wer sie gemeinsam ansieht.
paper-ask-joining = Zu schreiben: wie eine Organisation dem Netz beitritt, durch welchen Akt, und wer entscheidet.
paper-ask-lessons = Zu schreiben: was gelungen ist, was nicht, was man wieder so machen würde.
paper-ask-contact = Zu schreiben: Stelle, Telefon, Adresse und Zeiten, zu denen man Antwort bekommt.

paper-say-goal = Oberziel: { $goal }
paper-say-aims = Der Plan verfolgt diese Ziele:
paper-say-table = Der Plan kommt vom Tisch „{ $title }“, abgeschlossen am { $day }.
paper-say-programme = Er ist Teil des Programms „{ $programme }“.
paper-say-programme-span = Das Programm läuft vom { $start } bis zum { $end }.
paper-say-themes = Die Themen: { $themes }.
paper-say-votes = { $voters ->
    [one] Eine Person hat gewählt
   *[other] { $voters } Personen haben gewählt
  }, mit { $votes }.
paper-say-bodies = { $count ->
    [one] Eine Organisation sitzt am Tisch.
   *[other] { $count } Organisationen sitzen am Tisch.
  }
paper-say-lead = Federführend ist { $organisation }.
paper-say-needs = { $needs ->
    [one] Der Tisch hat einen Bedarf gesammelt
   *[other] Der Tisch hat { $needs } Bedarfe gesammelt
  }; { $met ->
    [0] keiner hat schon eine Maßnahme
    [one] einer hat mindestens eine Maßnahme
   *[other] { $met } haben mindestens eine Maßnahme
  }.
paper-say-span = Die Maßnahmen laufen vom { $start } bis zum { $end }.
paper-say-money = Geplante Kosten: { $cost }. Schon gedeckt: { $covered }. Noch zu finden: { $missing }.
paper-say-left = Das Programm stellt { $frame } bereit: Davon bleiben { $left }.
paper-say-over = Das Programm stellt { $frame } bereit: Der Plan verlangt { $left } mehr.
paper-say-obstacles = Der Plan gelingt, wenn ihn diese am Tisch genannten Hindernisse nicht aufhalten:
paper-say-measured = { $measured ->
    [one] Eine Maßnahme hat einen Indikator
   *[other] { $measured } Maßnahmen haben einen Indikator
  }, von { $count }.
paper-say-read = Abgelesen { $often }: { $count ->
    [one] Maßnahme
   *[other] Maßnahmen
  } { $actions }.
paper-say-collects = Wer eine Maßnahme führt, sammelt ihre Werte; bei einem Ergebnis ist es, wer das Programm führt.
paper-say-idle = Noch ohne Maßnahme, die sie führen oder unterstützen: { $bodies }.
paper-say-all-busy = Jede Organisation führt oder unterstützt mindestens eine Maßnahme.
paper-say-nobody-said = Von keiner Maßnahme wurde bisher gesagt, wie weit sie ist.
paper-say-as-of = Stand vom { $day }.
paper-say-state = Von { $count ->
    [one] einer Maßnahme
   *[other] { $count } Maßnahmen
  }, wie es die Verantwortlichen sagen:
paper-say-silent = { $count ->
    [one] Von einer Maßnahme wurde nichts gesagt: { $actions }.
   *[other] Von { $count } Maßnahmen wurde nichts gesagt: { $actions }.
  }
paper-say-nothing-read = { $count ->
    [one] Es gibt einen Indikator, und noch wurde kein Wert abgelesen.
   *[other] Es gibt { $count } Indikatoren, und noch wurde kein Wert abgelesen.
  }
paper-say-unread = Indikatoren: { $count }. Ohne abgelesenen Wert: { $unread }.
paper-say-no-variance = Keine Abweichung: Jeder abgelesene Wert ist der erwartete.
paper-say-no-variance-known = Ohne abgelesene Werte ist noch nicht zu sehen, ob es Abweichungen gibt.
paper-say-no-obstacle = Niemand hat von Hindernissen berichtet.
paper-say-nothing-spent = Die geplanten Kosten sind { $cost }. Noch niemand hat gesagt, was ausgegeben wurde.
paper-say-spent = Geplante Kosten: { $cost }. Bisher ausgegeben: { $spent }.
paper-say-unspent = { $count ->
    [one] Von einer Maßnahme ist nicht gesagt, was ausgegeben wurde.
   *[other] Von { $count } Maßnahmen ist nicht gesagt, was ausgegeben wurde.
  }
paper-say-needs-met = Gesammelte Bedarfe: { $needs }. Mit mindestens einer umgesetzten Maßnahme: { $met }.
paper-say-citizens = { $bodies ->
    [one] Eine Organisation dieses Gebiets hat
   *[other] { $bodies } Organisationen dieses Gebiets haben
  } gemeinsam { $actions ->
    [one] ein Vorhaben
   *[other] { $actions } Vorhaben
  } beschlossen.
paper-say-until = Das letzte endet am { $day }.
paper-say-by = { $action }. Zuständig: { $organisation }
paper-say-by-day = (bis { $day })
paper-say-more = { $count ->
    [one] Und noch eines.
   *[other] Und { $count } weitere.
  }

paper-gap-results = Das Programm hat noch keine erwarteten Ergebnisse: Ohne sie lässt sich keine Maßnahme mit einer Veränderung verbinden.
paper-gap-no-result = { $count ->
    [one] Eine Maßnahme führt zu keinem Ergebnis: { $actions }.
   *[other] { $count } Maßnahmen führen zu keinem Ergebnis: { $actions }.
  }
paper-gap-no-indicator = { $count ->
    [one] Eine Maßnahme hat keinen Indikator: { $actions }.
   *[other] { $count } Maßnahmen haben keinen Indikator: { $actions }.
  }
paper-gap-no-source = { $count ->
    [one] Bei einem Indikator weiß man nicht, wo er abgelesen wird: Maßnahme { $actions }.
   *[other] Bei { $count } Indikatoren weiß man nicht, wo sie abgelesen werden: Maßnahmen { $actions }.
  }
paper-gap-result-no-indicator = { $count ->
    [one] Ein Ergebnis hat keinen Indikator: { $results }.
   *[other] { $count } Ergebnisse haben keinen Indikator: { $results }.
  }
paper-gap-result-no-target = { $count ->
    [one] Der Indikator eines Ergebnisses hat keinen Zielwert: { $results }.
   *[other] Die Indikatoren von { $count } Ergebnissen haben keinen Zielwert: { $results }.
  }
paper-gap-result-no-source = { $count ->
    [one] Beim Indikator eines Ergebnisses weiß man nicht, wo er abgelesen wird: { $results }.
   *[other] Bei den Indikatoren von { $count } Ergebnissen weiß man nicht, wo sie abgelesen werden: { $results }.
  }
paper-gap-row-no-indicator = { $count ->
    [one] Eine Zeile des logischen Rahmens hat keinen Indikator: { $rows }.
   *[other] { $count } Zeilen des logischen Rahmens haben keinen Indikator: { $rows }.
  }
paper-gap-row-no-target = { $count ->
    [one] Der Indikator einer Zeile hat keinen Zielwert: { $rows }.
   *[other] Die Indikatoren von { $count } Zeilen haben keinen Zielwert: { $rows }.
  }
paper-gap-row-no-source = { $count ->
    [one] Beim Indikator einer Zeile weiß man nicht, wo er abgelesen wird: { $rows }.
   *[other] Bei den Indikatoren von { $count } Zeilen weiß man nicht, wo sie abgelesen werden: { $rows }.
  }
paper-gap-row-no-assumption = { $count ->
    [one] Bei einer Zeile steht keine Annahme: { $rows }.
   *[other] Bei { $count } Zeilen steht keine Annahme: { $rows }.
  }
paper-gap-no-frequency = { $count ->
    [one] Von einem Indikator ist nicht vereinbart, wie oft er abgelesen wird: Maßnahme { $actions }.
   *[other] Von { $count } Indikatoren ist nicht vereinbart, wie oft sie abgelesen werden: Maßnahmen { $actions }.
  }
paper-gap-no-cost = { $count ->
    [one] Bei einer Maßnahme steht nicht, was sie kostet: { $actions }.
   *[other] Bei { $count } Maßnahmen steht nicht, was sie kosten: { $actions }.
  }
paper-gap-none = Jede Maßnahme hat ein Ergebnis, einen Indikator und dessen Quelle, jedes Ergebnis einen Indikator mit Zielwert und Quelle.
paper-gap-all-measured = Jede Maßnahme hat einen Indikator.

paper-not-said = nicht gesagt
paper-no-source = ohne Quelle
paper-missing = fehlt
paper-to-agree = zu vereinbaren
paper-unused = noch keine Maßnahme
paper-not-seated = saß noch nicht am Tisch
paper-after = nach: { $actions }
paper-level-goal = Oberziel
paper-level-aim = Ziel
paper-level-result = Ergebnis
paper-level-action = Maßnahme
paper-item-title = Titel
paper-item-programme = Programm
paper-item-lead = Federführung
paper-item-span = Dauer
paper-item-cost = Geplante Kosten
paper-item-covered = Schon gedeckt
paper-item-version = Fassung des Plans

column-service = Dienst oder Ressource
column-named-by = Genannt von
column-used-by = Genutzt von Maßnahmen
column-item = Angabe
column-content = Inhalt
column-level = Ebene
column-said = Was
column-assumptions = Annahmen (Hindernisse, Risiken, Warten)
column-cost = Kosten
column-cost-led = Kosten der geführten Maßnahmen
column-promised = Von Partnern
column-funded = Von anderswo
column-promise = Was eingebracht wird
column-fund = Quelle
column-sum = Summe
column-share = Anteil an den Kosten
column-measured = Was gemessen wird
column-frequency = Wie oft
column-responsible = Wer verantwortlich ist
column-territory = Gebiet
column-since = Am Tisch seit
column-state = Stand
column-note = Anmerkung
column-reading = Letzter Wert
