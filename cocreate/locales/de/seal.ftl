# Das Siegel eines Plans und seine Prüfung: versiegelte Dateien, die Prüfseite, der Befehl verify.

verify-holds = Die Datei ist unversehrt: Sie ist der Plan, wie er versiegelt wurde, in jedem Byte.
verify-broken = Die Datei ist nicht das, was versiegelt wurde.
verify-elsewhere = Die Datei ist unversehrt, aber das Siegel kommt nicht von da, woher es kommen sollte.
verify-container = Das ist kein versiegelter Plan, oder er ist so beschädigt, dass sich seine Teile nicht mehr unterscheiden lassen; auch eine Datei, die entpackt und mit einem anderen Programm neu gepackt wurde, sieht so aus.
verify-manifest = Die Liste der Dateien ist unterschrieben, sagt aber nicht, was ein Siegel sagen muss.
verify-signature = Die Unterschrift passt nicht zur Liste der Dateien: Eines von beiden wurde geändert.
verify-changed = Die Datei { $name } wurde nach dem Versiegeln geändert.
verify-missing = Die Datei { $name }, die zum versiegelten Plan gehörte, fehlt.
verify-added = Die Datei { $name } kam nach dem Versiegeln hinzu.
verify-wrapping = Die Dateien sind dieselben, aber das Archiv um sie herum wurde geändert.
verify-foreign = Der Schlüssel der Unterschrift gehört nicht zu denen, mit denen er verglichen wurde, und folgt aus keinem von ihnen: Das Siegel kommt von anderswo.
verify-late = Das Siegel trägt ein Datum, an dem dieser Schlüssel nicht in Gebrauch war.
verify-what = Plan „{ $title }“, Fassung { $version }.
verify-by = Versiegelt am { $day } um { $time } (UTC) von der Moderation des Tisches, für { $organisation }.
verify-by-nobody = Versiegelt am { $day } um { $time } (UTC) von der Moderation des Tisches.
verify-log = Er entstand aus Ereignis { $seq } im Protokoll des Tisches (Epoche { $epoch }, Kette { $chain }).
verify-papers = Die Dokumente sagen, was sie bei Ereignis { $seq } sagten (Kette { $chain }), mit den bis dahin geschriebenen Worten.
verify-files = { $count ->
    [one] Er enthält 1 Datei neben Liste und Unterschrift.
   *[other] Er enthält { $count } Dateien neben Liste und Unterschrift.
  }
verify-key = Öffentlicher Schlüssel: { $public }
verify-known = Der Schlüssel gehört zu denen, mit denen er verglichen wurde, oder folgt aus einem von ihnen: Das Siegel kommt von dort.
verify-alone = Der Schlüssel ist der, den die Datei selbst mitbringt: Vergleichen Sie ihn mit dem, den der Server unter /api/keys veröffentlicht, denn allein beweist er, dass sich nichts geändert hat, nicht wer versiegelt hat.
verify-page-title = Einen versiegelten Plan prüfen
verify-page-lead = Wählen Sie die Datei, die Sie bekommen haben: Diese Seite sagt, was sie ist, wer sie wann versiegelt hat und ob sich auch nur ein Byte geändert hat. Ein Konto ist nicht nötig.
verify-page-file = Datei des versiegelten Plans
verify-page-drop = Ziehen Sie die Datei hierher, oder
verify-page-choose = Datei auswählen
verify-page-working = { $name } wird geprüft …
verify-page-result = Ergebnis für { $name }
verify-page-ours = Versiegelt wurde auf diesem Server.
verify-page-here = Geprüft wurde in diesem Browser: Die Datei wurde nirgendwohin gesendet.
verify-page-there = Dieser Browser kann die Unterschrift nicht prüfen: Das hat der Server getan, der die Datei nicht behält.
verify-page-large = Die Datei ist zu groß für einen versiegelten Plan.
verify-page-unread = Die Datei ließ sich nicht lesen.
verify-page-contents = Enthaltene Dateien
verify-page-bytes = { $size } Bytes, SHA-256 { $digest }
seal-title = Siegel
seal-none = Fassung { $version } ist nicht versiegelt.
seal-why = Das Siegel schließt alle Dateien dieser Fassung, und ihre Dokumente so, wie sie jetzt geschrieben sind, in eine einzige, unterschriebene: Wer sie bekommt, kann prüfen, dass sich nichts geändert hat. Es lässt sich nicht mehr abnehmen.
seal-do = Fassung { $version } versiegeln
seal-doing = Wird versiegelt …
seal-done = Fassung { $version } ist seit { $day }, { $time } Uhr, versiegelt.
seal-take = Versiegelten Plan herunterladen
seal-verify = Eine versiegelte Datei prüfen
