"""The words of the discussion prompts: what is asked, and which data of the debrief bears on it."""

from __future__ import annotations

from typing import Final

Asked = tuple[tuple[str, str], ...]

_HAPPENED: Final[Asked] = (
    (
        "Which promises were made at your table, which were kept, and which of the broken ones did anybody notice?",
        "Promises: made, kept, broken, caught. Compare the last two columns.",
    ),
    (
        (
            "When did the shooting stop, and when did it begin again? Who was the first to break the cease-fire, and was it proven, suspected or "
            "unseen?"
        ),
        "Broken: by whom, in which round, and how it was found out.",
    ),
    (
        "How heavy was the gun that everybody saw, and how heavy was it really? In which round was the distance greatest?",
        "Weight by round: visible beside true. Bluffs on record.",
    ),
    (
        "What was handed over at a signing, and what came back for it?",
        "The deals and their clauses: due at the signing against due each round.",
    ),
    (
        "Lay the tables side by side. What do the tables where it held have in common, and which one breaks your rule?",
        "All tables: weight, temptation and outcome on one scale.",
    ),
)

_WHY: Final[Asked] = (
    (
        "Take one turning point. What did each of the four seats know at that moment, and what did it believe that was not so?",
        "Turning points; open one and look through each seat's eyes.",
    ),
    (
        "Where a guarantee was declared and not loaded: was that a lie, a saving, or a hope that somebody else would pay?",
        "Bluffs on record; the points that loading cost; the hidden agendas of the US and of Europe.",
    ),
    (
        (
            "Whoever played Russia: in which round would breaking have paid, and what kept you from it, or did not? Would another type have "
            "chosen otherwise?"
        ),
        "True weight against temptation in that round; the type that was dealt; why (w) on the row.",
    ),
    (
        "Whoever played Ukraine: which of your own promises was dear to keep? What would have had to be on the table for you to trust it?",
        "Ukraine's row and its promises; what it saw as declared; the secret acts.",
    ),
    (
        "Were there deals over a partner's head? What did they bring at once, and what did they cost two rounds later?",
        "Secret deals and when they came to light; the ties after them.",
    ),
    (
        "After a proven breach some answered and some let it pass. What did each cost, and whom did it impress?",
        "Answers: points, credibility, Russia's boldness in the rounds after.",
    ),
    (
        (
            "Settle the same orders under another theory. What comes out differently, and which of the four seats would have been right to act "
            "otherwise?"
        ),
        "What if (v): the theories side by side, and why the outcome flips.",
    ),
)

_WORLD: Final[Asked] = (
    (
        (
            "The essay behind the game (Schneider 2025) holds that Russia's motives are ideology and the safety of the regime, so that only a "
            "credible guarantee gives pause. Which facts outside the game would speak for that, and which against?"
        ),
        "Your table's weight, temptation and breaches, played under this theory; then what is disputed outside the game, below.",
    ),
    (
        (
            "Jervis (1976) describes how arming out of fear is read as a wish to attack. Was there a moment when what one side meant as a shield "
            "looked like a sword from the other side of your table?"
        ),
        "What if (v) under the rules Spiral; what Russia wrote in its cables when instruments were declared.",
    ),
    (
        (
            "Others say that Russia's aims are limited, and that a line could satisfy them. Which signs would tell a limited aim from an unlimited "
            "one before it is too late? Does asking for more later prove that it always was unlimited?"
        ),
        "What if (v) under the rules Limited aims; clauses that Russia refused; the honest tests among the clauses.",
    ),
    (
        (
            "How often are alliances kept when it counts? One count finds about 75 in 100 for 1816 to 1944 (Leeds 2003), another 66 before 1945 "
            "and 22 from then to 2003 (Berkemeier and Fuhrmann 2018). How can both be right, and which would you build a policy on?"
        ),
        "Promises kept at all tables: your class's own rate. How few they are, too.",
    ),
    (
        (
            "Do good clauses keep a peace? Fortna (2003) finds that buffer zones, monitors and commissions help; with more data Lo, Hashimoto and "
            "Reiter (2008) find almost no effect. What did they do at your tables, and why is that no evidence?"
        ),
        "Clauses in force at the tables that held and at those that did not; incidents.",
    ),
    (
        (
            "Does it matter for the next crisis that somebody backed down in the last one? Weisiger and Yarhi-Milo (2015) find that it does; "
            "others doubt it. What did you conclude from a breach that was let pass?"
        ),
        "Credibility and boldness after each answer; what was said in the talks after it.",
    ),
)

_OUT: Final[Asked] = (
    (
        "Who is not at this table: which people, parties, states, courts, markets? Whose absence changes the result most?",
        "The seats, and the cards that speak of others.",
    ),
    (
        "Each side here is one player with one will. Where would a government, an army, a parliament and a street pull apart?",
        "What your own delegation argued about; offices and votes inside it.",
    ),
    (
        (
            "The game gives Russia a type that never changes. What would have to be true of the world for that to be a good simplification, and "
            "what if talk, loss or time does change aims?"
        ),
        "The type in the debrief; how the belief of the others moved, and whether it was right.",
    ),
    (
        (
            "Weight is added up in whole numbers and compared with one die. What of deterrence cannot be added up? Which number in the rules would "
            "you change first, and in which direction?"
        ),
        "Why (w) on a weight or a temptation; the rules file, which you may edit and play again.",
    ),
    (
        (
            "The dead, the displaced and the children appear on cards, and nobody earns a point by them. Was that right? What does a game do to a war by making "
            "it playable?"
        ),
        "The content notes; what your table said, or did not say, about those cards.",
    ),
    (
        (
            "The rules were written from one theory, and the two rivals re-use its parts. Which explanation could this game never show, whatever "
            "you played? Think of law, money, history, or of bargaining over shifting power (Powell 2006)."
        ),
        "The theses and critics below; the law behind a number, which says which claim it comes from.",
    ),
    (
        "Only Russia has a temptation with a number. What would a number for the temptation of Ukraine, of Europe or of the US be made of, and how would it change the game?",
        "The addends of the temptation (w); the raids, bluffs and side deals of the other seats.",
    ),
    (
        "Did the texts treat your side fairly? Rewrite one sentence of your packet so that somebody of that country would sign it.",
        "Your role packet, and its neighbours; the survey's questions on fairness.",
    ),
)

PARTS: Final[tuple[tuple[str, str, Asked], ...]] = (
    ("1 What happened", "Facts first, and from all tables. Nobody explains yet.", _HAPPENED),
    ("2 Why", "Causes inside the game: what was known, what it cost, what could have been done.", _WHY),
    (
        "3 What it says about the world",
        "Claims outside the game: what the play can illustrate, and what it cannot prove.",
        _WORLD,
    ),
    ("4 What the model leaves out", "The game is an argument, and arguments have edges. Look for them.", _OUT),
)
"""Title, line and prompts of each part."""
