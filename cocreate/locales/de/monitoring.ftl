# Monitoring: what becomes of the plan. Each light says its rule in words.

monitoring = Wie der Plan läuft
monitoring-source = Woher das kommt
monitoring-day = Stand: { $day }
monitoring-to-plan = Zum Plan
monitoring-to-all = Alle Maßnahmen
monitoring-none = Es gibt noch keinen Plan
monitoring-none-what = Sobald der Tisch abgeschlossen ist, zeigt diese Seite, wie seine Maßnahmen laufen.
monitoring-open-again = Der Tisch ist wieder geöffnet: Bis er erneut abgeschlossen wird, kann man hier nur lesen.
monitoring-no-action = Diese Maßnahme steht nicht im Plan.
monitoring-status = Stand
monitoring-status-planned = geplant
monitoring-status-under-way = läuft
monitoring-status-done = abgeschlossen
monitoring-status-stopped = eingestellt
monitoring-light-green = Im Plan
monitoring-light-amber = Gefährdet
monitoring-light-red = Nicht im Plan
monitoring-light-grey = Noch offen
monitoring-light-told = { $light }: { $why }
monitoring-why-done = sie ist abgeschlossen
monitoring-why-stopped = sie wurde eingestellt
monitoring-why-no-dates = die Daten fehlen
monitoring-why-not-begun = sie soll erst beginnen
monitoring-why-ahead = sie hat früher begonnen
monitoring-why-on-time = sie hält mit der vergangenen Zeit Schritt
monitoring-why-behind = sie ist etwas zurück
monitoring-why-far-behind = sie ist weit zurück
monitoring-why-late = der letzte Tag ist vorbei
monitoring-why-no-target = der Indikator hat kein Ziel
monitoring-why-no-reading = es gibt noch keinen Messwert
monitoring-why-one-reading = ein einziger Messwert sagt nichts voraus
monitoring-why-no-end = der letzte Tag fehlt
monitoring-why-no-scale = zwischen Ausgangswert und Ziel ist nichts zu messen
monitoring-why-reached = das Ziel ist erreicht
monitoring-why-reaches = in diesem Tempo wird das Ziel erreicht
monitoring-why-nearly = in diesem Tempo kommt man dem Ziel nahe
monitoring-why-short = in diesem Tempo bleibt das Ziel fern
monitoring-rules = Wie die Ampeln gestellt werden
monitoring-rule-action = Bei einer Maßnahme: grün, wenn sie abgeschlossen ist oder höchstens 10 Punkte hinter dem vergangenen Teil ihrer Zeit liegt; gelb bis 25; rot darüber, oder wenn sie überfällig oder eingestellt ist.
monitoring-rule-indicator = Bei einem Indikator: grün, wenn die Prognose das Ziel erreicht; gelb, wenn sie vier Fünftel des Weges schafft; rot, wenn weniger.
monitoring-rule-forecast = Die Prognose ist die Gerade, die Ausgangswert und Messwerten am nächsten liegt, am letzten Tag abgelesen.
monitoring-progress = Wie weit wir sind
monitoring-percent = Prozent erledigt
monitoring-percent-number = Prozent erledigt, als Zahl
monitoring-percent-bad = Schreiben Sie eine ganze Zahl von 0 bis 100.
monitoring-percent-is = { $percent } %
monitoring-note = Notiz
monitoring-obstacles = Hindernisse
monitoring-obstacles-hint = Was Sie aufhält und was Sie bräuchten.
monitoring-spent = Bisher ausgegeben, in Euro
monitoring-spent-hint = Alles, was die Maßnahme bis heute gekostet hat, auch mit Cent. Leer: noch nicht bekannt.
monitoring-spent-bad = Schreiben Sie einen Betrag in Euro, zum Beispiel 12.500,50.
monitoring-money = Geld
monitoring-money-planned = Geplant
monitoring-money-covered = Gedeckt
monitoring-money-spent = Bisher ausgegeben
monitoring-money-left = Differenz (geplant weniger ausgegeben)
monitoring-money-unsaid = nicht gesagt
monitoring-report = Speichern
monitoring-reported = Gespeichert.
monitoring-unreported = Noch hat niemand gesagt, wie es läuft.
monitoring-said-by = Gesagt von { $who }, { $day }
monitoring-indicator = Indikator: { $name }
monitoring-result = Ergebnis des Programms: { $title }
monitoring-no-indicator = Diese Maßnahme hat keinen Indikator.
monitoring-reading-new = Neuer Messwert
monitoring-of = Wovon
monitoring-date = Tag
monitoring-date-bad = Wählen Sie den Tag der Messung.
monitoring-value = Wert
monitoring-value-in = Wert ({ $unit })
monitoring-value-bad = Schreiben Sie eine Zahl, zum Beispiel 12,5.
monitoring-read-where = Quelle
monitoring-read-where-hint = Wo die Zahl abgelesen wird: ein Register, eine Zählung, eine Umfrage.
monitoring-reason = Warum er vom Plan abweicht
monitoring-reading-add = Messwert hinzufügen
monitoring-reading-added = Der Messwert ist gespeichert.
monitoring-reading-delete = Messwert vom { $day } entfernen
monitoring-readings = Messwerte
monitoring-readings-of = Messwerte: { $name }
monitoring-chart = { $name }: { $count ->
    [one] ein Messwert
   *[other] { $count } Messwerte
  }, zuletzt { $latest }. Die Zahlen stehen in der Tabelle.
monitoring-baseline = Ausgangswert
monitoring-often = Wie oft
monitoring-target = Ziel
monitoring-latest = Letzter Messwert
monitoring-forecast = Prognose
monitoring-variance = Abweichung vom Plan
monitoring-files = Anhänge
monitoring-files-none = Noch keine Datei.
monitoring-file-add = Datei beifügen
monitoring-file-hint = PDF, Bilder, Texte und Bürodokumente, bis 10 MB.
monitoring-file-coming = Die Datei wird übertragen…
monitoring-file-there = { $name } ist beigefügt.
monitoring-file-delete = { $name } entfernen
monitoring-file-size = { $size } kB
monitoring-history = Was bisher gesagt wurde
monitoring-history-none = Noch nichts.
monitoring-act-progress-reported = { $who }: { $status }, { $percent } %
monitoring-act-spent = Bisher ausgegeben: { $sum }
monitoring-act-reading-added = { $who } hat den Messwert { $value } vom { $day } eingetragen
monitoring-act-reading-deleted = { $who } hat einen Messwert entfernt
monitoring-act-file-attached = { $who } hat { $name } beigefügt
monitoring-act-file-detached = { $who } hat eine Datei entfernt
monitoring-act-undone = { $who } hat einen Schritt zurückgenommen
monitoring-act-redone = { $who } hat einen Schritt wiederholt
monitoring-undo = Meine letzte Eingabe zurücknehmen
monitoring-summary = Der Plan in Kürze
monitoring-late = { $count ->
    [one] Eine Maßnahme ist in Verzug
   *[other] { $count } Maßnahmen sind in Verzug
  }
monitoring-is-late = in Verzug
monitoring-targets = { $green } von { $all } Zielen auf gutem Weg
monitoring-mean = Im Mittel { $percent } % erledigt
monitoring-count = { $count ->
    [one] Eine Maßnahme
   *[other] { $count } Maßnahmen
  }
monitoring-counted = { $what }: { $count }
monitoring-filter-body = Organisation
monitoring-filter-light = Ampel
monitoring-filter-all = Alle
monitoring-filter-any = Alle
monitoring-filter-none = Keine Maßnahme ist so.
monitoring-actions = Maßnahmen
monitoring-results = Ergebnisse des Programms
monitoring-yours = Ihre Maßnahmen
monitoring-no-owner = Ohne Federführung
monitoring-table = Dazu einen Tisch eröffnen
monitoring-table-what = Ein neuer Tisch wird eröffnet, auf dessen Pinnwand die Belege schon liegen: die Maßnahme, ihre Bedarfe und ihre Idee, die Messwerte, die Hindernisse.
monitoring-table-kind = Mit welcher Vorlage
monitoring-table-retrospective = Zurückblicken und nachsteuern
monitoring-table-needs-analysis = Bei den Bedarfen neu beginnen
monitoring-table-title = { $what }: Was steuern wir nach
session = Nächstes Treffen
session-what = Ein neuer Tisch wird eröffnet, der diesen fortsetzt: Die erste Phase ist die Überprüfung, mit einer Karte für jede noch offene Maßnahme, die dringendsten zuerst.
session-open = Nächstes Treffen eröffnen
session-another = Weiteres Treffen eröffnen
session-template = Mit einer anderen Vorlage
session-kind = Mit welcher Vorlage
session-same = Wie dieser Tisch
session-title = { $title }: nächstes Treffen
session-list = Aus diesem Plan eröffnete Treffen
session-carried = { $count ->
    [one] Eröffnet am { $day } mit { $count } Maßnahme in der Überprüfung
   *[other] Eröffnet am { $day } mit { $count } Maßnahmen in der Überprüfung
  }
session-left-out = { $count ->
    [one] { $count } weitere offene Maßnahme blieb draußen: Sie steht in diesem Plan.
   *[other] { $count } weitere offene Maßnahmen blieben draußen: Sie stehen in diesem Plan.
  }
session-follows = Setzt „{ $title }“ fort
monitoring-owners = Links für die Federführung
monitoring-owners-what = Wer den Link öffnet, schreibt den eigenen Namen und sagt ohne Konto, wie die Maßnahmen der eigenen Organisation laufen.
monitoring-owners-copy = Link für { $name } kopieren
monitoring-owners-copied = Der Link für { $name } ist kopiert.
monitoring-owners-link = Link für { $name }
monitoring-owners-close = Link für { $name } schließen
monitoring-owners-closed = Der Link für { $name } öffnet nichts mehr.
monitoring-csv-take = Messwerte herunterladen (CSV)
monitoring-csv-state = Stand und Geld der Maßnahmen herunterladen (CSV)
monitoring-csv-bring = Messwerte aus einer CSV übernehmen
monitoring-csv-brought = { $added ->
    [one] Ein Messwert hinzugefügt
   *[other] { $added } Messwerte hinzugefügt
  }, { $present } gab es schon, { $left } ausgelassen.
monitoring-csv-left = Zeile { $line }: { $why }
monitoring-offline = Ohne Netz: Was Sie schreiben, bleibt hier und geht hinaus, sobald es wieder da ist.
monitoring-read-only = Hier können Sie lesen. Schreiben kann, wer für die federführende Organisation da ist, und die Moderation.
monitoring-span = { $start } – { $end }
seat-for = Sie sind für { $name } da: Sagen Sie nur, wie Sie heißen.
