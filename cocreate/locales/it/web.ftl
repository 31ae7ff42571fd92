# Le pagine attorno alla lavagna: la porta, il posto al tavolo, la regia, il piano. Le legge solo il browser.

## Parole di tutti i giorni

close = Chiudi
cancel = Annulla
save = Salva
done = Fatto
copied = Copiato
loading = Un momento…
try-again = Prova ancora
to-home = Alla pagina iniziale
more = Altro
skip = Vai al tavolo
language = Lingua
theme = Colori
theme-system = Come il dispositivo
theme-light = Chiari
theme-dark = Scuri
theme-contrast = Alto contrasto
toast-kept = Quello che avevi scritto:
toast-copy = Copia il testo

## Quando qualcosa non va

error-offline = Il server non risponde. Controlla la connessione e prova ancora: quello che hai scritto resta qui.
error-server = Il server ha avuto un problema. Aspetta un momento e prova ancora.
error-unknown = Qualcosa non ha funzionato. Prova ancora; se succede di nuovo, ricarica la pagina.
nowhere-title = Questa pagina non c'è
nowhere-what = L'indirizzo non porta a nessun tavolo. Controlla il link che hai ricevuto, oppure entra con il codice del tavolo.

## Pagina iniziale

home-title = Sediamoci allo stesso tavolo
home-lead = Una lavagna condivisa per progettare insieme i servizi di un territorio, e uscire con un piano d'azione.
home-desk-how = Faciliti tu il tavolo? Apri il link di regia che ti ha dato chi gestisce cocreate: qui compariranno i tuoi tavoli.
code-label = Il codice del tavolo
code-hint = Otto lettere e cifre: lo trovi sullo schermo della sala o nel messaggio d'invito. Maiuscole, spazi e trattini non contano.
code-go = Entra
code-wrong =
    { $count ->
        [0] Scrivi qui il codice del tavolo: sono otto lettere e cifre.
        [one] Il codice ha 8 segni, qui ce n'è uno solo. Nel codice non ci sono 0, O, 1, I, L.
       *[other] Il codice ha 8 segni, qui ce ne sono { $count }. Nel codice non ci sono 0, O, 1, I, L.
    }

thread-need = Bisogno
thread-need-text = Gli orari del nido finiscono alle 16
thread-need-who = Associazione di famiglie
thread-idea = Idea che risponde
thread-idea-text = Un nido di territorio, condiviso fra imprese e Comune
thread-idea-who = Cooperativa sociale
thread-action = Azione
thread-action-text = Aprire il nido dalle 7 alle 19, da febbraio
thread-action-who = Guida la cooperativa, con il Comune
thread-caption = Dal bisogno all'azione, con il filo che resta.

desk-title = I miei tavoli
desk-new = Nuovo tavolo
desk-empty = Non c'è ancora nessun tavolo
desk-empty-do = Apri il primo: bastano due clic, e potrai cambiare nome e fasi anche dopo.
desk-opened = Aperto il { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
desk-stale = La chiave di regia salvata in questo browser non vale più. Apri di nuovo il link di regia che hai ricevuto.
desk-forget = Dimentica la chiave

new-heading = Nuovo tavolo
new-template = Come lavora il tavolo
new-template-others = Un altro tipo di tavolo (altri { $many })
template-whole = Tutto il percorso
template-understand = Per capire
template-imagine = Per immaginare
template-choose = Per scegliere
template-plan = Per pianificare
template-learn = Per imparare da quello che si è fatto
new-title = Nome del tavolo
new-title-default = Tavolo del { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
new-language = Lingua del tavolo
new-programme = Il programma e le sue date
new-programme-why = Facoltativo. Se il tavolo lavora dentro un programma, il piano controllerà che le azioni ci stiano.
new-programme-title = Nome del programma
new-programme-start = Primo giorno
new-programme-end = Ultimo giorno
new-programme-nameless = Dai un nome al programma, oppure togli gli altri dati.
new-programme-cross = L'ultimo giorno viene prima del primo: controlla le date.
new-open = Apri il tavolo

## Sedersi al tavolo

join-title = Entra al tavolo
join-lead = Di' chi sei e comincia a scrivere.
join-lead-observer = Vedrai tutto dal vivo, senza scrivere.
join-looking = Cerco il tavolo…
join-unknown = Nessun tavolo ha questo codice. Controlla gli otto segni sullo schermo della sala, o chiedi a chi facilita: il codice può essere cambiato.
join-finished = Il tavolo ha concluso i lavori: puoi entrare a leggere la lavagna e il piano.
join-seated = Da questo dispositivo hai già un posto a questo tavolo.
join-back = Torna al tavolo
seat-name = Il tuo nome
seat-name-hint = Come ti chiamano al tavolo.
seat-name-missing = Scrivi il tuo nome: gli altri devono poterti riconoscere.
seat-body = Il tuo ente
seat-body-missing = Scegli il tuo ente, o «A titolo personale».
seat-pick = Scegli…
seat-own-account = A titolo personale
seat-other = Il mio ente non è nell'elenco
seat-own-name = Nome dell'ente
seat-own-missing = Scrivi il nome dell'ente, o scegli «A titolo personale».
seat-own-sector = Che ente è?
seat-sector-missing = Scegli se è un ente pubblico, un'impresa o un ente non profit.
seat-sit = Siediti al tavolo
seat-watch = Entra a osservare
seat-privacy = Niente registrazione e niente e-mail. Il nome lo vede solo chi è a questo tavolo.
sector-public = Ente pubblico
sector-company = Impresa
sector-nonprofit = Non profit
arrival-title = Non hai ancora un posto a questo tavolo
arrival-how = Scrivi il codice del tavolo, oppure apri il link d'invito che hai ricevuto.
arrival-lead = Faciliti tu questo tavolo. Come ti chiami?
arrival-unknown = Il link di regia non apre questo tavolo: forse è stato cambiato. Chiedine uno nuovo, o entra con il codice.

ended-session = Il tuo posto è scaduto
ended-session-what = Questo dispositivo non ha più un posto al tavolo. Entra di nuovo: le tue carte sono rimaste dov'erano.
ended-session-again = Entra di nuovo
ended-removed = Non sei più a questo tavolo
ended-removed-what = Chi facilita ha tolto il tuo posto. Se pensi che sia un errore, parlane con chi facilita. Le tue carte sono rimaste.
ended-elsewhere = Il tavolo è aperto in troppe schede
ended-elsewhere-what = Hai questo tavolo aperto in più di otto schede o dispositivi: questa, la più vecchia, si è fermata. Quello che hai scritto è al sicuro. Chiudine qualcuna, poi riprendi qui.
ended-elsewhere-again = Riprendi qui
ended-address = Questo tavolo sta a un altro indirizzo
ended-address-what = Hai aperto il sito con un nome che non è il suo: qui non può riconoscerti. Apri { $address } ed entra da lì, con il tuo codice o il tuo link.
ended-address-go = Apri { $address }
ended-gone = Questo tavolo non c'è
ended-gone-what = Il server non conosce questo tavolo. Forse è stato cancellato, o il link è incompleto. Entra con il codice.

## Dichiarazione di accessibilità

access-title = Dichiarazione di accessibilità
access-lead = Chi offre questo servizio si impegna a renderlo accessibile, secondo la legge 9 gennaio 2004, n. 4, che attua la direttiva (UE) 2016/2102. Questa dichiarazione riguarda cocreate: le pagine, i tavoli e i piani che vedi a questo indirizzo.
access-can = Che cosa puoi fare
access-can-what = Ogni tavolo si vede come lavagna e come elenco, e nell'elenco si fa tutto ciò che si fa sulla lavagna: con la tastiera, con il tocco, con un lettore di schermo. Nel menu del tavolo, sotto «Lingua, colori, annunci», trovi i temi chiaro, scuro e ad alto contrasto, scegli quanto ti viene annunciato e puoi spegnere i comandi a tasto singolo. Il punto interrogativo mostra tutti i tasti.
access-state = Stato di conformità
access-state-what = Il servizio è parzialmente conforme alla norma EN 301 549 e alle WCAG 2.2, livello AA, per i motivi elencati qui sotto.
access-not = Che cosa manca
access-not-people = Finora l'accessibilità è stata verificata con strumenti e prove automatiche, non da persone che usano ogni giorno un lettore di schermo, una barra braille o i comandi vocali.
access-not-words = I testi li scrivono le persone al tavolo: le parole in un'altra lingua non sono marcate come tali.
access-not-files = Le immagini (PNG e SVG) della lavagna hanno un'alternativa nei file di testo, Markdown e PDF. I PDF sono etichettati, ma la loro conformità a PDF/UA non è stata certificata.
access-not-still = Quello che gli altri scrivono compare subito: non si può ancora fermare la lavagna mentre si legge. L'attenzione resta però dove l'hai messa, e gli annunci si possono ridurre o spegnere.
access-made = Come è stata preparata
access-made-what = Questa dichiarazione è stata redatta il { DATETIME($day, day: "numeric", month: "long", year: "numeric") } sulla base di un'autovalutazione: prove automatiche di ogni pagina e stato con axe, percorsi con la sola tastiera, lettura dell'albero di accessibilità di Chromium, misure dei contrasti e dei bersagli.
access-tell = Scrivici
access-tell-what = Se qualcosa non ti è accessibile, o ti serve un contenuto in un altro formato, dillo a chi ti ha invitato al tavolo o all'ente che offre questo servizio: risponde entro trenta giorni.
access-appeal = Se la risposta non basta
access-appeal-what = Se la risposta manca o non ti soddisfa, in Italia puoi rivolgerti al Difensore civico per il digitale presso l'AgID; negli altri Stati dell'Unione, all'autorità indicata dalla legge nazionale.

## Attorno alla lavagna

table-coming = Apparecchio il tavolo…
view-board = Lavagna
view-outline = Elenco
to-board = Alla lavagna
invite = Invita
next = Avanti
next-to = Passa a «{ $phase }»
panel = Accanto alla lavagna
panel-lead = Regia
panel-short = Che cosa fare
panel-show = Mostra il pannello
panel-hide = Nascondi il pannello
bottom-bar = Azioni principali
write-card = Scrivi una carta
looks = Lingua, colori, annunci
announce = Annunci per chi usa un lettore di schermo
announce-on = Di' che cosa fanno gli altri
announce-few = Solo l'essenziale: chi arriva, fasi, voti, permessi
announce-off = In silenzio
looks-comments = Commenti sulle carte
looks-comments-on = Di' quanti sono
looks-comments-off = Solo aprendo la carta
looks-pointers = Puntatori
looks-pointers-both = Vedo quelli degli altri, e loro il mio
looks-pointers-others = Vedo quelli degli altri, il mio non si vede
looks-pointers-none = Nessuno
shortcuts = Tasti singoli come comandi (N, C, +, …)
shortcuts-on = Accesi
shortcuts-off = Spenti
told-came = { $who } è al tavolo
told-left = { $who } non è più al tavolo
told-unlocked = Chi guida ha sbloccato la lavagna: si può di nuovo lavorare.
told-role-participant = Ora partecipi: puoi scrivere quando la fase lo permette.
told-role-facilitator = Ora guidi il tavolo.
told-role-observer = Ora osservi: vedi tutto, senza scrivere.

phases = Fasi del tavolo
phase-done = fatto:
phase-plan = Piano
phase-open-title = Passare a «{ $phase }»?
phase-open = Passa a questa fase
phase-minutes =
    { $minutes ->
        [one] Durata prevista: un minuto. Il tempo parte subito.
       *[other] Durata prevista: { $minutes } minuti. Il tempo parte subito.
    }
phase-reveals = Le carte scritte in privato diventano visibili a tutti.
phase-closes-vote = La scelta in corso si chiude e si vede il risultato.
phase-still-choosing = Hanno ancora punti da dare: { $names }
phase-nothing-lost = Niente va perso: si può tornare a qualsiasi fase.

clock-label = Tempo che resta: { $left }
clock-near = Resta un minuto
clock-over = Tempo scaduto
clock-paused = in pausa

here-open =
    { $count ->
        [0] Chi c'è al tavolo
        [one] Chi c'è al tavolo: una persona
       *[other] Chi c'è al tavolo: { $count } persone
    }
people = Chi c'è al tavolo
people-here = Presenti
people-away = Non collegati
people-me = tu
people-own-account = a titolo personale
people-nobody = Al tavolo non c'è ancora nessuno
people-nobody-do = Invita gli altri con il codice o il link.
people-acts = Ruolo e posto di { $name }
people-go = Vai dove si trova { $name }
people-remove = Togli dal tavolo
people-remove-sure = Togliere { $name } dal tavolo? Le sue carte restano. Con il codice d'invito di adesso può rientrare: se non deve, cambia anche il codice.
people-remove-renew = Cambia anche il codice d'invito
people-code-renewed = Il codice d'invito è cambiato: quello nuovo è in «Invita».
role-participant = Partecipa
role-facilitator = Facilita
role-observer = Osserva
role-monitor = Osserva e misura

offline-since = Senza connessione dalle { DATETIME($when, hour: "2-digit", minute: "2-digit") }.
offline-go-on = Continua pure: quello che fai parte appena torna.
offline-pending =
    { $count ->
        [one] Continua pure: una tua azione aspetta di partire, ed è al sicuro su questo dispositivo.
       *[other] Continua pure: { $count } tue azioni aspettano di partire, e sono al sicuro su questo dispositivo.
    }
pending-quiet =
    { $count ->
        [one] Un'azione in partenza…
       *[other] { $count } azioni in partenza…
    }
locked = Chi facilita ha bloccato la lavagna: per ora si guarda soltanto.
locked-lead = La lavagna è bloccata: solo chi facilita può cambiarla.
locked-short = Lavagna bloccata da chi facilita
lock = Blocca
unlock = Sblocca

dots-left =
    { $left ->
        [0] Hai dato tutti i tuoi { $all } punti
        [one] Hai ancora 1 punto su { $all }
       *[other] Hai ancora { $left } punti su { $all }
    }
dots-left-secret =
    { $left ->
        [0] Hai dato tutti i tuoi { $all } punti · voto segreto
        [one] Hai ancora 1 punto su { $all } · voto segreto
       *[other] Hai ancora { $left } punti su { $all } · voto segreto
    }
dots-most =
    { $most ->
        [one] Al massimo uno per carta.
       *[other] Al massimo { $most } sulla stessa carta.
    }

## Il pannello

village-title = Il villaggio, adesso
village-lead = Chi sta dando voce al tavolo in questa fase
village-lead-whole = Chi ha dato voce al tavolo finora
village-empty = In questa fase non si è ancora sentito nessuno. Qui si vedrà chi dà voce al tavolo e chi tace.
village-choosing = Adesso si sceglie: ogni persona ha gli stessi punti.
sectors-public = Enti pubblici
sectors-company = Imprese
sectors-nonprofit = Non profit
village-written = Da quando sei qui hanno scritto in privato { $count } su { $all }.
village-not-yet = Ancora no: { $names }
village-written-none = Si scrive in privato: da quando sei qui non è ancora arrivata nessuna carta.
village-silent = { $name } non interviene da { $minutes } minuti
village-bridges =
    { $count ->
        [one] Un'idea risponde al bisogno di un altro settore
       *[other] { $count } idee rispondono ai bisogni di un altro settore
    }

vote-title = Voto in corso
vote-secret = Segreto fino alla chiusura.
vote-open = Voto palese.
vote-missing = Mancano: { $names }
vote-and-more = { $names } e altri { $count }
vote-all = Hanno votato tutti.
vote-start = Apri il voto
vote-close = Chiudi il voto

direction-title = Regia
direction-finished = Il tavolo ha concluso i lavori. Per cambiare qualcosa, riaprilo: il prossimo piano sarà una nuova versione.
gather = Porta tutti qui
gathered = Tutti vedono quello che vedi tu.
reveal = Scopri le carte
timer-start = Avvia { $minutes } min
timer-more = +{ $minutes } min
timer-pause = Ferma il tempo
timer-resume = Riprendi il tempo

task-waiting = Si comincia fra poco
task-observer = Sei qui per osservare: vedi tutto, senza scrivere.
task-revealed = Le carte sono scoperte: adesso ognuno vede quelle di tutti.
task-chosen = Il voto è chiuso: i punti sulle carte dicono che cosa ha scelto il tavolo.
task-private = Per ora ognuno vede solo le proprie carte: si scopriranno tutte insieme.
task-finished = Il tavolo ha concluso
task-finished-what = La lavagna resta da leggere; il piano è pronto da portare via.

write-where = Dove?
write-what = Che cosa vuoi dire?
write-add = Aggiungi la carta
write-added = Aggiunta in «{ $zone }». Scrivine un'altra, o chiudi.
write-not-now = In questa fase non si scrivono carte nuove. Guarda «Che cosa fare» per sapere che cosa serve adesso.

## Dalle idee alle azioni

chosen = Dalle idee alle azioni
chosen-title = Dalle idee scelte alle azioni
chosen-lead = Da ogni idea segnata nasce una carta in «{ $zone }», già collegata all'idea. Il tavolo la completa: chi la guida, quando, con quale indicatore.
chosen-ideas = Le idee, dalla più votata
chosen-none = Non c'è ancora nessuna idea da trasformare.
chosen-taken = già in un'azione
chosen-make =
    { $count ->
        [0] Segna le idee
        [one] Crea un'azione
       *[other] Crea { $count } azioni
    }
chosen-made =
    { $count ->
        [one] Un'azione aggiunta in «{ $zone }»: ora dille chi la guida.
       *[other] { $count } azioni aggiunte in «{ $zone }»: ora di' chi le guida.
    }

## Attività

activity-title = Attività
activity-empty = Qui scorre quello che succede al tavolo, dal momento in cui sei entrato.
act-somebody = Qualcuno
ago-now = adesso
ago-minutes = { $minutes } min
ago-hour = ore { DATETIME($when, hour: "2-digit", minute: "2-digit") }
activity-board_renamed = { $who } ha cambiato il nome del tavolo
activity-board_locked = { $who } ha bloccato o sbloccato la lavagna
activity-board_finished = { $who } ha concluso il tavolo
activity-board_reopened = { $who } ha riaperto il tavolo
activity-programme_set = { $who } ha descritto il programma
activity-organisation_added = Un nuovo ente al tavolo: { $text }
activity-member_joined = { $who } è ora al tavolo
activity-member_changed = { $who } ha cambiato un ruolo
activity-member_removed = { $who } ha tolto un posto al tavolo
activity-cards_added =
    { $count ->
        [0] { $who } ha scritto in privato
        [one] { $who } ha scritto «{ $text }»
       *[other] { $who } ha scritto { $count } carte
    }
activity-text_edited = { $who } ha riscritto «{ $text }»
activity-cards_moved =
    { $count ->
        [one] { $who } ha spostato «{ $text }»
       *[other] { $who } ha spostato { $count } carte
    }
activity-cards_coloured = { $who } ha colorato delle carte
activity-cards_tagged = { $who } ha messo o tolto etichette
activity-cards_stacked = { $who } ha messo delle carte sopra o sotto le altre
activity-cards_copied = { $who } ha duplicato delle carte
activity-zone_resized = { $who } ha cambiato la misura di una zona
activity-cards_deleted =
    { $count ->
        [one] { $who } ha tolto una carta
       *[other] { $who } ha tolto { $count } carte
    }
activity-action_set = { $who } ha precisato l'azione «{ $text }»
activity-group_added = { $who } ha formato un gruppo di carte
activity-group_renamed = { $who } ha dato un nome a un gruppo
activity-group_deleted = { $who } ha sciolto un gruppo
activity-cards_grouped = { $who } ha messo insieme delle carte
activity-link_added = { $who } ha collegato due carte
activity-link_deleted = { $who } ha tolto un collegamento
activity-comment_added = { $who } ha commentato «{ $text }»
activity-comment_deleted = { $who } ha tolto un commento
activity-reacted = { $who } ha reagito a «{ $text }»
activity-phase_opened = Si passa a «{ $text }»
activity-cards_revealed = { $who } ha scoperto le carte
activity-timer_set = { $who } ha regolato il tempo
activity-round_opened = { $who } ha aperto il voto
activity-vote_cast = { $who } ha votato
activity-round_closed = { $who } ha chiuso il voto
activity-undone = { $who } ha annullato un'azione
activity-redone = { $who } ha ripetuto un'azione
activity-board_restored = { $who } ha riportato la lavagna com'era
activity-card_restored = { $who } ha riportato una carta com'era
activity-version_deleted = { $who } ha tolto il nome a una versione
activity-version_named = { $who } ha dato un nome alla lavagna di adesso: «{ $text }»
activity-progress_reported = { $who } ha detto come va un’azione
activity-reading_added = { $who } ha scritto la rilevazione di un indicatore
activity-reading_deleted = { $who } ha tolto una rilevazione
activity-file_attached = { $who } ha allegato un file a un’azione
activity-file_detached = { $who } ha tolto un file da un’azione
activity-plan_sealed = { $who } ha sigillato il piano
activity-passage_edited = { $who } ha scritto in un documento del piano
activity-passage_dropped = { $who } ha tolto le parole scritte in un documento del piano

## Finestre della regia

invite-title = Invita al tavolo
invite-whom = Chi inviti?
invite-alone = { $address } è l'indirizzo di questo computer visto da se stesso: dagli altri dispositivi il link non si apre. Avvia cocreate con «./run serve --host 0.0.0.0» e apri questa pagina all'indirizzo di rete del computer.
invite-participants = Chi partecipa
invite-observers = Chi osserva
invite-code-how = Vai su { $address } e scrivi il codice
invite-participant = Chi entra così scrive, commenta e vota. Inquadra il disegno con il telefono per entrare senza scrivere nulla.
invite-observer = Chi entra così vede tutto e non può cambiare niente.
invite-qr = Disegno QR con il link per entrare al tavolo
invite-link = Link d'invito
copy-link = Copia il link
invite-facilitator = Link per chi facilita con te
invite-facilitator-how = Dà tutti i comandi del tavolo: mandalo solo a chi lo facilita con te, e non mostrarlo sullo schermo.
invite-lead-too = Per facilitare in due: l'altra persona entra con il codice, poi le dai il ruolo «Facilita» in «Chi c'è al tavolo».
invite-renew = Il codice è finito in mani sbagliate?
invite-renew-how = Con un codice nuovo, quello vecchio non apre più niente. Chi è già al tavolo resta.
invite-renew-do = Cambia il codice
invite-renewed = Fatto: questo è il codice nuovo.

programme = Nome e programma
programme-lead = Ente capofila
programme-no-lead = Nessuno
programme-themes = Temi
programme-goal = Obiettivo generale
programme-goal-hint = Senza, vale il nome del programma.
programme-aims = Obiettivi
programme-aim = Obiettivo
programme-aim-add = Aggiungi un obiettivo
programme-one-a-line = Uno per riga.

finish = Concludi e fai il piano
finish-short = Concludi
finish-title = Concludere il tavolo?
finish-what = La lavagna si ferma, il voto in corso si chiude e si prepara il piano d'azione. Il piano arriva sullo schermo di tutti.
finish-no-actions = Non c'è ancora nessuna azione: il piano avrebbe solo bisogni e idee. Torna a «Pianificare» per scrivere chi fa che cosa.
finish-open =
    { $count ->
        [one] L'azione del tavolo ha ancora dei vuoti:
       *[other] Fra le { $count } azioni:
    }
finish-no-owner =
    { $count ->
        [one] una non ha un responsabile
       *[other] { $count } non hanno un responsabile
    }
finish-no-dates =
    { $count ->
        [one] una non ha tutte le date
       *[other] { $count } non hanno tutte le date
    }
finish-no-indicator =
    { $count ->
        [one] una non ha un indicatore
       *[other] { $count } non hanno un indicatore
    }
finish-open-also = Puoi concludere lo stesso: il piano dirà che cosa sistemare prima di firmare.
finish-back = Il tavolo si può riaprire in ogni momento; il piano successivo sarà una nuova versione.
finish-not-yet = Non ancora
finish-do = Concludi e fai il piano
finished-banner = Il tavolo ha concluso i lavori: il piano è pronto.
finished-open = Apri il piano
reopen = Riapri il tavolo
job-making = Preparo il piano
job-waiting = in coda
job-failed = Il piano non è venuto.
job-failed-timeout = Ci è voluto troppo tempo: riapri il tavolo e concludilo di nuovo.
job-failed-worker_stopped = Chi lo preparava si è fermato più volte: riapri il tavolo e concludilo di nuovo.
job-failed-internal = Sul server qualcosa non ha funzionato: il tavolo è salvo. Riaprilo e concludilo di nuovo, o avvisa chi gestisce il server.

help = Aiuto
help-write = Scrivi una carta per ogni pensiero; ogni tua azione si vede subito sullo schermo di tutti.
help-views = Lavagna ed Elenco mostrano lo stesso tavolo: usa quello che ti è più comodo.
help-undo = Annulla riprende l'ultima cosa che hai fatto tu, mai quelle degli altri.
help-offline = Se cade la connessione, continua: niente di quello che scrivi va perso.
help-lead = Con «Avanti» il tavolo passa alla fase successiva; nella barra in alto puoi aprirne una qualsiasi, anche precedente.
help-keys = Dalla tastiera
help-enter = Invio
help-space = Spazio
help-key-new = Nuova carta
help-key-search = Cerca
help-key-arrows = Da una carta all'altra
help-key-enter = Riscrivi la carta
help-key-details = Dettagli della carta
help-key-take = Nell'elenco: scegli la carta con altre, anche con Maiusc e le frecce
help-key-link = Collega la carta a un'altra
help-key-group = Metti insieme le carte scelte
help-key-comment = Commenti della carta
help-key-plus = Un punto in più o in meno; fuori dal voto, più grande o più piccolo
help-key-fit = Tutta la lavagna
help-key-space = Prendi e posa una carta
help-key-undo = Annulla la tua ultima azione
help-key-escape = Lascia stare, chiudi
help-key-help = Questo aiuto

## Il piano

page-title = Piano
page-made = Chiuso il { $day }, versione { $version }
page-version = Versione del piano
page-version-newest = Versione { $version } (ultima)
page-version-old = Versione { $version }
page-none = Il piano non c'è ancora
page-none-yet = Nasce quando chi facilita conclude il tavolo: le azioni, chi le guida, quando e con quale risultato.
page-none-soon = Si sta preparando: comparirà qui da solo, fra poco.
page-trouble = Non riesco a mostrare il piano
page-reopened = Il tavolo è stato riaperto: questo è il piano com'era alla versione { $version }.
page-figures = Il piano in cifre
page-figure-actions =
    { $count ->
        [one] azione
       *[other] azioni
    }
page-figure-budget = risorse
page-figure-needs = bisogni con risposta
page-figure-organisations =
    { $count ->
        [one] ente al tavolo
       *[other] enti al tavolo
    }
page-figure-end = fine
page-actions = Le azioni
page-actions-caption = Le azioni del piano con chi le guida, l'indicatore e il periodo. Scegli un'azione per vedere da dove viene.
page-number = Numero
page-action = Azione
page-owner = Responsabile
page-indicator = Indicatore
page-when = Quando
page-no-owner = senza responsabile
page-no-indicator = senza indicatore
page-no-dates = senza date
page-no-actions = Il tavolo non ha scritto azioni
page-no-actions-lead = Riapri il tavolo e torna a «Pianificare»: trasformate le idee scelte in azioni, poi concludete di nuovo.
page-no-actions-do = Il piano raccoglie i bisogni e le idee; le azioni si scrivono nella fase «Pianificare».
page-with = con { $partners }
page-with-count =
    { $count ->
        [one] con un altro ente
       *[other] con altri { $count } enti
    }
page-from = dal { $day }
page-until = fino al { $day }
page-span = dal { $start } al { $end }
page-dots =
    { $count ->
        [one] 1 punto
       *[other] { $count } punti
    }
page-after =
    { $count ->
        [one] dopo la { $numbers }
       *[other] dopo le { $numbers }
    }
page-programme-end = fine del programma
page-origin = Da dove viene l'azione { $number }
page-origin-open = Da dove viene
page-step-need = Bisogno
page-step-idea = risponde l'idea
page-step-action = si realizza con l'azione { $number }
page-step-measure = si misura
page-uses = Usa
page-hindered = Attenzione a
page-waits = Dipende da
page-checks = Da sistemare prima di firmare
page-checks-none = Niente da sistemare: il piano si può firmare.
page-check-alert = Da sistemare:
page-check-note = Da sapere:
page-check-action_without_owner = L'azione { $number } non ha un responsabile
page-check-action_without_indicator = L'azione { $number } non ha un indicatore
page-check-action_without_dates = L'azione { $number } non ha tutte le date
page-check-action_without_idea = L'azione { $number } non nasce da un'idea del tavolo
page-check-many-action_without_owner = Le azioni { $numbers } non hanno un responsabile
page-check-many-action_without_indicator = Le azioni { $numbers } non hanno un indicatore
page-check-many-action_without_dates = Le azioni { $numbers } non hanno tutte le date
page-check-many-action_without_idea = Le azioni { $numbers } non nascono da un'idea del tavolo
page-check-action_outside_programme = L'azione { $number } esce dal tempo del programma
page-check-starts_before_dependency_ends = L'azione { $number } comincia prima che finisca la { $others }
page-check-dependency_cycle = Le azioni { $all } si aspettano a vicenda
page-check-need_without_idea =
    { $count ->
        [one] A un bisogno non risponde nessuna idea
       *[other] A { $count } bisogni non risponde nessuna idea
    }
page-check-need_without_action =
    { $count ->
        [one] Un bisogno resta senza azione
       *[other] { $count } bisogni restano senza azione
    }
page-check-owner_overloaded = { $name } guida { $leads } azioni
page-take = Porta via il piano
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument testo
page-format-xlsx = Excel
page-format-ods = OpenDocument fogli
page-format-ics = Calendario
page-format-md = Markdown
page-format-csv = CSV
page-format-json = JSON
page-format-svg = Calendario, figura (SVG)
page-format-png = Calendario, figura (PNG)
page-print = Stampa
page-fetching = Preparo il file…
page-fetched = Salvato: { $name }
page-needs = I bisogni e le risposte
page-no-needs = Il tavolo non ha scritto bisogni.
page-need-actions =
    { $count ->
        [one] risponde l'azione { $numbers }
       *[other] rispondono le azioni { $numbers }
    }
page-need-no-action =
    { $count ->
        [one] un'idea, ma nessuna azione
       *[other] { $count } idee, ma nessuna azione
    }
page-need-no-idea = nessuna idea risponde
page-votes = Le idee e la scelta
page-votes-lead =
    { $voters ->
        [0] Le idee del tavolo; non c'è stata una votazione.
        [one] Una persona ha dato { $votes } punti.
       *[other] { $voters } persone hanno dato { $votes } punti.
    }
page-idea-no-action = nessuna azione la realizza

# I commenti di tutta la lavagna

talk = Tutti i commenti
talk-of = Su «{ $text }»
talk-none-do = Apri una carta e scrivi che cosa ne pensi.

# Portare via il tavolo

take = Porta via il tavolo
take-how = Com'è adesso, con quello che puoi vedere tu.
take-pdf = PDF
take-pdf-why = da stampare e consegnare, letto anche dai lettori di schermo
take-png = Immagine (PNG)
take-png-why = per presentazioni e messaggi
take-svg = Disegno (SVG)
take-svg-why = nitido a ogni grandezza
take-xlsx = Excel
take-xlsx-why = carte, collegamenti, voti e commenti in tabelle
take-csv = CSV
take-csv-why = le carte, per qualunque altro programma
take-md = Testo (Markdown)
take-md-why = zone, gruppi e carte in un elenco
take-cocreate = File cocreate
take-cocreate-why = tutta la storia, da aprire su un altro server
take-plan = Il piano, come sarebbe adesso
take-plan-how = In ogni formato, segnato come bozza con il momento e l'evento da cui è fatto. Non diventa una versione del piano.
take-plan-ready = Il tavolo è chiuso: il suo piano, in tutti i formati, è nella sua pagina.
take-plan-pdf = Bozza: PDF
take-plan-docx = Bozza: Word
take-plan-odt = Bozza: OpenDocument testo
take-plan-xlsx = Bozza: Excel
take-plan-ods = Bozza: OpenDocument fogli
take-plan-ics = Bozza: calendario
take-plan-svg = Bozza: calendario, figura (SVG)
take-plan-png = Bozza: calendario, figura (PNG)
take-plan-md = Bozza: Markdown
take-plan-csv = Bozza: CSV
take-plan-json = Bozza: JSON

# Portare carte da un file

bring = Porta carte da un file
bring-how = Un elenco, una tabella o un'altra lavagna: vedi che cosa ne viene prima che cambi qualcosa.
bring-file = File
bring-file-hint = CSV, Excel, Markdown, testo semplice, Excalidraw, o il CSV che dà Miro. Al massimo 5 MB.
bring-zone = Zona
bring-zone-hint = Per le carte di cui il file non dice la zona.
bring-looking = Guardo il file …
bring-found =
    { $cards ->
        [0] Non ci sono carte.
        [one] C'è { $cards } carta.
       *[other] Ci sono { $cards } carte.
    }
bring-done =
    { $cards ->
        [0] Nessuna carta è arrivata sulla lavagna.
        [one] { $cards } carta è ora sulla lavagna.
       *[other] { $cards } carte sono ora sulla lavagna.
    }
bring-groups =
    { $groups ->
        [one] { $groups } gruppo.
       *[other] { $groups } gruppi.
    }
bring-links =
    { $links ->
        [one] { $links } collegamento.
       *[other] { $links } collegamenti.
    }
bring-present =
    { $present ->
        [one] { $present } c'era già, dallo stesso file.
       *[other] { $present } c'erano già, dallo stesso file.
    }
bring-more = e altre { $more }
bring-left-out = Che cosa resta fuori
bring-do =
    { $cards ->
        [0] Porta
        [one] Porta { $cards } carta
       *[other] Porta { $cards } carte
    }

# Ordinare, cercare e vedere la lavagna

arrange = Ordina
align-left = Allinea a sinistra
align-centre = Centra in colonna
align-right = Allinea a destra
align-top = Allinea in alto
align-middle = Centra in riga
align-bottom = Allinea in basso
distribute-across = Stessa distanza in orizzontale
distribute-down = Stessa distanza in verticale
to-front = Porta sopra le altre
to-back = Metti sotto le altre
said-front = Portato davanti.
said-back = Portato dietro.
duplicate = Duplica
duplicated = { $count ->
    [one] Una carta duplicata.
   *[other] { $count } carte duplicate.
}
moved-cards = { $count ->
    [0] Nessuna carta si è mossa.
    [one] Una carta si è mossa.
   *[other] { $count } carte si sono mosse.
}
help-key-zoom-taken = Da vicino ciò che è scelto
help-key-duplicate = Duplica ciò che è scelto
help-key-align = Allinea le carte scelte
help-key-stack = Sopra o sotto le altre carte
help-key-snap = Trascinando: senza agganci
tags = Etichette
tag-new = Nuova etichetta
tag-off = Togli l’etichetta «{ $tag }»
tags-full = Una carta può avere al massimo { $max } etichette.
row-tags = Etichette: { $tags }
filter = Filtra e colora
filter-words = Con queste parole
filter-kinds = Tipo di carta
filter-bodies = Ente di chi ha scritto
filter-nobody = Senza ente
filter-clear = Mostra tutte
filter-shown = Si vedono { $shown } carte su { $all }
colours-by = I colori dicono
colours-by-kind = il tipo
colours-by-body = l’ente
colours-by-tag = l’etichetta
legend = Legenda: i colori dicono { $by }
legend-others-body = gli altri
legend-others-tag = le altre
help-key-filter = Filtra le carte, cambia i colori
overview = Mappa della lavagna
overview-zones = Le zone e quante carte hanno
zone-count = { $count ->
    [one] Una carta
   *[other] { $count } carte
}
zone-here = Sei in { $zone }: { $count ->
    [one] una carta
   *[other] { $count } carte
}.
find-me = Torna da me
find-me-none = Non hai ancora scritto una carta che si veda qui.
zone-size = Cambia la misura della zona { $zone }: trascina, o usa le frecce
zone-resized = La zona { $zone } ora è larga { $w } e alta { $h }.
paste-title = Prima di incollare
paste-words = Il testo delle carte è nella colonna
paste-no-tags = Nessuna etichetta
paste-titles = La prima riga dice i titoli delle colonne
paste-column = Colonna { $n }
paste-count = { $count ->
    [one] Ne viene una carta
   *[other] Ne vengono { $count } carte
}
paste-first = Le prime carte
paste-more = { $count ->
    [one] e un’altra
   *[other] e altre { $count }
}
paste-too-much = In un solo passo ne entrano { $fits }: le altre { $left } restano qui, pronte per il passo dopo.
paste-too-large = Il testo ha { $length } caratteri: qui se ne possono incollare { $max } per volta. Non è andato perso, è ancora negli appunti: incollane una parte, o portalo dentro come file.
paste-make = { $count ->
    [one] Crea una carta
   *[other] Crea { $count } carte
}
filter-gone = Ora si vedono di nuovo tutte le carte.
## Il passato

history = Versioni
past = Riguarda il lavoro
story = Storia della carta
past-card-restore = Riporta la carta a questo momento
save-template = Salva come modello
new-template-file = Da un file di modello…
new-template-file-taken = Il modello è qui sopra{ $cards ->
    [0] {""}
    [one] , con una carta
   *[other] , con { $cards } carte
  }.
# Il piano nel tempo, nel denaro e nei rischi

programme-results = Risultati attesi
programme-result = Risultato
programme-result-aim = Obiettivo a cui porta
programme-result-add = Aggiungi un risultato
programme-row = Indicatore e ipotesi
programme-target = Traguardo
programme-assumption = Ipotesi e rischi
programme-assumption-hint = Che cosa deve avverarsi perché si raggiunga, per esempio: gli enti confermano l’adesione.
programme-budget = Denaro in tutto, in euro
programme-patrons = Feste del patrono
programme-patrons-hint = Giorno e mese, per esempio 15/02.
programme-patrons-wrong = Scrivi giorno e mese, per esempio 15/02.
page-mended = Fatto: si vedrà nel prossimo piano
page-mended-now = Fatto
page-mending-amends = Un clic su un rimedio modifica il piano, e si può annullare. Dove può aiutare solo la lavagna, il pulsante dice che il tavolo si riapre.
page-remedy-reopens = Riapri il tavolo: { $remedy }
page-check-many-action_without_result = Le azioni { $numbers } non portano a nessun risultato
page-check-many-action_without_votes = Le azioni { $numbers } realizzano idee senza punti
page-check-many-indicator_without_target = Gli indicatori delle azioni { $numbers } non hanno un traguardo
page-check-many-indicator_without_source = Gli indicatori delle azioni { $numbers } non dicono la fonte
page-check-many-budget_not_covered = Le azioni { $numbers } non sono coperte del tutto
page-check-many-partner_without_promise = Nelle azioni { $numbers } ci sono partner che non hanno promesso nulla
page-check-many-date_on_holiday = Le azioni { $numbers } cominciano o finiscono in un giorno festivo
page-schedule = Il piano nel tempo
page-schedule-end = Tutto finisce il { $day }.
page-critical =
    { $count ->
        [one] Se tarda l'azione { $numbers }, tarda la fine di tutto.
       *[other] Se tarda una delle azioni { $numbers }, tarda la fine di tutto.
    }
page-milestones =
    { $count ->
        [one] Tappa: { $numbers }.
       *[other] Tappe: { $numbers }.
    }
page-unscheduled =
    { $count ->
        [one] Per l'azione { $numbers } non si può calcolare un giorno.
       *[other] Per le azioni { $numbers }, che sono lì in mezzo o dopo, non si può calcolare un giorno.
    }
page-dateless =
    { $count ->
        [one] L'azione { $numbers } non ha date: nel calcolo comincia appena può.
       *[other] Le azioni { $numbers } non hanno date: nel calcolo cominciano appena possono.
    }
page-moves = Per alleggerire chi ha troppo nello stesso tempo
page-move-take = Sposta l'azione { $number }
page-schedule-days = Quando può e quando deve
page-schedule-how = Giorni lavorativi, senza sabati, domeniche e feste. Un'azione non comincia prima del giorno scelto dal tavolo.
page-earliest = Al più presto
page-latest = Al più tardi
page-slack-title = Margine
page-slack-none = nessun margine
page-slack =
    { $count ->
        [one] un giorno lavorativo
       *[other] { $count } giorni lavorativi
    }
page-pushed = più tardi di quanto scritto, perché aspetta altre azioni
page-framework = Quadro logico
page-no-aim = Senza obiettivo
page-source = fonte: { $source }
page-result-actions =
    { $count ->
        [one] azione { $numbers }
       *[other] azioni { $numbers }
    }
page-money = Da dove viene il denaro
page-money-sum = Le azioni costano { $cost }; coperti { $covered }, da trovare { $missing }.
page-money-of = { $covered } di { $cost }
page-risks = I rischi
page-risk-of = azione { $number }, probabilità { $likelihood }, gravità { $impact }
page-risk-no-response = nessuna risposta ancora
page-effort =
    { $count ->
        [one] una giornata di lavoro
       *[other] { $count } giornate di lavoro
    }
page-milestone = tappa
page-critical-action = senza margine
page-voices =
    { $count ->
        [one] detto anche da un'altra carta
       *[other] detto anche da altre { $count } carte
    }
## without a network

waits = Che cosa aspetta di partire
waits-see = Vedi che cosa aspetta
waits-lead = Parte da solo, in quest’ordine, appena torna la connessione. Resta su questo dispositivo anche se chiudi la pagina.
waits-none = Non aspetta più niente: è tutto al suo posto.
waits-cards = { $count ->
    [one] Carta nuova
   *[other] { $count } carte nuove
  }
waits-text = Testo di una carta
waits-comment = Commento
waits-moves = { $count ->
    [one] Una carta spostata
   *[other] { $count } carte spostate
  }
waits-deletes = { $count ->
    [one] Una carta eliminata
   *[other] { $count } carte eliminate
  }
waits-vote = Voto
waits-other = Altra modifica
waits-since = Aspetta dal { $when }.
waits-tried = È già partito una volta: forse è arrivato, e non si può più ritirare.
waits-copy = Copia il testo
waits-copied = Copiato.
waits-not-copied = Il browser non lascia copiare: seleziona il testo e copialo a mano.
waits-withdraw = Ritira
update-ready = C’è una versione nuova. La pagina si ricarica da sola quando non disturba.
update-now = Ricarica adesso
