"""Hypotheses at one character become those that follow: by letters, signs and spaces, or without any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from daris.scan.repair.wrong_script import costs
from daris.scan.repair.wrong_script.arcs import NUMBER_OF_SIGN, RISE
from daris.scan.repair.wrong_script.automaton import BETWEEN, CONTEXTS, ROOT, WIDTH
from daris.scan.repair.wrong_script.costs import label
from daris.scan.repair.wrong_script.hypotheses import Front, join, least, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.scan.repair.wrong_script.arcs import Page
    from daris.scan.repair.wrong_script.automaton import Floats, Ints
    from daris.scan.repair.wrong_script.lexicon import Lexicon
    from daris.scan.repair.wrong_script.model import Model

Gone = tuple[Front, "Ints | int"]
"""Hypotheses with the character each has come to."""


@dataclass(frozen=True, slots=True)
class Moves:
    """All that can happen on one page; ``last`` is the length of each line."""

    page: Page
    model: Model
    lexicon: Lexicon
    last: Ints

    def start(self) -> Front:
        """Return the one hypothesis of each line before its first character."""
        count = len(self.page.lines)
        zero = np.zeros(count, np.int32)
        line = np.arange(count, dtype=np.int32)
        before = zero + np.int32(self.lexicon.special("start"))
        return Front(
            line, zero + np.int32(ROOT), zero, before, np.zeros(count, np.float32), zero - 1, zero - 1
        )

    def ended(self, front: Front, position: int) -> Front:
        """Let words end: whole ones, and cut ones where the line ends."""
        automaton, lexicon = self.lexicon.automaton, self.lexicon
        whole = front.where(automaton.word[front.state] >= 0)
        word = automaton.word[whole.state]
        extra, history = lexicon.follow(whole.before, word)
        price = automaton.leave[whole.state] + extra + self._case_cost(word, whole.case, whole.before)
        at_end = (position == self.last[front.line]) & self.page.open_right[front.line]
        torn = front.where(at_end & (front.state > ROOT))
        fragment = np.full(len(torn), lexicon.special("fragment"), np.int32)
        return join(
            (
                replace(whole.moved(BETWEEN, label(costs.ENDED, word), price), before=history),
                replace(torn.moved(BETWEEN, label(costs.CUT, fragment), self.model.head), before=fragment),
            )
        )

    def _case_cost(self, word: Ints, case: Ints, before: Ints) -> Floats:
        lexicon = self.lexicon
        share = lexicon.capital[np.minimum(word, len(lexicon.words) - 1)]
        share = np.where(before == lexicon.special("start"), np.maximum(share, costs.LINE_CAPITAL), share)
        share = np.where(before == lexicon.special("stop"), costs.MOST_CAPITAL, share)
        share = np.clip(share, costs.LEAST_CAPITAL, costs.MOST_CAPITAL)
        capital = (case == costs.FIRST) | (case == costs.TITLE)
        price = np.where(capital, -np.log(share), -np.log(1 - share))
        price = np.where(case == costs.CAPITALS, costs.CAPITALS_END, price)
        price = np.where(word < len(lexicon.words), price, costs.SPELL_END[case])
        for small, end in (("possessive", costs.POSSESSIVE_END), ("fragment", costs.FRAGMENT_END)):
            price = np.where(word == lexicon.special(small), np.where(capital, costs.NEVER, end), price)
        return np.where(word == lexicon.special("number"), costs.NUMBER_END, price).astype(np.float32)

    def joined(self, front: Front) -> Front:
        """Let a word follow without a space."""
        return front.where(front.state == BETWEEN).moved(ROOT, label(costs.JOINED, 0), costs.JOIN)

    def opened(self, front: Front, position: int) -> Front:
        """Let names begin, and at the start of a line the end of a word that the margin cut."""
        automaton, roots = self.lexicon.automaton, front.where(front.state == ROOT)
        names = roots.moved(automaton.spelling, label(costs.SPELT, 0), costs.SPELL)
        if position:
            return names
        torn = roots.where(self.page.open_left[roots.line])
        return join((names, torn.moved(automaton.tail, label(costs.OPENED, 0), self.model.tail)))

    def guessed(self, front: Front, price: float, kind: int) -> Front:
        """Take the cheapest hypotheses on by every letter that the lexicon allows."""
        automaton = self.lexicon.automaton
        words = (front.state >= ROOT) & (front.state < automaton.tail)
        bound = least(front, len(self.page.lines)) + costs.MARGIN - np.float32(price)
        able = np.flatnonzero(words & (front.cost <= bound))
        places, step = automaton.steps(front.state[able])
        state, code = automaton.step_state[step], automaton.step_code[step]
        origin = able[places]
        cost = front.cost[origin] + automaton.enter[state]
        near = np.flatnonzero((code < CONTEXTS) & (cost <= bound[origin]))
        come = front.at(origin[near])
        return replace(
            come,
            state=state[near],
            case=costs.GUESSED_CASE[come.case],
            cost=cost[near] + np.float32(price),
            label=label(kind, code[near].astype(np.int32)),
        )

    def reading(self, front: Front, position: int) -> Iterator[Gone]:
        """Yield all that reading on from a character may lead to."""
        yield self._letters(front, position)
        yield self._specks(front, position), position + 1
        readable = (position < self.last[front.line]) & (self.page.space[front.line, position] == 0)
        yield self.guessed(front.where(readable), costs.GUESS, costs.GUESSED), position + 1
        yield from self._signs(front, position)
        yield self._spaces(front, position)

    def _specks(self, front: Front, position: int) -> Front:
        cost = front.cost + self.page.speck[front.line, position]
        bound = least(front, len(self.page.lines)) + costs.MARGIN + RISE
        able = np.flatnonzero(cost <= bound)
        none = np.zeros(len(able), np.int32)
        return replace(front.at(able), cost=cost[able], label=label(costs.LETTER, none))

    def _letters(self, front: Front, position: int) -> Gone:
        arcs, units, automaton = self.page.letters, self.model.units, self.lexicon.automaton
        limit = least(front, len(self.page.lines)) + costs.MARGIN
        source, step = automaton.steps(front.state)
        state = automaton.step_state[step]
        cost = front.cost[source] + automaton.enter[state]
        group = (front.line[source] * self.page.width + position) * WIDTH + automaton.step_code[step]
        near = np.flatnonzero(cost + arcs.least[group] <= limit[source])
        places, arc = pairs(group[near], arcs)
        places = near[places]
        source, state, unit = source[places], state[places], arcs.label[arc]
        case = costs.CASES[front.case[source], units.case[unit]]
        cost = cost[places] + arcs.cost[arc]
        bound = limit[source] + RISE * arcs.length[arc]
        alive = np.flatnonzero((case >= 0) & (cost <= bound))
        for depth in range(1, units.letters.shape[1] + 1):
            arc, unit, source, bound = arc[alive], unit[alive], source[alive], bound[alive]
            case, state, cost = case[alive], state[alive], cost[alive]
            if depth == units.letters.shape[1]:
                break
            code = units.letters[unit, depth]
            state = automaton.child[state, code]
            cost = cost + np.where(code > 0, automaton.enter[state], 0)
            alive = np.flatnonzero((state > 0) & (cost <= bound))
        come = replace(front.at(source), state=state, case=case, cost=cost, label=label(costs.LETTER, unit))
        return come, position + arcs.length[arc]

    def _signs(self, front: Front, position: int) -> Iterator[Gone]:
        arcs, lexicon = self.page.signs, self.lexicon
        able = front.where((front.state == BETWEEN) | (front.state == ROOT))
        places, arc = pairs(able.line * self.page.width + position, arcs)
        free = able.at(places)
        sign, goal = arcs.label[arc], position + arcs.length[arc]
        after, inside = free.state == BETWEEN, free.state == ROOT
        late = inside & (lexicon.last[free.before] < lexicon.special("start"))
        tying = np.zeros(len(sign), np.float32)
        for role, able, price, target in (
            (costs.CLOSING, after, costs.CLOSES[sign], BETWEEN),
            (costs.OPENING, inside, costs.OPENS[sign], ROOT),
            (costs.CLOSING, late, costs.CLOSES[sign] + costs.LATE, BETWEEN),
            (costs.TYING, after & (sign == NUMBER_OF_SIGN["-"]), tying + costs.HYPHEN, ROOT),
            (
                costs.TYING,
                after & (sign == NUMBER_OF_SIGN["'"]),
                tying + costs.APOSTROPHE,
                lexicon.automaton.possessive,
            ),
        ):
            chosen = np.flatnonzero(able & (price < costs.NEVER))
            own = sign[chosen]
            gone = free.at(chosen).moved(
                target, label(costs.SIGNED, (role << 8) + own), price[chosen] + arcs.cost[arc[chosen]]
            )
            stop = costs.STOPS[own] & (target == BETWEEN)
            yield (
                replace(gone, before=np.where(stop, lexicon.special("stop"), gone.before).astype(np.int32)),
                goal[chosen],
            )

    def _spaces(self, front: Front, position: int) -> Gone:
        page = self.page
        able = front.where(page.space[front.line, position] > 0)
        line, free = able.line, (able.state == BETWEEN) | (able.state == ROOT)
        toll = np.where(free, page.keep[line, position], page.drop[line, position])
        kind = np.where(free, costs.KEPT, costs.DROPPED).astype(np.int32)
        gone = replace(
            able,
            state=np.where(free, ROOT, able.state).astype(np.int32),
            cost=(able.cost + toll).astype(np.float32),
            label=label(kind, page.kind[line, position]),
        )
        return gone, position + page.space[line, position]
