"""The scene that all pages show: cards with Italian sentences made from a list of words, and links. Same seed, same scene."""

import math
from random import Random
from typing import Any

CARD_W, CARD_H, STEP_X, STEP_Y = 180, 144, 196, 160
SHAPE = 1.65  # width to height of the whole
LINKS = 300
SEED = 2027

# zone of the template, its kind, its share of the columns
STRIPS = [
    ("needs", "need", 0.26),
    ("ideas", "idea", 0.28),
    ("actions", "action", 0.22),
    ("resources", "resource", 0.12),
    ("obstacles", "obstacle", 0.12),
]
TIES = [
    ("answers", "ideas", "needs"),
    ("realises", "actions", "ideas"),
    ("uses", "actions", "resources"),
    ("hindered_by", "ideas", "obstacles"),
]

WHO = (
    "la cooperativa di quartiere|il comune|l'azienda sanitaria|un gruppo di genitori|la scuola media|la biblioteca"
    "|l'associazione degli anziani|il centro giovani|una rete di imprese|la protezione civile|lo sportello lavoro"
    "|il medico di base|la banca del tempo|il mercato coperto|la parrocchia|il condominio solidale|la fondazione"
    "|il circolo sportivo|la mensa|il consultorio"
).split("|")
DOES = (
    "apre|organizza|mette a disposizione|accompagna|raccoglie|propone|coordina|sostiene|fa conoscere|rinnova"
    "|cura|condivide|segue da vicino|prepara|ripensa|mette in rete"
).split("|")
WHAT = (
    "un orario più lungo|corsi serali di italiano|visite a domicilio|un furgone attrezzato|laboratori di cucina"
    "|il trasporto dopo cena|uno spazio per i compiti|la consegna dei farmaci|percorsi di tirocinio|l'orto comune"
    "|una mappa dei servizi|turni più leggeri|un numero da chiamare|momenti di ascolto|piccoli lavori in casa"
    "|prestiti senza interessi|attrezzi in comune|un calendario unico|posti letto temporanei|incontri fra vicini"
).split("|")
WHOM = (
    "per chi vive da solo|per le famiglie arrivate da poco|per chi assiste un parente|nelle frazioni più lontane"
    "|per i ragazzi fuori da scuola|per chi lavora di notte|per le donne che cercano impiego|nei mesi estivi"
    "|per chi non ha la patente|durante l'inverno|due volte alla settimana|per chi ha perso il lavoro"
).split("|")
WHY = (
    "perché oggi nessuno lo fa|così le spese si dividono|e ognuno sa a chi chiedere|senza moduli da compilare"
    "|con chi già conosce il territorio|prima che sia tardi|e si comincia da una prova|finché serve"
).split("|")


def scene(cards: int, *, seed: int = SEED, links: int = LINKS) -> dict[str, Any]:
    """`cards`: id, zone, kind, text, x, y in world units; `links`: id, kind, source, target."""
    dice = Random(f"{seed} {cards}")
    rows = max(1, round(math.sqrt(cards * STEP_X / (STEP_Y * SHAPE))))
    laid: list[dict[str, Any]] = []
    left, column = cards, 0
    for zone, kind, share in STRIPS:
        many = left if zone == STRIPS[-1][0] else round(cards * share)
        for i in range(many):
            x, y = (column + i // rows) * STEP_X + 16, i % rows * STEP_Y + 56
            laid.append({"id": f"c{len(laid):05d}", "zone": zone, "kind": kind, "text": sentence(dice), "x": x, "y": y})
        left, column = left - many, column + math.ceil(many / rows)
    return {"cards": laid, "links": _links(dice, laid, min(links, cards * 3))}


def sentence(dice: Random) -> str:
    """Of 47 to 116 characters."""
    while True:
        parts = [dice.choice(WHO), dice.choice(DOES), dice.choice(WHAT), dice.choice(WHOM)]
        if dice.random() < 0.35:
            parts[-1] += ","
            parts.append(dice.choice(WHY))
        text = " ".join(parts)
        if 47 <= len(text) <= 116:
            return text[0].upper() + text[1:]


def _links(dice: Random, cards: list[dict[str, Any]], many: int) -> list[dict[str, str]]:
    """Between cards of zones that may be tied, at about the same height."""
    by_zone = {zone: [card for card in cards if card["zone"] == zone] for zone, _, _ in STRIPS}
    ties: dict[tuple[str, str], str] = {}
    for _ in range(many * 20):
        kind, source, target = dice.choice(TIES)
        one = dice.choice(by_zone[source])
        near = sorted(dice.sample(by_zone[target], min(6, len(by_zone[target]))), key=lambda c: abs(c["y"] - one["y"]))
        ties.setdefault((one["id"], near[0]["id"]), kind)
        if len(ties) == many:
            break
    pairs = enumerate(ties.items())
    return [{"id": f"l{n:03d}", "kind": kind, "source": one, "target": other} for n, ((one, other), kind) in pairs]
