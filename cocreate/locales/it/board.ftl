# La lavagna e l'elenco: carte, zone, gruppi, legami, punti. Le legge solo il browser.

board = Lavagna
board-keys = Frecce per passare da una carta all'altra, Invio per scrivere, Spazio per prendere e spostare, N per una carta nuova, punto interrogativo per tutti i tasti.
board-words = Tutte le carte, zona per zona
board-words-zone = { $zone }: { $count ->
    [0] nessuna carta
    [one] 1 carta
   *[other] { $count } carte
  }
add = Aggiungi
somebody = Qualcuno
not-here = Qui adesso non puoi scrivere: guarda in quali zone lavora la fase aperta.
not-now = In questa fase non si può fare.
not-yours = Puoi eliminare solo le carte che hai scritto tu, e non mentre si vota.

## Carte

card = Carta
card-kind-need = Bisogno
card-kind-idea = Idea
card-kind-resource = Risorsa
card-kind-obstacle = Ostacolo
card-kind-action = Azione
card-words = Testo della carta
card-write-here = Scrivi qui…
text-room = { $used } caratteri su { $most }
text-long = { $over ->
    [one] Un carattere di troppo: il testo resta qui, ma non è salvato finché non lo accorci.
   *[other] { $over } caratteri di troppo: il testo resta qui, ma non è salvato finché non lo accorci.
  }
text-kept = Il testo è troppo lungo e non è salvato: riapri la carta su questo schermo per accorciarlo.
card-empty = Carta vuota
card-edit = Scrivi
card-open = Dettagli della carta
card-delete = Elimina
card-led = Guida: { $name }
card-private = Per ora la vedi solo tu
card-source = { $agrees } d'accordo, { $passes } passano, { $disagrees } contrari nella consultazione
card-writers = { $count ->
    [one] { $names } sta scrivendo
   *[other] { $names } stanno scrivendo
  }
caret-after = { $name } scrive dopo «{ $word }»
card-spoken = { $kind }: { $text }. { $body }. Gruppo: { $group }. { $links ->
    [one] 1 legame
   *[other] { $links } legami
  }, { $comments ->
    [one] 1 commento
   *[other] { $comments } commenti
  }, { $dots ->
    [one] 1 punto
   *[other] { $dots } punti
  }.
card-acts = { $count ->
    [one] Che cosa fare con la carta
   *[other] Che cosa fare con { $count } carte
  }
deleted = { $count ->
    [one] Carta eliminata. Con Z la riprendi.
   *[other] { $count } carte eliminate. Con Z le riprendi.
  }
pasted = { $count ->
    [one] Una carta aggiunta
   *[other] { $count } carte aggiunte
  }
written = { $count ->
    [one] Carta aggiunta in { $zone }
   *[other] { $count } carte aggiunte in { $zone }
  }
picked-up = { $count ->
    [one] Carta in mano. Frecce per spostarla, Spazio per posarla, Esc per lasciarla dov'era.
   *[other] { $count } carte in mano. Frecce per spostarle, Spazio per posarle, Esc per lasciarle dov'erano.
  }
put-down = Posata in { $zone }
move-linked = { $count ->
    [one] La carta ha dei legami: resta nella sua zona. Togli prima i legami.
   *[other] { $count } carte hanno dei legami: restano nella loro zona. Togli prima i legami.
  }
colours = Colore
colour-kind = Il colore del suo tipo
colour-rose = Rosa
colour-yellow = Giallo
colour-green = Verde
colour-violet = Viola
colour-blue = Azzurro
colour-white = Bianco

## Dettagli di una carta

sheet-votes = Punti
sheet-links = Legami
sheet-comments = Commenti
sheet-arrange = Posto
sheet-zone = Zona
sheet-group = Gruppo
reactions = Reazioni
reaction = { $name }: { $count }
reaction-agree = D'accordo
reaction-love = Mi piace
reaction-question = Ho una domanda
reaction-idea = Mi fa venire un'idea
reaction-alert = Attenzione
comment-none = Ancora nessun commento.
comment-private = Si potrà commentare quando le carte saranno scoperte.
comment-write = Scrivi un commento
comment-send = Commenta
comment-delete = Elimina il commento

## Azioni

action-fields = L'azione
action-owner = Chi la guida
action-no-owner = Nessuno ancora
action-partners = { $count ->
    [0] Chi collabora
   *[other] Chi collabora ({ $count })
  }
action-start = Dal
action-end = Al
action-indicator = Indicatore: che cosa misuriamo
action-baseline = Oggi
action-target = Obiettivo
action-unit = Unità
action-budget = Costo in euro
action-not-a-number = Scrivi un numero, per esempio 12,5. Resta il valore di prima.
action-not-a-cost = Scrivi la cifra in euro interi, per esempio 12.000. Resta il valore di prima.
action-not-a-day = Manca qualcosa: scrivi giorno, mese e anno. Resta la data di prima.

## Zone e gruppi

zone-write = Scrivi in { $zone }
zone-tidy = Metti in ordine { $zone }
zone-choose = scegliere, { $dots ->
    [one] 1 punto
   *[other] { $dots } punti
  } a testa
zone-empty = Qui non c'è ancora niente.
zone-empty-write = Ancora nessuna carta. Premi N, fai doppio clic o incolla un elenco.
zone-empty-list = Ancora nessuna carta. Scrivi la prima, o incolla un elenco: ogni riga diventa una carta.
zone-empty-covered = Qui si scrive in privato: le carte degli altri restano coperte finché chi guida non le scopre.
zone-empty-covered-write = Le tue carte compariranno qui; quelle degli altri restano coperte finché chi guida non le scopre.
group-none = Nessun gruppo
group-new = Nuovo gruppo…
group-untitled = Nuovo gruppo
group-title = Titolo del gruppo
group-save = Salva
group-rename = Cambia titolo al gruppo
group-delete = Sciogli il gruppo
group-out = Togli dal gruppo
group-take = Prendi tutte le carte del gruppo
group-rest = Senza gruppo
group-acts = Che cosa fare con il gruppo { $title }

## Legami

link-answers = risponde a
link-answers-by = ha come risposta
link-realises = realizza
link-realises-by = è realizzata da
link-uses = usa
link-uses-by = è usata da
link-hindered_by = è ostacolata da
link-hindered_by-by = ostacola
link-depends_on = dipende da
link-depends_on-by = è attesa da
link-none = Ancora nessun legame.
link-add = Collega a un'altra carta
link-to = Collega a
link-search = Cerca una carta
link-no-candidates = Nessuna carta a cui collegarla.
link-delete = Togli il legame con «{ $text }»
link-cut = Togli
link-taken = Legame: { $kind }
link-choose = Scegli l'altra carta con le frecce o con un clic, Invio per collegare, Esc per rinunciare.
linked = Carte collegate
link-not = Fra «{ $from }» e «{ $to }» non c'è un legame. Un'idea risponde a un bisogno, un'azione realizza un'idea; tutte e due possono usare una risorsa o trovare un ostacolo.
link-private = Si potrà collegare quando le carte saranno scoperte.
row-links = Legami:
row-comments = Commenti:

## Punti

vote-left = { $left ->
    [0] Hai dato tutti i tuoi { $dots } punti
    [one] Hai ancora 1 punto su { $dots }
   *[other] Hai ancora { $left } punti su { $dots }
  }
vote-more = Dai un punto
vote-less = Togli un punto
vote-mine = { $count ->
    [0] Nessun mio punto
    [one] 1 mio punto
   *[other] { $count } miei punti
  }
vote-dots = { $count ->
    [one] 1 punto
   *[other] { $count } punti
  }

## Elenco

outline-keys = Frecce per passare da una riga all'altra, Invio per aprire, Spazio per prendere e spostare, X per scegliere, punto interrogativo per tutti i tasti.
row-taken = Scelta:
row-take = Scegli: { $text }
row-held = Carta in mano. Frecce in su e in giù per il posto, a sinistra e a destra per la zona, Spazio per posarla, Esc per lasciarla dov'era.
row-place = { $zone }, posto { $place } di { $of }
step-up = Più su
step-down = Più giù
taken = { $count ->
    [0] Nessuna carta scelta
    [one] 1 carta scelta
   *[other] { $count } carte scelte
  }
taken-zone = Sposta in…
tool-take = Scegli più carte o disegni
summoned = Chi guida chiama tutti qui: { $zone }
read-only = Qui adesso si legge soltanto.
body-add = Aggiungi un'organizzazione
body-added = Aggiunta: { $name }

## Strumenti

tools = Strumenti
tool-move = Scegli e sposta
tool-box = Scegli un'area
tool-card = Carta nuova
tool-group = Raggruppa
tool-link = Collega
tool-comment = Commenti
tool-search = Cerca
tool-undo = Annulla il mio ultimo gesto
tool-redo = Rifai
hint-link = Tocca la carta a cui collegarla. Esc per rinunciare.
hint-link-from = Tocca la prima carta da collegare.
hint-held = Frecce per spostare, Spazio per posare, Esc per rinunciare.
hint-box = Trascina un'area attorno alle carte.
search-label = Cerca nella lavagna
search-count = { $count ->
    [0] Niente trovato
    [one] 1 risultato
   *[other] { $count } risultati
  }
search-found = Trovati
list-more = { $count ->
        [one] Ancora una carta
       *[other] Ancora { $count } carte
    }
search-none = Nulla con queste parole.
zoom = Ingrandimento
zoom-in = Più grande
zoom-out = Più piccolo
zoom-one = { $percent }%: torna alla grandezza naturale
zoom-all = Tutta la lavagna

# Quel che vuole un piano da firmare

action-source = Da dove vengono i valori
action-frequency = Ogni quanto si legge
action-no-frequency = Da stabilire
frequency-monthly = ogni mese
frequency-quarterly = ogni trimestre
frequency-half-yearly = ogni semestre
frequency-yearly = ogni anno
action-more = Persona, impegno, promesse, denaro, rischi
action-person = Chi ne risponde di persona
action-effort = Giornate di lavoro
action-milestone = È una tappa: un giorno, non un lavoro
action-result = Risultato a cui porta
action-no-result = Nessuno ancora
action-promises = Che cosa mette ciascuno
action-promise-add = Aggiungi una promessa
action-promise-new = da precisare
action-promise-who = Chi
action-promise-what = Che cosa
action-eur = Euro
action-funds = Denaro da altre fonti
action-fund-add = Aggiungi una fonte
action-fund-new = da precisare
action-fund-source = Fonte
action-risks = Che cosa può andare storto
action-risk-add = Aggiungi un rischio
action-risk-new = da descrivere
action-risk-text = Rischio
action-risk-likelihood = Probabilità
action-risk-impact = Gravità
action-risk-response = Che cosa si fa
action-row-remove = Togli la riga
grade-1 = bassa
grade-2 = media
grade-3 = alta
link-same_as = dice lo stesso di
link-same_as-by = è detta anche da
wait-timing = Quando può cominciare
wait-finish_start = Comincia quando l'altra è finita
wait-start_start = Comincia quando l'altra comincia
wait-finish_finish = Finisce quando l'altra è finita
wait-start_finish = Finisce quando l'altra comincia
wait-lag = Giorni lavorativi in mezzo
## formatting of texts

format = Formato del testo
format-bold = Grassetto
format-italic = Corsivo
format-list = Elenco
format-link = Collegamento
link-away = (si apre in un’altra scheda)
sheet-reads = Come si legge
zone-measure = Misura della zona { $zone }
zone-width = Larghezza
zone-height = Altezza
zone-measure-hint = Una carta è larga { $w } e alta { $h }. Le carte restano dove sono.
help-key-all = Scegli tutto: carte e disegni
help-key-natural = Alla grandezza naturale
