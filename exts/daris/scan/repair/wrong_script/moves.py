"""Hypotheses at one character become those that follow: by letters, signs and spaces, or without any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from daris.scan.repair.wrong_script import costs
from daris.scan.repair.wrong_script.arcs import NUMBER_OF_SIGN, RISE
from daris.scan.repair.wrong_script.automaton import BETWEEN, CONTEXTS, ROOT, WIDTH
from daris.scan.repair.wrong_script.costs import label
from daris.scan.repair.wrong_script.hypotheses import BEFORE, CASE, LABEL, STATE, Front, join, least, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.scan.repair.wrong_script.arcs import Page
    from daris.scan.repair.wrong_script.automaton import Bools, Floats, Ints
    from daris.scan.repair.wrong_script.lexicon import Lexicon
    from daris.scan.repair.wrong_script.model import Model

Gone = tuple[Front, "Ints | int"]
"""Hypotheses with the character each has come to."""


@dataclass(frozen=True, slots=True)
class Moves:
    """All that can happen on one page; ``last`` is the length of each line.

    Hypotheses dearer than the best of their line by its ``margin`` are not followed.
    """

    page: Page
    model: Model
    lexicon: Lexicon
    last: Ints
    margin: Floats

    def start(self) -> Front:
        """Return the one hypothesis of each line before its first character."""
        count = len(self.page.lines)
        before = self.lexicon.special("start")
        rows = ([row] * count for row in (ROOT, 0, before, -1, -1, 0))
        return Front(np.array([range(count), *rows], np.int32))

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
                whole.moved(BETWEEN, label(costs.ENDED, word), price).but({BEFORE: history}),
                torn.moved(BETWEEN, label(costs.CUT, fragment), self.model.head).but({BEFORE: fragment}),
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
        automaton, steps = self.lexicon.automaton, self.lexicon.automaton.steps
        words = (front.state >= ROOT) & (front.state < automaton.tail)
        slack = self._spare(front) - np.float32(price)
        able = np.flatnonzero(words & (slack >= 0))
        places, step = steps.leaving(front.state[able])
        near = np.flatnonzero((steps.code[step] < CONTEXTS) & (steps.cost[step] <= slack[able][places]))
        step, come = step[near], front.at(able[places[near]])
        return come.but(
            {
                STATE: steps.goal[step],
                CASE: costs.GUESSED_CASE[come.case],
                LABEL: label(kind, steps.code[step].astype(np.int32)),
            },
            come.cost + steps.cost[step] + np.float32(price),
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
        toll = self.page.speck[front.line, position] + np.float32(costs.SPLIT_NUMBER) * self._counting(front)
        able = np.flatnonzero(toll <= self._spare(front) + np.float32(RISE))
        return front.at(able).but({LABEL: label(costs.LETTER, 0)}, front.cost[able] + toll[able])

    def _counting(self, front: Front) -> Bools:
        """Tell which hypotheses are inside a number."""
        number = self.lexicon.automaton.number
        found: Bools = (front.state == number) | (front.state == number + 1)
        return found

    def _letters(self, front: Front, position: int) -> Gone:
        arcs, units, automaton = self.page.letters, self.model.units, self.lexicon.automaton
        steps = automaton.steps
        spare = self._spare(front)
        group = (front.line * self.page.width + position) * WIDTH
        source, step = steps.leaving(front.state)
        slack = spare[source] - steps.cost[step]
        group = group[source] + steps.code[step]
        near = np.flatnonzero(arcs.least[group] <= slack)
        places, arc = pairs(group[near], slack[near], arcs)
        places = near[places]
        source, step, unit = source[places], step[places], arcs.label[arc]
        case = costs.CASES[front.case[source], units.case[unit]]
        able = np.flatnonzero(case >= 0)
        arc, unit, source, step, case = arc[able], unit[able], source[able], step[able], case[able]
        state = steps.goal[step]
        left = slack[places[able]] + (np.float32(RISE) * arcs.length[arc] - arcs.cost[arc])
        for depth in range(1, units.letters.shape[1]):
            more = np.flatnonzero((units.letters[unit, depth] > 0) & (left >= 0))
            places, goal = steps.onward(state[more], units.letters[unit[more], depth])
            rest = np.full(len(more), -1, np.float32)
            rest[places] = left[more[places]] - automaton.enter[goal]
            state[more[places]], left[more] = goal, rest
        able = np.flatnonzero(left >= 0)
        arc, source = arc[able], source[able]
        cost = front.cost[source] + spare[source] + np.float32(RISE) * arcs.length[arc] - left[able]
        changes = {STATE: state[able], CASE: case[able], LABEL: label(costs.LETTER, unit[able])}
        return front.at(source).but(changes, cost), position + arcs.length[arc]

    def _spare(self, front: Front) -> Floats:
        """Return how much dearer each hypothesis may become before it is given up."""
        limit = least((front,), len(self.page.lines)) + self.margin
        return limit[front.line] - front.cost

    def _signs(self, front: Front, position: int) -> Iterator[Gone]:
        arcs, lexicon = self.page.signs, self.lexicon
        able = front.where((front.state == BETWEEN) | (front.state == ROOT))
        slack = np.full(len(able), costs.NEVER, np.float32)
        places, arc = pairs(able.line * self.page.width + position, slack, arcs)
        free = able.at(places)
        sign, goal = arcs.label[arc], position + arcs.length[arc]
        after, inside = free.state == BETWEEN, free.state == ROOT
        late = inside & (lexicon.last[free.before] < lexicon.special("start"))
        counted = lexicon.last[free.before] == lexicon.special("number")
        closes = np.where(counted, costs.CLOSES_NUMBER[sign], costs.CLOSES[sign])
        for role, able, price, target in (
            (costs.CLOSING, after, closes, BETWEEN),
            (costs.OPENING, inside, costs.OPENS[sign], ROOT),
            (costs.CLOSING, late, closes + np.float32(costs.LATE), BETWEEN),
            (costs.TYING, after, np.where(counted, costs.TIES_NUMBER[sign], costs.TIES[sign]), ROOT),
            (
                costs.TYING,
                after & (sign == NUMBER_OF_SIGN["'"]),
                np.full(len(sign), costs.APOSTROPHE, np.float32),
                lexicon.automaton.possessive,
            ),
        ):
            chosen = np.flatnonzero(able & (price < costs.NEVER))
            own = sign[chosen]
            gone = free.at(chosen).moved(
                target, label(costs.SIGNED, (role << 8) + own), price[chosen] + arcs.cost[arc[chosen]]
            )
            stop = costs.STOPS[own] & (target == BETWEEN)
            yield gone.but({BEFORE: np.where(stop, lexicon.special("stop"), gone.before)}), goal[chosen]

    def _spaces(self, front: Front, position: int) -> Gone:
        page = self.page
        able = front.where(page.space[front.line, position] > 0)
        line, free = able.line, (able.state == BETWEEN) | (able.state == ROOT)
        dropped = page.drop[line, position] + np.float32(costs.SPLIT_NUMBER) * self._counting(able)
        toll = np.where(free, page.keep[line, position], dropped)
        kind = np.where(free, costs.KEPT, costs.DROPPED).astype(np.int32)
        changes = {STATE: np.where(free, ROOT, able.state), LABEL: label(kind, page.kind[line, position])}
        return able.but(changes, able.cost + toll), position + page.space[line, position]
