"""Where each action comes from: need → idea → votes → action → measure."""

from cocreate.exports.document import Block, Section, Step, Trail
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction


def origins(words: Words) -> Section:
    trails: list[Block] = [_trail(words, action) for action in words.plan.actions]
    if not trails:
        return Section(words.say("plan-origins"), words.say("plan-actions-empty"), [])
    return Section(words.say("plan-origins"), words.say("plan-origins-lead"), trails)


def _trail(words: Words, action: PlanAction) -> Trail:
    steps = [Step("need", words.say("plan-step-need"), words.text(words.needs[id].text)) for id in action.needs]
    for id in action.ideas:
        idea = words.ideas[id]
        steps.append(Step("idea", words.say("plan-step-idea"), words.text(idea.text), words.dots(idea.votes)))
    if not action.ideas:
        steps.append(Step("alert", words.say("plan-step-idea"), words.say("plan-origin-none")))
    owner = words.organisation(action.owner) or words.say("plan-no-owner")
    steps.append(Step("action", words.say("plan-step-action"), owner, words.when(action)))
    if action.indicator:
        measure = words.measure(action.indicator)
        steps.append(Step("plain", words.say("plan-step-measure"), action.indicator.name, measure))
    uses, hindered = words.say("plan-step-uses"), words.say("plan-step-hindered")
    steps += [Step("resource", uses, words.text(words.others[id])) for id in action.resources]
    steps += [Step("obstacle", hindered, words.text(words.others[id])) for id in action.obstacles]
    steps += [Step("plain", words.say("plan-step-after"), _named(words, id)) for id in action.depends_on]
    return Trail(_named(words, action.id), steps)


def _named(words: Words, id: str) -> str:
    return f"{words.actions[id].number}. {words.text(words.actions[id].text)}"
