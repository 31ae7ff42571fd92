# Die Seiten rund um die Pinnwand: die Tür, der Platz am Tisch, die Moderation, der Plan. Nur der Browser liest sie.

## Wörter für jeden Tag

close = Schließen
cancel = Abbrechen
save = Speichern
done = Fertig
copied = Kopiert
loading = Einen Moment…
try-again = Noch einmal versuchen
to-home = Zur Startseite
more = Mehr
skip = Zum Tisch springen
language = Sprache
theme = Farben
theme-system = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
toast-kept = Was Sie geschrieben hatten:
toast-copy = Text kopieren

## Wenn etwas nicht klappt

error-offline = Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal: Was Sie geschrieben haben, bleibt hier.
error-server = Der Server hatte ein Problem. Warten Sie einen Moment und versuchen Sie es noch einmal.
error-unknown = Etwas hat nicht geklappt. Versuchen Sie es noch einmal; wenn es wieder geschieht, laden Sie die Seite neu.
nowhere-title = Diese Seite gibt es nicht
nowhere-what = Die Adresse führt zu keinem Tisch. Prüfen Sie den Link, den Sie erhalten haben, oder kommen Sie mit dem Code des Tisches herein.

## Startseite

home-title = Setzen wir uns an einen Tisch
home-lead = Eine gemeinsame Pinnwand, um die Angebote einer Region miteinander zu gestalten und mit einem Maßnahmenplan hinauszugehen.
home-desk-how = Moderieren Sie den Tisch? Öffnen Sie den Moderationslink, den Sie von den Betreibenden von cocreate haben: Hier erscheinen dann Ihre Tische.
code-label = Der Code des Tisches
code-hint = Acht Buchstaben und Ziffern: auf der Leinwand im Raum oder in Ihrer Einladung. Großschreibung, Leerzeichen und Striche spielen keine Rolle.
code-go = Eintreten
code-wrong =
    { $count ->
        [0] Schreiben Sie hier den Code des Tisches: acht Buchstaben und Ziffern.
        [one] Der Code hat 8 Zeichen, hier steht nur eines. 0, O, 1, I und L kommen darin nicht vor.
       *[other] Der Code hat 8 Zeichen, hier stehen { $count }. 0, O, 1, I und L kommen darin nicht vor.
    }

thread-need = Bedarf
thread-need-text = Die Kita schließt schon um 16 Uhr
thread-need-who = Familienverband
thread-idea = Idee, die darauf antwortet
thread-idea-text = Eine gemeinsame Kita von Betrieben und Gemeinde
thread-idea-who = Sozialgenossenschaft
thread-action = Maßnahme
thread-action-text = Die Kita ab Februar von 7 bis 19 Uhr öffnen
thread-action-who = Federführend: die Genossenschaft, mit der Gemeinde
thread-caption = Vom Bedarf zur Maßnahme, und der Faden bleibt sichtbar.

desk-title = Meine Tische
desk-new = Neuer Tisch
desk-empty = Es gibt noch keinen Tisch
desk-empty-do = Eröffnen Sie den ersten: Zwei Klicks genügen, und Name und Phasen lassen sich später ändern.
desk-opened = Eröffnet am { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
desk-stale = Der Moderationsschlüssel in diesem Browser gilt nicht mehr. Öffnen Sie den Moderationslink, den Sie erhalten haben, noch einmal.
desk-forget = Schlüssel vergessen

new-heading = Neuer Tisch
new-template = Wie der Tisch arbeitet
new-template-others = Eine andere Art von Tisch ({ $many } weitere)
template-whole = Der ganze Weg
template-understand = Verstehen
template-imagine = Ideen finden
template-choose = Auswählen
template-plan = Planen
template-learn = Aus dem Getanen lernen
new-title = Name des Tisches
new-title-default = Tisch vom { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
new-language = Sprache des Tisches
new-programme = Das Programm und seine Termine
new-programme-why = Freiwillig. Wenn der Tisch zu einem Programm gehört, prüft der Plan, ob die Maßnahmen hineinpassen.
new-programme-title = Name des Programms
new-programme-start = Erster Tag
new-programme-end = Letzter Tag
new-programme-nameless = Geben Sie dem Programm einen Namen oder nehmen Sie die anderen Angaben heraus.
new-programme-cross = Der letzte Tag liegt vor dem ersten: Prüfen Sie die Daten.
new-open = Tisch eröffnen

## Platz nehmen

join-title = An den Tisch kommen
join-lead = Sagen Sie, wer Sie sind, und schreiben Sie los.
join-lead-observer = Sie sehen alles live, ohne zu schreiben.
join-looking = Der Tisch wird gesucht…
join-unknown = Kein Tisch hat diesen Code. Prüfen Sie die acht Zeichen auf der Leinwand im Raum oder fragen Sie die Moderation: Der Code kann sich geändert haben.
join-finished = Der Tisch hat seine Arbeit beendet: Sie können hereinkommen und die Pinnwand und den Plan lesen.
join-seated = Auf diesem Gerät haben Sie schon einen Platz an diesem Tisch.
join-back = Zurück an den Tisch
seat-name = Ihr Name
seat-name-hint = So, wie man Sie am Tisch nennt.
seat-name-missing = Schreiben Sie Ihren Namen: Die anderen sollen wissen, wer Sie sind.
seat-body = Ihre Organisation
seat-body-missing = Wählen Sie Ihre Organisation oder „Als Privatperson“.
seat-pick = Auswählen…
seat-own-account = Als Privatperson
seat-other = Meine Organisation steht nicht auf der Liste
seat-own-name = Name der Organisation
seat-own-missing = Schreiben Sie den Namen der Organisation oder wählen Sie „Als Privatperson“.
seat-own-sector = Was für eine Organisation ist es?
seat-sector-missing = Wählen Sie, ob es eine öffentliche Stelle, ein Unternehmen oder eine gemeinnützige Organisation ist.
seat-sit = Platz nehmen
seat-watch = Als Gast zusehen
seat-privacy = Ohne Anmeldung und ohne E-Mail. Ihren Namen sehen nur die Menschen an diesem Tisch.
sector-public = Öffentliche Stelle
sector-company = Unternehmen
sector-nonprofit = Gemeinnützig
arrival-title = Sie haben noch keinen Platz an diesem Tisch
arrival-how = Schreiben Sie den Code des Tisches oder öffnen Sie den Einladungslink, den Sie erhalten haben.
arrival-lead = Sie moderieren diesen Tisch. Wie heißen Sie?
arrival-unknown = Der Moderationslink öffnet diesen Tisch nicht: Vielleicht hat er sich geändert. Bitten Sie um einen neuen oder kommen Sie mit dem Code herein.

ended-session = Ihr Platz ist abgelaufen
ended-session-what = Dieses Gerät hat keinen Platz mehr am Tisch. Kommen Sie wieder herein: Ihre Karten sind noch da, wo sie waren.
ended-session-again = Wieder hereinkommen
ended-removed = Sie sind nicht mehr an diesem Tisch
ended-removed-what = Die Moderation hat Ihren Platz aufgehoben. Wenn Sie das für ein Versehen halten, sprechen Sie mit der Moderation. Ihre Karten sind geblieben.
ended-elsewhere = Der Tisch ist in zu vielen Tabs offen
ended-elsewhere-what = Sie haben diesen Tisch in mehr als acht Tabs oder Geräten offen: Dieser, der älteste, ist stehen geblieben. Was Sie geschrieben haben, ist sicher. Schließen Sie einige davon und machen Sie dann hier weiter.
ended-elsewhere-again = Hier weitermachen
ended-address = Dieser Tisch hat eine andere Adresse
ended-address-what = Sie haben die Seite unter einem Namen geöffnet, der nicht ihr eigener ist: Hier kann sie Sie nicht erkennen. Öffnen Sie { $address } und kommen Sie dort mit Ihrem Code oder Ihrem Link herein.
ended-address-go = { $address } öffnen
ended-gone = Diesen Tisch gibt es nicht
ended-gone-what = Der Server kennt diesen Tisch nicht. Vielleicht wurde er gelöscht, oder der Link ist unvollständig. Kommen Sie mit dem Code herein.

## Erklärung zur Barrierefreiheit

access-title = Erklärung zur Barrierefreiheit
access-lead = Wer diesen Dienst anbietet, ist bemüht, ihn im Einklang mit den nationalen Rechtsvorschriften zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen. Diese Erklärung gilt für cocreate: die Seiten, Tische und Pläne unter dieser Adresse.
access-can = Was Sie tun können
access-can-what = Jeder Tisch ist als Pinnwand und als Liste zu sehen, und in der Liste geht alles, was auf der Pinnwand geht: mit der Tastatur, durch Berühren, mit einem Screenreader. Im Menü des Tisches finden Sie unter „Sprache, Farben, Ansagen“ helle, dunkle und kontrastreiche Farben, wählen, wie viel Ihnen angesagt wird, und können Befehle mit einzelnen Tasten ausschalten. Das Fragezeichen zeigt alle Tasten.
access-state = Stand der Vereinbarkeit mit den Anforderungen
access-state-what = Der Dienst ist aus den unten genannten Gründen teilweise mit der Norm EN 301 549 und den WCAG 2.2, Stufe AA, vereinbar.
access-not = Was noch fehlt
access-not-people = Bisher wurde die Barrierefreiheit mit Werkzeugen und automatischen Tests geprüft, nicht von Menschen, die täglich einen Screenreader, eine Braillezeile oder eine Sprachsteuerung verwenden.
access-not-words = Die Texte schreiben die Menschen am Tisch: Wörter in einer anderen Sprache sind nicht als solche gekennzeichnet.
access-not-files = Bilder der Pinnwand (PNG und SVG) haben eine Alternative in den Dateien für Text, Markdown und PDF. Die PDF-Dateien sind getaggt, ihre Übereinstimmung mit PDF/UA ist aber nicht zertifiziert.
access-not-still = Was andere schreiben, erscheint sofort: Die Pinnwand lässt sich beim Lesen noch nicht anhalten. Der Fokus bleibt aber, wo Sie ihn gesetzt haben, und die Ansagen lassen sich verringern oder ausschalten.
access-made = Wie diese Erklärung entstanden ist
access-made-what = Diese Erklärung wurde am { DATETIME($day, day: "numeric", month: "long", year: "numeric") } auf der Grundlage einer Selbstbewertung erstellt: automatische Tests jeder Seite und jedes Zustands mit axe, Durchgänge nur mit der Tastatur, der Barrierefreiheitsbaum von Chromium, Messungen der Kontraste und der Zielgrößen.
access-tell = Schreiben Sie uns
access-tell-what = Wenn etwas für Sie nicht barrierefrei ist oder Sie einen Inhalt in einem anderen Format brauchen, sagen Sie es denen, die Sie an den Tisch eingeladen haben, oder der Stelle, die diesen Dienst anbietet: Sie antwortet innerhalb von dreißig Tagen.
access-appeal = Durchsetzungsverfahren
access-appeal-what = Wenn keine Antwort kommt oder sie Ihnen nicht genügt, können Sie sich in Italien an die Ombudsstelle für Digitales (Difensore civico per il digitale) bei der AgID wenden, in den anderen Staaten der Union an die Stelle, die das nationale Recht nennt.

## Rund um die Pinnwand

table-coming = Der Tisch wird gedeckt…
view-board = Pinnwand
view-outline = Liste
to-board = Zur Pinnwand
invite = Einladen
next = Weiter
next-to = Weiter zu „{ $phase }“
panel = Neben der Pinnwand
panel-lead = Leiten
panel-short = Was zu tun ist
panel-show = Seitenleiste zeigen
panel-hide = Seitenleiste ausblenden
bottom-bar = Wichtigste Aktionen
write-card = Karte schreiben
looks = Sprache, Farben, Ansagen
announce = Ansagen für Screenreader
announce-on = Sagen, was die anderen tun
announce-few = Nur das Wichtigste: wer kommt, Phasen, Abstimmungen, Rechte
announce-off = Still
looks-comments = Kommentare zu den Karten
looks-comments-on = Ansagen, wie viele es sind
looks-comments-off = Nur in der geöffneten Karte
looks-pointers = Zeiger
looks-pointers-both = Ich sehe die der anderen, sie meinen
looks-pointers-others = Ich sehe die der anderen, meiner wird nicht gezeigt
looks-pointers-none = Keine
shortcuts = Einzelne Tasten als Befehle (N, C, +, …)
shortcuts-on = Ein
shortcuts-off = Aus
told-came = { $who } ist am Tisch
told-left = { $who } ist nicht mehr am Tisch
told-unlocked = Die Moderation hat die Pinnwand entsperrt: Es geht weiter.
told-role-participant = Sie machen jetzt mit: Sie können schreiben, wo die Phase es zulässt.
told-role-facilitator = Sie moderieren jetzt den Tisch.
told-role-observer = Sie sehen jetzt zu: Sie sehen alles, ohne zu schreiben.

phases = Phasen des Tisches
phase-done = fertig:
phase-plan = Plan
phase-open-title = Weiter zu „{ $phase }“?
phase-open = Zu dieser Phase wechseln
phase-minutes =
    { $minutes ->
        [one] Vorgesehen ist eine Minute. Die Zeit läuft sofort.
       *[other] Vorgesehen sind { $minutes } Minuten. Die Zeit läuft sofort.
    }
phase-reveals = Die verdeckt geschriebenen Karten werden für alle sichtbar.
phase-closes-vote = Die laufende Abstimmung wird geschlossen, und ihr Ergebnis erscheint.
phase-still-choosing = Noch Punkte zu vergeben haben: { $names }
phase-nothing-lost = Nichts geht verloren: Sie können zu jeder Phase zurückkehren.

clock-label = Verbleibende Zeit: { $left }
clock-near = Noch eine Minute
clock-over = Die Zeit ist um
clock-paused = angehalten

here-open =
    { $count ->
        [0] Wer am Tisch ist
        [one] Wer am Tisch ist: eine Person
       *[other] Wer am Tisch ist: { $count } Personen
    }
people = Wer am Tisch ist
people-here = Anwesend
people-away = Nicht verbunden
people-me = Sie
people-own-account = als Privatperson
people-nobody = Am Tisch ist noch niemand
people-nobody-do = Laden Sie die anderen mit dem Code oder dem Link ein.
people-acts = Rolle und Platz von { $name }
people-go = Dorthin gehen, wo { $name } ist
people-remove = Vom Tisch nehmen
people-remove-sure = { $name } vom Tisch nehmen? Die Karten bleiben. Mit dem jetzigen Einladungscode ist eine Rückkehr möglich: Wenn das nicht sein soll, ändern Sie auch den Code.
people-remove-renew = Auch den Einladungscode ändern
people-code-renewed = Der Einladungscode hat sich geändert: Der neue steht unter „Einladen“.
role-participant = Macht mit
role-facilitator = Moderiert
role-observer = Sieht zu
role-monitor = Sieht zu und misst

offline-since = Keine Verbindung seit { DATETIME($when, hour: "2-digit", minute: "2-digit") } Uhr.
offline-go-on = Machen Sie ruhig weiter: Was Sie tun, wird gesendet, sobald sie wieder da ist.
offline-pending =
    { $count ->
        [one] Machen Sie ruhig weiter: Eine Ihrer Handlungen wartet auf das Senden und ist auf diesem Gerät sicher.
       *[other] Machen Sie ruhig weiter: { $count } Ihrer Handlungen warten auf das Senden und sind auf diesem Gerät sicher.
    }
pending-quiet =
    { $count ->
        [one] Eine Änderung unterwegs…
       *[other] { $count } Änderungen unterwegs…
    }
locked = Die Moderation hat die Pinnwand gesperrt: Im Moment ist sie nur zum Ansehen.
locked-lead = Die Pinnwand ist gesperrt: Nur die Moderation kann sie ändern.
locked-short = Von der Moderation gesperrt
lock = Sperren
unlock = Entsperren

dots-left =
    { $left ->
        [0] Sie haben alle { $all } Punkte vergeben
        [one] Sie haben noch 1 von { $all } Punkten
       *[other] Sie haben noch { $left } von { $all } Punkten
    }
dots-left-secret =
    { $left ->
        [0] Sie haben alle { $all } Punkte vergeben · geheime Abstimmung
        [one] Sie haben noch 1 von { $all } Punkten · geheime Abstimmung
       *[other] Sie haben noch { $left } von { $all } Punkten · geheime Abstimmung
    }
dots-most =
    { $most ->
        [one] Höchstens einer je Karte.
       *[other] Höchstens { $most } auf dieselbe Karte.
    }

## Die Seitenleiste

village-title = Das Dorf, jetzt
village-lead = Wer in dieser Phase am Tisch zu Wort kommt
village-lead-whole = Wer bisher am Tisch zu Wort gekommen ist
village-empty = In dieser Phase hat sich noch niemand geäußert. Hier sehen Sie, wer zu Wort kommt und wer schweigt.
village-choosing = Jetzt wählt der Tisch aus: Alle haben gleich viele Punkte.
sectors-public = Öffentliche Stellen
sectors-company = Unternehmen
sectors-nonprofit = Gemeinnützige
village-written = Seit Sie hier sind, haben { $count } von { $all } verdeckt geschrieben.
village-not-yet = Noch nicht: { $names }
village-written-none = Der Tisch schreibt verdeckt: Seit Sie hier sind, ist keine Karte gekommen.
village-silent = { $name } schweigt seit { $minutes } Minuten
village-bridges =
    { $count ->
        [one] Eine Idee antwortet auf den Bedarf eines anderen Sektors
       *[other] { $count } Ideen antworten auf den Bedarf eines anderen Sektors
    }

vote-title = Die Abstimmung läuft
vote-secret = Geheim bis zum Schluss.
vote-open = Offene Abstimmung.
vote-missing = Es fehlen: { $names }
vote-and-more = { $names } und { $count } weitere
vote-all = Alle haben abgestimmt.
vote-start = Abstimmung öffnen
vote-close = Abstimmung schließen

direction-title = Leiten
direction-finished = Der Tisch hat seine Arbeit beendet. Um etwas zu ändern, öffnen Sie ihn wieder: Der nächste Plan wird eine neue Version.
gather = Alle hierher holen
gathered = Alle sehen, was Sie sehen.
reveal = Karten aufdecken
timer-start = { $minutes } min starten
timer-more = +{ $minutes } min
timer-pause = Zeit anhalten
timer-resume = Zeit weiterlaufen lassen

task-waiting = Gleich geht es los
task-observer = Sie sind als Gast hier: Sie sehen alles, ohne zu schreiben.
task-revealed = Die Karten sind aufgedeckt: Jetzt sehen alle die Karten von allen.
task-chosen = Die Abstimmung ist geschlossen: Die Punkte auf den Karten sagen, was der Tisch gewählt hat.
task-private = Im Moment sehen alle nur die eigenen Karten: Sie werden gemeinsam aufgedeckt.
task-finished = Der Tisch ist fertig
task-finished-what = Die Pinnwand bleibt lesbar; der Plan liegt zum Mitnehmen bereit.

write-where = Wo?
write-what = Was möchten Sie sagen?
write-add = Karte hinzufügen
write-added = In „{ $zone }“ hinzugefügt. Schreiben Sie noch eine oder schließen Sie.
write-not-now = In dieser Phase werden keine neuen Karten geschrieben. Unter „Was zu tun ist“ steht, was jetzt gebraucht wird.

## Von den Ideen zu den Maßnahmen

chosen = Von Ideen zu Maßnahmen
chosen-title = Von den gewählten Ideen zu den Maßnahmen
chosen-lead = Aus jeder angekreuzten Idee wird eine Karte in „{ $zone }“, schon mit der Idee verbunden. Der Tisch ergänzt sie: wer federführend ist, wann, mit welchem Indikator.
chosen-ideas = Die Ideen, die mit den meisten Punkten zuerst
chosen-none = Es gibt noch keine Idee, aus der eine Maßnahme werden könnte.
chosen-taken = schon in einer Maßnahme
chosen-make =
    { $count ->
        [0] Ideen ankreuzen
        [one] Eine Maßnahme anlegen
       *[other] { $count } Maßnahmen anlegen
    }
chosen-made =
    { $count ->
        [one] Eine Maßnahme in „{ $zone }“ hinzugefügt: Sagen Sie jetzt, wer federführend ist.
       *[other] { $count } Maßnahmen in „{ $zone }“ hinzugefügt: Sagen Sie jetzt, wer federführend ist.
    }

## Verlauf

activity-title = Verlauf
activity-empty = Hier erscheint, was am Tisch geschieht, seit Sie hereingekommen sind.
act-somebody = Jemand
ago-now = jetzt
ago-minutes = { $minutes } min
ago-hour = um { DATETIME($when, hour: "2-digit", minute: "2-digit") }
activity-board_renamed = { $who } hat den Tisch umbenannt
activity-board_locked = { $who } hat die Pinnwand gesperrt oder entsperrt
activity-board_finished = { $who } hat den Tisch abgeschlossen
activity-board_reopened = { $who } hat den Tisch wieder geöffnet
activity-programme_set = { $who } hat das Programm beschrieben
activity-organisation_added = Eine neue Organisation am Tisch: { $text }
activity-member_joined = { $who } hat am Tisch Platz genommen
activity-member_changed = { $who } hat eine Rolle geändert
activity-member_removed = { $who } hat einen Platz aufgehoben
activity-cards_added =
    { $count ->
        [0] { $who } hat verdeckt geschrieben
        [one] { $who } hat „{ $text }“ geschrieben
       *[other] { $who } hat { $count } Karten geschrieben
    }
activity-text_edited = { $who } hat „{ $text }“ umformuliert
activity-cards_moved =
    { $count ->
        [one] { $who } hat „{ $text }“ verschoben
       *[other] { $who } hat { $count } Karten verschoben
    }
activity-cards_coloured = { $who } hat Karten eingefärbt
activity-cards_tagged = { $who } hat Schlagwörter vergeben oder entfernt
activity-cards_stacked = { $who } hat Karten über oder unter andere gelegt
activity-cards_copied = { $who } hat Karten verdoppelt
activity-zone_resized = { $who } hat die Größe eines Bereichs geändert
activity-cards_deleted =
    { $count ->
        [one] { $who } hat eine Karte entfernt
       *[other] { $who } hat { $count } Karten entfernt
    }
activity-action_set = { $who } hat die Maßnahme „{ $text }“ ergänzt
activity-group_added = { $who } hat eine Gruppe von Karten gebildet
activity-group_renamed = { $who } hat eine Gruppe benannt
activity-group_deleted = { $who } hat eine Gruppe aufgelöst
activity-cards_grouped = { $who } hat Karten zusammengelegt
activity-link_added = { $who } hat zwei Karten verbunden
activity-link_deleted = { $who } hat eine Verbindung entfernt
activity-comment_added = { $who } hat „{ $text }“ kommentiert
activity-comment_deleted = { $who } hat einen Kommentar entfernt
activity-reacted = { $who } hat auf „{ $text }“ reagiert
activity-phase_opened = Weiter zu „{ $text }“
activity-cards_revealed = { $who } hat die Karten aufgedeckt
activity-timer_set = { $who } hat die Zeit gestellt
activity-round_opened = { $who } hat die Abstimmung geöffnet
activity-vote_cast = { $who } hat abgestimmt
activity-round_closed = { $who } hat die Abstimmung geschlossen
activity-undone = { $who } hat etwas rückgängig gemacht
activity-redone = { $who } hat etwas wiederholt
activity-board_restored = { $who } hat die Pinnwand auf einen früheren Stand gebracht
activity-card_restored = { $who } hat eine Karte auf einen früheren Stand gebracht
activity-version_deleted = { $who } hat den Namen einer Fassung entfernt
activity-version_named = { $who } hat der Pinnwand einen Namen gegeben: „{ $text }“
activity-progress_reported = { $who } hat gesagt, wie eine Maßnahme läuft
activity-reading_added = { $who } hat einen Messwert eingetragen
activity-reading_deleted = { $who } hat einen Messwert entfernt
activity-file_attached = { $who } hat einer Maßnahme eine Datei beigefügt
activity-file_detached = { $who } hat eine Datei von einer Maßnahme entfernt
activity-plan_sealed = { $who } hat den Plan versiegelt
activity-passage_edited = { $who } hat in einem Dokument des Plans geschrieben
activity-passage_dropped = { $who } hat geschriebene Worte aus einem Dokument des Plans genommen

## Die Fenster der Moderation

invite-title = An den Tisch einladen
invite-whom = Wen laden Sie ein?
invite-alone = { $address } nennt sich dieser Computer nur selbst: Andere Geräte können den Link nicht öffnen. Starten Sie cocreate mit „./run serve --host 0.0.0.0“ und öffnen Sie diese Seite unter der Netzwerkadresse des Computers.
invite-participants = Teilnehmende
invite-observers = Gäste
invite-code-how = Gehen Sie auf { $address } und schreiben Sie den Code
invite-participant = Wer so hereinkommt, schreibt, kommentiert und stimmt ab. Richten Sie das Handy auf das Bild, um ohne Tippen hereinzukommen.
invite-observer = Wer so hereinkommt, sieht alles und kann nichts ändern.
invite-qr = QR-Code mit dem Link zum Tisch
invite-link = Einladungslink
copy-link = Link kopieren
invite-facilitator = Link für die Co-Moderation
invite-facilitator-how = Er gibt jede Steuerung des Tisches frei: Schicken Sie ihn nur an Personen, die mit Ihnen moderieren, und zeigen Sie ihn nicht auf der Leinwand.
invite-lead-too = Um zu zweit zu moderieren: Die andere Person kommt mit dem Code herein, dann geben Sie ihr unter „Wer am Tisch ist“ die Rolle „Moderiert“.
invite-renew = Ist der Code in falsche Hände geraten?
invite-renew-how = Mit einem neuen Code öffnet der alte nichts mehr. Wer schon am Tisch ist, bleibt.
invite-renew-do = Code ändern
invite-renewed = Erledigt: Das ist der neue Code.

programme = Name und Programm
programme-lead = Federführende Organisation
programme-no-lead = Keine
programme-themes = Themen
programme-goal = Oberziel
programme-goal-hint = Ohne eines steht der Name des Programms dafür.
programme-aims = Ziele
programme-aim = Ziel
programme-aim-add = Ziel hinzufügen
programme-one-a-line = Eines je Zeile.

finish = Abschließen und Plan erstellen
finish-short = Abschließen
finish-title = Den Tisch abschließen?
finish-what = Die Pinnwand wird angehalten, eine laufende Abstimmung geschlossen und der Maßnahmenplan erstellt. Er erscheint auf allen Bildschirmen.
finish-no-actions = Es gibt noch keine Maßnahme: Der Plan enthielte nur Bedarfe und Ideen. Gehen Sie zurück zu „Planen“, um zu schreiben, wer was tut.
finish-open =
    { $count ->
        [one] Die Maßnahme des Tisches hat noch Lücken:
       *[other] Von den { $count } Maßnahmen:
    }
finish-no-owner =
    { $count ->
        [one] hat eine keine Federführung
       *[other] haben { $count } keine Federführung
    }
finish-no-dates =
    { $count ->
        [one] fehlt einer ein Datum
       *[other] fehlt { $count } ein Datum
    }
finish-no-indicator =
    { $count ->
        [one] hat eine keinen Indikator
       *[other] haben { $count } keinen Indikator
    }
finish-open-also = Sie können trotzdem abschließen: Der Plan sagt, was vor der Unterschrift zu klären ist.
finish-back = Der Tisch lässt sich jederzeit wieder öffnen; der nächste Plan wird eine neue Version.
finish-not-yet = Noch nicht
finish-do = Abschließen und Plan erstellen
finished-banner = Der Tisch hat seine Arbeit beendet: Der Plan ist fertig.
finished-open = Plan öffnen
reopen = Tisch wieder öffnen
job-making = Der Plan wird erstellt
job-waiting = in der Warteschlange
job-failed = Der Plan konnte nicht erstellt werden.
job-failed-timeout = Es hat zu lange gedauert: Öffnen Sie den Tisch wieder und schließen Sie ihn noch einmal ab.
job-failed-worker_stopped = Das Programm, das den Plan erstellt, ist mehrmals stehen geblieben: Öffnen Sie den Tisch wieder und schließen Sie ihn noch einmal ab.
job-failed-internal = Auf dem Server hat etwas nicht geklappt: Der Tisch ist sicher. Öffnen Sie ihn wieder und schließen Sie ihn noch einmal ab, oder wenden Sie sich an die Stelle, die den Server betreibt.

help = Hilfe
help-write = Schreiben Sie für jeden Gedanken eine Karte; alles, was Sie tun, erscheint sofort auf allen Bildschirmen.
help-views = Pinnwand und Liste zeigen denselben Tisch: Nehmen Sie die Ansicht, die Ihnen liegt.
help-undo = Rückgängig nimmt zurück, was Sie zuletzt getan haben, nie, was andere getan haben.
help-offline = Wenn die Verbindung abreißt, machen Sie weiter: Nichts, was Sie schreiben, geht verloren.
help-lead = „Weiter“ bringt den Tisch in die nächste Phase; in der Leiste oben können Sie jede Phase öffnen, auch eine frühere.
help-keys = Mit der Tastatur
help-enter = Eingabe
help-space = Leertaste
help-key-new = Neue Karte
help-key-search = Suchen
help-key-arrows = Von Karte zu Karte
help-key-enter = Karte umschreiben
help-key-details = Alles zur Karte
help-key-take = In der Liste: Karte mit anderen auswählen, auch mit Umschalt und Pfeiltasten
help-key-link = Karte mit einer anderen verbinden
help-key-group = Gewählte Karten zusammenlegen
help-key-comment = Kommentare zur Karte
help-key-plus = Ein Punkt mehr oder weniger; außerhalb einer Abstimmung größer oder kleiner
help-key-fit = Die ganze Pinnwand
help-key-space = Karte aufnehmen und ablegen
help-key-undo = Eigene letzte Handlung zurücknehmen
help-key-escape = Verlassen, schließen
help-key-help = Diese Hilfe

## Der Plan

page-title = Plan
page-made = Abgeschlossen am { $day }, Version { $version }
page-version = Version des Plans
page-version-newest = Version { $version } (neueste)
page-version-old = Version { $version }
page-none = Es gibt noch keinen Plan
page-none-yet = Er entsteht, wenn die Moderation den Tisch abschließt: die Maßnahmen, wer federführend ist, wann und mit welchem Ergebnis.
page-none-soon = Er wird gerade erstellt: Gleich erscheint er hier von selbst.
page-trouble = Der Plan lässt sich nicht anzeigen
page-reopened = Der Tisch wurde wieder geöffnet: Das ist der Plan, wie er in Version { $version } war.
page-figures = Der Plan in Zahlen
page-figure-actions =
    { $count ->
        [one] Maßnahme
       *[other] Maßnahmen
    }
page-figure-budget = Mittel
page-figure-needs = Bedarfe mit Antwort
page-figure-organisations =
    { $count ->
        [one] Organisation am Tisch
       *[other] Organisationen am Tisch
    }
page-figure-end = Ende
page-actions = Die Maßnahmen
page-actions-caption = Die Maßnahmen des Plans mit Federführung, Indikator und Zeitraum. Wählen Sie eine Maßnahme, um zu sehen, woher sie kommt.
page-number = Nummer
page-action = Maßnahme
page-owner = Federführung
page-indicator = Indikator
page-when = Wann
page-no-owner = ohne Federführung
page-no-indicator = ohne Indikator
page-no-dates = ohne Termine
page-no-actions = Der Tisch hat keine Maßnahmen geschrieben
page-no-actions-lead = Öffnen Sie den Tisch wieder und gehen Sie zurück zu „Planen“: Machen Sie aus den gewählten Ideen Maßnahmen und schließen Sie dann noch einmal ab.
page-no-actions-do = Der Plan enthält die Bedarfe und die Ideen; Maßnahmen werden in der Phase „Planen“ geschrieben.
page-with = mit { $partners }
page-with-count =
    { $count ->
        [one] mit einer weiteren
       *[other] mit { $count } weiteren
    }
page-from = ab { $day }
page-until = bis { $day }
page-span = { $start } bis { $end }
page-dots =
    { $count ->
        [one] 1 Punkt
       *[other] { $count } Punkte
    }
page-after =
    { $count ->
        [one] nach { $numbers }
       *[other] nach { $numbers }
    }
page-programme-end = Ende des Programms
page-origin = Woher Maßnahme { $number } kommt
page-origin-open = Woher sie kommt
page-step-need = Bedarf
page-step-idea = Antwort: die Idee
page-step-action = umgesetzt mit Maßnahme { $number }
page-step-measure = gemessen an
page-uses = Nutzt
page-hindered = Vorsicht vor
page-waits = Hängt ab von
page-checks = Vor der Unterschrift zu klären
page-checks-none = Nichts zu klären: Der Plan kann unterschrieben werden.
page-check-alert = Zu klären:
page-check-note = Gut zu wissen:
page-check-action_without_owner = Maßnahme { $number } hat keine Federführung
page-check-action_without_indicator = Maßnahme { $number } hat keinen Indikator
page-check-action_without_dates = Maßnahme { $number } fehlt ein Datum
page-check-action_without_idea = Maßnahme { $number } geht auf keine Idee des Tisches zurück
page-check-many-action_without_owner = Die Maßnahmen { $numbers } haben keine Federführung
page-check-many-action_without_indicator = Die Maßnahmen { $numbers } haben keinen Indikator
page-check-many-action_without_dates = Den Maßnahmen { $numbers } fehlt ein Datum
page-check-many-action_without_idea = Die Maßnahmen { $numbers } gehen auf keine Idee des Tisches zurück
page-check-action_outside_programme = Maßnahme { $number } liegt außerhalb der Programmlaufzeit
page-check-starts_before_dependency_ends = Maßnahme { $number } beginnt, bevor { $others } endet
page-check-dependency_cycle = Die Maßnahmen { $all } warten aufeinander
page-check-need_without_idea =
    { $count ->
        [one] Auf einen Bedarf antwortet keine Idee
       *[other] Auf { $count } Bedarfe antwortet keine Idee
    }
page-check-need_without_action =
    { $count ->
        [one] Ein Bedarf bleibt ohne Maßnahme
       *[other] { $count } Bedarfe bleiben ohne Maßnahme
    }
page-check-owner_overloaded = { $name } ist bei { $leads } Maßnahmen federführend
page-take = Den Plan mitnehmen
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument-Text
page-format-xlsx = Excel
page-format-ods = OpenDocument-Tabellen
page-format-ics = Kalender
page-format-md = Markdown
page-format-csv = CSV
page-format-json = JSON
page-format-svg = Zeitplan als Bild (SVG)
page-format-png = Zeitplan als Bild (PNG)
page-print = Drucken
page-fetching = Die Datei wird geholt…
page-fetched = Gespeichert: { $name }
page-needs = Die Bedarfe und ihre Antworten
page-no-needs = Der Tisch hat keine Bedarfe geschrieben.
page-need-actions =
    { $count ->
        [one] beantwortet mit Maßnahme { $numbers }
       *[other] beantwortet mit den Maßnahmen { $numbers }
    }
page-need-no-action =
    { $count ->
        [one] eine Idee, aber keine Maßnahme
       *[other] { $count } Ideen, aber keine Maßnahme
    }
page-need-no-idea = keine Idee antwortet darauf
page-votes = Die Ideen und die Auswahl
page-votes-lead =
    { $voters ->
        [0] Die Ideen des Tisches; abgestimmt wurde nicht.
        [one] Eine Person hat { $votes } Punkte vergeben.
       *[other] { $voters } Personen haben { $votes } Punkte vergeben.
    }
page-idea-no-action = keine Maßnahme setzt sie um

# Alles, was auf der Pinnwand gesagt wird

talk = Alle Kommentare
talk-of = Zu „{ $text }“
talk-none-do = Öffnen Sie eine Karte und schreiben Sie, was Sie dazu denken.

# Die Pinnwand mitnehmen

take = Die Pinnwand mitnehmen
take-how = So, wie sie jetzt ist, mit dem, was Sie davon sehen dürfen.
take-pdf = PDF
take-pdf-why = zum Drucken und Abgeben, auch für Screenreader lesbar
take-png = Bild (PNG)
take-png-why = für Präsentationen und Nachrichten
take-svg = Zeichnung (SVG)
take-svg-why = scharf in jeder Größe
take-xlsx = Excel
take-xlsx-why = Karten, Verbindungen, Punkte und Kommentare als Tabellen
take-csv = CSV
take-csv-why = die Karten, für jedes andere Programm
take-md = Text (Markdown)
take-md-why = Bereiche, Gruppen und Karten als Liste
take-cocreate = cocreate-Datei
take-cocreate-why = die ganze Geschichte, zum Öffnen auf einem anderen Server
take-plan = Der Plan, wie er jetzt wäre
take-plan-how = In jedem Format, als Entwurf gekennzeichnet, mit Zeitpunkt und Ereignis, aus dem er gemacht ist. Er wird keine Version des Plans.
take-plan-ready = Der Tisch ist abgeschlossen: Sein Plan steht in allen Formaten auf der eigenen Seite.
take-plan-pdf = Entwurf: PDF
take-plan-docx = Entwurf: Word
take-plan-odt = Entwurf: OpenDocument-Text
take-plan-xlsx = Entwurf: Excel
take-plan-ods = Entwurf: OpenDocument-Tabellen
take-plan-ics = Entwurf: Kalender
take-plan-svg = Entwurf: Zeitplan als Bild (SVG)
take-plan-png = Entwurf: Zeitplan als Bild (PNG)
take-plan-md = Entwurf: Markdown
take-plan-csv = Entwurf: CSV
take-plan-json = Entwurf: JSON

# Karten aus einer Datei holen

bring = Karten aus einer Datei holen
bring-how = Eine Liste, eine Tabelle oder eine andere Pinnwand: Sie sehen, was daraus wird, bevor sich etwas ändert.
bring-file = Datei
bring-file-hint = CSV, Excel, Markdown, reiner Text, Excalidraw oder das CSV von Miro. Höchstens 5 MB.
bring-zone = Bereich
bring-zone-hint = Für Karten, deren Bereich die Datei nicht nennt.
bring-looking = Die Datei wird angesehen …
bring-found =
    { $cards ->
        [0] Es wurde keine Karte darin gefunden.
        [one] { $cards } Karte gefunden.
       *[other] { $cards } Karten gefunden.
    }
bring-done =
    { $cards ->
        [0] Keine Karte ist auf die Pinnwand gekommen.
        [one] { $cards } Karte ist jetzt auf der Pinnwand.
       *[other] { $cards } Karten sind jetzt auf der Pinnwand.
    }
bring-groups =
    { $groups ->
        [one] { $groups } Gruppe.
       *[other] { $groups } Gruppen.
    }
bring-links =
    { $links ->
        [one] { $links } Verbindung.
       *[other] { $links } Verbindungen.
    }
bring-present =
    { $present ->
        [one] { $present } war schon da, aus derselben Datei.
       *[other] { $present } waren schon da, aus derselben Datei.
    }
bring-more = und { $more } weitere
bring-left-out = Was nicht mitkommt
bring-do =
    { $cards ->
        [0] Holen
        [one] { $cards } Karte holen
       *[other] { $cards } Karten holen
    }

# Die Pinnwand ordnen, durchsuchen und überblicken

arrange = Anordnen
align-left = Links ausrichten
align-centre = In einer Spalte zentrieren
align-right = Rechts ausrichten
align-top = Oben ausrichten
align-middle = In einer Zeile zentrieren
align-bottom = Unten ausrichten
distribute-across = Gleiche Abstände waagerecht
distribute-down = Gleiche Abstände senkrecht
to-front = Nach vorne holen
to-back = Nach hinten legen
said-front = In den Vordergrund gebracht.
said-back = In den Hintergrund gebracht.
duplicate = Verdoppeln
duplicated = { $count ->
    [one] Eine Karte verdoppelt.
   *[other] { $count } Karten verdoppelt.
}
moved-cards = { $count ->
    [0] Keine Karte hat sich bewegt.
    [one] Eine Karte hat sich bewegt.
   *[other] { $count } Karten haben sich bewegt.
}
help-key-zoom-taken = Das Ausgewählte aus der Nähe
help-key-duplicate = Auswahl verdoppeln
help-key-align = Ausgewählte Karten ausrichten
help-key-stack = Über oder unter die anderen Karten
help-key-snap = Beim Ziehen: nirgends einrasten
tags = Schlagwörter
tag-new = Neues Schlagwort
tag-off = Schlagwort „{ $tag }“ entfernen
tags-full = Eine Karte kann höchstens { $max } Schlagwörter haben.
row-tags = Schlagwörter: { $tags }
filter = Filter und Farben
filter-words = Mit diesen Wörtern
filter-kinds = Art der Karte
filter-bodies = Organisation, für die geschrieben wurde
filter-nobody = Ohne Organisation
filter-clear = Alle zeigen
filter-shown = { $shown } von { $all } Karten sind zu sehen
colours-by = Die Farben zeigen
colours-by-kind = die Art
colours-by-body = die Organisation
colours-by-tag = das Schlagwort
legend = Legende: Die Farben zeigen { $by }
legend-others-body = die anderen
legend-others-tag = die anderen
help-key-filter = Karten filtern, Farben ändern
overview = Übersicht über die Pinnwand
overview-zones = Die Bereiche und wie viele Karten sie haben
zone-count = { $count ->
    [one] Eine Karte
   *[other] { $count } Karten
}
zone-here = Sie sind in { $zone }: { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}.
find-me = Zu mir zurück
find-me-none = Sie haben noch keine Karte geschrieben, die hier zu sehen ist.
zone-size = Größe des Bereichs { $zone } ändern: ziehen oder die Pfeiltasten benutzen
zone-resized = Der Bereich { $zone } ist jetzt { $w } breit und { $h } hoch.
paste-title = Vor dem Einfügen
paste-words = Der Text der Karten steht in der Spalte
paste-no-tags = Keine Schlagwörter
paste-titles = In der ersten Zeile stehen die Titel der Spalten
paste-column = Spalte { $n }
paste-count = { $count ->
    [one] Daraus wird eine Karte
   *[other] Daraus werden { $count } Karten
}
paste-first = Die ersten Karten
paste-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
paste-too-much = In einen Schritt passen { $fits }: Die anderen { $left } bleiben hier, bereit für den nächsten Schritt.
paste-too-large = Der Text hat { $length } Zeichen: Hier lassen sich { $max } auf einmal einfügen. Er ist nicht verloren, er liegt noch in der Zwischenablage: Fügen Sie einen Teil davon ein oder holen Sie ihn als Datei herein.
paste-make = { $count ->
    [one] Eine Karte anlegen
   *[other] { $count } Karten anlegen
}
filter-gone = Jetzt sind wieder alle Karten zu sehen.
## Die Vergangenheit

history = Fassungen
past = Rückschau auf die Arbeit
story = Verlauf der Karte
past-card-restore = Karte auf diesen Stand bringen
save-template = Als Vorlage speichern
new-template-file = Aus einer Vorlagendatei…
new-template-file-taken = Die Vorlage steht oben{ $cards ->
    [0] {""}
    [one] , mit einer Karte
   *[other] , mit { $cards } Karten
  }.
# Der Plan in Zeit, Geld und Risiken

programme-results = Erwartete Ergebnisse
programme-result = Ergebnis
programme-result-aim = Ziel, zu dem es führt
programme-result-add = Ergebnis hinzufügen
programme-row = Indikator und Annahme
programme-target = Zielwert
programme-assumption = Annahmen und Risiken
programme-assumption-hint = Was eintreten muss, damit es erreicht wird, zum Beispiel: Die Träger bleiben dabei.
programme-budget = Mittel insgesamt, in Euro
programme-patrons = Tage des Patronatsfests
programme-patrons-hint = Tag und Monat, zum Beispiel 15/02.
programme-patrons-wrong = Schreiben Sie Tag und Monat, zum Beispiel 15/02.
page-mended = Erledigt: Der nächste Plan wird es zeigen
page-mended-now = Erledigt
page-mending-amends = Ein Klick auf eine Abhilfe ändert den Plan und lässt sich rückgängig machen. Wo nur die Pinnwand hilft, sagt die Schaltfläche, dass der Tisch wieder geöffnet wird.
page-remedy-reopens = Tisch wieder öffnen: { $remedy }
page-check-many-action_without_result = Die Maßnahmen { $numbers } führen zu keinem Ergebnis
page-check-many-action_without_votes = Die Maßnahmen { $numbers } setzen Ideen ohne Punkte um
page-check-many-indicator_without_target = Die Indikatoren der Maßnahmen { $numbers } haben keinen Zielwert
page-check-many-indicator_without_source = Die Indikatoren der Maßnahmen { $numbers } nennen keine Datenquelle
page-check-many-budget_not_covered = Die Maßnahmen { $numbers } sind nicht vollständig gedeckt
page-check-many-partner_without_promise = An den Maßnahmen { $numbers } wirken Organisationen mit, die nichts zugesagt haben
page-check-many-date_on_holiday = Die Maßnahmen { $numbers } beginnen oder enden an einem Feiertag
page-schedule = Der Plan in der Zeit
page-schedule-end = Das Ganze endet am { $day }.
page-critical =
    { $count ->
        [one] Verspätet sich Maßnahme { $numbers }, verspätet sich das Ende des Ganzen.
       *[other] Verspätet sich eine der Maßnahmen { $numbers }, verspätet sich das Ende des Ganzen.
    }
page-milestones =
    { $count ->
        [one] Meilenstein: { $numbers }.
       *[other] Meilensteine: { $numbers }.
    }
page-unscheduled =
    { $count ->
        [one] Für Maßnahme { $numbers } lässt sich kein Tag berechnen.
       *[other] Für die Maßnahmen { $numbers }, die dazugehören oder danach kommen, lässt sich kein Tag berechnen.
    }
page-dateless =
    { $count ->
        [one] Maßnahme { $numbers } hat keine Termine: In der Rechnung beginnt sie, sobald sie kann.
       *[other] Die Maßnahmen { $numbers } haben keine Termine: In der Rechnung beginnen sie, sobald sie können.
    }
page-moves = Zur Entlastung, wo zu viel zugleich ansteht
page-move-take = Maßnahme { $number } verschieben
page-schedule-days = Wann sie kann und wann sie muss
page-schedule-how = Arbeitstage, ohne Samstage, Sonntage und Feiertage. Eine Maßnahme beginnt nicht vor dem Tag, den der Tisch gewählt hat.
page-earliest = Frühestens
page-latest = Spätestens
page-slack-title = Puffer
page-slack-none = kein Puffer
page-slack =
    { $count ->
        [one] ein Arbeitstag
       *[other] { $count } Arbeitstage
    }
page-pushed = später als eingetragen, weil sie auf andere Maßnahmen wartet
page-framework = Logischer Rahmen
page-no-aim = Ohne Ziel
page-source = Datenquelle: { $source }
page-result-actions =
    { $count ->
        [one] Maßnahme { $numbers }
       *[other] Maßnahmen { $numbers }
    }
page-money = Woher das Geld kommt
page-money-sum = Die Maßnahmen kosten { $cost }; gedeckt sind { $covered }, noch zu finden { $missing }.
page-money-of = { $covered } von { $cost }
page-risks = Die Risiken
page-risk-of = Maßnahme { $number }, Wahrscheinlichkeit { $likelihood }, Auswirkung { $impact }
page-risk-no-response = noch keine Antwort
page-effort =
    { $count ->
        [one] ein Personentag
       *[other] { $count } Personentage
    }
page-milestone = Meilenstein
page-critical-action = ohne Puffer
page-voices =
    { $count ->
        [one] von einer weiteren Karte gesagt
       *[other] von { $count } weiteren Karten gesagt
    }
## Ohne Netz

waits = Was auf das Senden wartet
waits-see = Ansehen, was wartet
waits-lead = Es wird in dieser Reihenfolge von selbst gesendet, sobald die Verbindung wieder da ist. Es bleibt auf diesem Gerät, auch wenn Sie die Seite schließen.
waits-none = Es wartet nichts mehr: Alles ist dort, wo es hingehört.
waits-cards = { $count ->
    [one] Neue Karte
   *[other] { $count } neue Karten
  }
waits-text = Text einer Karte
waits-comment = Kommentar
waits-moves = { $count ->
    [one] Eine Karte verschoben
   *[other] { $count } Karten verschoben
  }
waits-deletes = { $count ->
    [one] Eine Karte gelöscht
   *[other] { $count } Karten gelöscht
  }
waits-vote = Punkte
waits-other = Eine andere Änderung
waits-since = Wartet seit { $when }.
waits-tried = Es wurde schon einmal gesendet: Vielleicht ist es angekommen, und es lässt sich nicht mehr zurückziehen.
waits-copy = Text kopieren
waits-copied = Kopiert.
waits-not-copied = Der Browser lässt das Kopieren nicht zu: Markieren Sie den Text und kopieren Sie ihn von Hand.
waits-withdraw = Zurückziehen
update-ready = Es gibt eine neue Version. Die Seite lädt sich von selbst neu, wenn das nicht stört.
update-now = Jetzt neu laden
