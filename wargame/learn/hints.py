"""Every hint of the lesson, by name; braces are filled in from what the newcomer's own view shows."""

from __future__ import annotations

from typing import Final

from wargame.learn.hint import Hint

HINTS: Final[dict[str, Hint]] = {
    # --- round 1: the paper
    "table": Hint(
        1, "You speak for Europe. First see the table.", "see it", do="go:table", typed="table", at=("paper",),
        told="Four seats talk about a war: the US, Ukraine, Europe and Russia. You need no rulebook: the blue line "
        "says what comes next and which key does it. Other keys are safe; the lesson waits for you.",
    ),
    "weigh": Hint(
        2, "The gun is too light. Now go to the talks.", "to the talks", do="ready", typed="ready", at=("gun",),
        told="Weight is what stands behind a promise: here {weight}, Ukraine's own army alone. Temptation, {pull}, is "
        "what breaking it is worth to Russia now. Less weight than temptation: too light.",
    ),
    "paper": Hint(
        3, "The US has tabled a deal. Read it.", "read deal {deal}", do="go:deals:{deal}", typed="deal {deal}",
        at=("deals", "list"),
        told="A deal is a list of promises: each says who owes what to whom, and when. Reading signs nothing.",
    ),
    "sign-paper": Hint(
        4, "Worth having, but no gun yet. Sign it.", "sign", "s", "sign", ("text",),
        "A cease-fire, unarmed observers whom you send, prisoners home. All of it is worth having; none of it weighs. "
        "You are asked once more: y signs, {back} goes back. You may also refuse ({refuse}); the lesson goes on.",
        "sign {deal}",
    ),
    "paper-open": Hint(
        4, "Not signed yet. Read deal {deal} again.", "deal {deal}", do="go:deals:{deal}", typed="deal {deal}",
        at=("deals", "list"),
        told="You refused, and that is allowed. Sign it yet and see what paper does; or {done} ends the talks: "
        "then there is no promise to be broken, and the war just goes on.",
    ),
    "paper-refused": Hint(
        4, "You refused. Go on without a paper.", "end the talks", do="ready", typed="ready", at=("text",),
        told="That is allowed, and you may think again till the talks end: {sign}. Without a paper there is no promise "
        "to be broken; the war just goes on.",
    ),
    "signed": Hint(
        5, "Signed. It binds from the next round.", "end the talks", do="ready", typed="ready", at=("deals", "list"),
        told="Everybody who owes or receives something has signed, so the deal holds. When all four have finished "
        "talking, each seat gives its orders in secret.",
    ),
    "no-paper": Hint(
        5, "Nothing waits for your answer any more.", "end the talks", do="ready", typed="ready",
        told="What is not signed by all who must falls away when the talks end. When all four have finished talking, "
        "each seat gives its orders in secret.",
    ),
    "sheet": Hint(
        5, "Now come secret orders. Open your sheet.", "open it", do="go:sheet", typed="sheet",
        told="Each seat fills in one sheet that nobody else sees: promises to keep or break, guns to load or not.",
    ),
    "seal-1": Hint(
        5, "Nothing binds yet. Leave it so, and seal.", "last look", do="look", typed="look", at=("grid",),
        told="This sheet is yours alone: promises to keep or to break, guns to load or to leave empty. Nobody sees it, "
        "so nobody can be sure of anybody. Nothing counts before you have sealed it.",
    ),
    "look": Hint(
        5, told="Your sheet once more, as sentences. You can still go back and change it. Sealed is sealed: then the "
        "referee settles the round by rule and by dice.",
    ),
    "report-1": Hint(
        6, "A quiet round. From now on the paper binds.", "go on", do="ready", typed="ready", at=("story",),
        told="This is what Europe may know of the round, in ten steps. From now on deal {deal} is owed: "
        "a cease-fire by Ukraine and Russia, observers by you.",
    ),
    "report-war": Hint(
        6, "A round of war. There is no paper.", "go on", do="ready", typed="ready", at=("story",),
        told="This is what Europe may know of the round, in ten steps. Nothing was signed, so nothing is "
        "owed, and nothing holds anybody back but the gun.",
    ),
    # --- round 2: the breach
    "brief-2": Hint(
        6, "Round 2. Go on to the talks.", "to the talks", do="ready", typed="ready", at=("gun",),
        told="The gun still weighs {weight}: what was signed is on paper only. Weight comes from guns that are loaded, "
        "and from Ukraine's own army; no sentence adds to it.",
    ),
    "hear": Hint(
        7, "Hear what Ukraine and Russia say now.", "read the talks", do="go:talks", typed="talks", at=("talks",),
        told="{pen}",
    ),
    "gun": Hint(
        7, "Ukraine asks for guns. Read deal {deal}.", "read deal {deal}", do="go:deals:{deal}", typed="deal {deal}",
        at=("deals", "list"),
        told="Russia says that foreign arms next door are the danger; Ukraine says that bare paper is. Either fear can "
        "be honest: arms that deter one side can threaten the other. Russia's aim is secret until the end.",
    ),
    "sign-gun": Hint(
        8, "Your force and American arms. Sign it.", "sign", "s", "sign", ("text",),
        "Two guns are pledged: from round 3 all see them on the table. But shown is not loaded. Loading is an order, "
        "secret, every round, and it costs a point. Asked once more, y signs.",
        "sign {deal}",
    ),
    "gun-open": Hint(
        8, "Not signed yet. Read deal {deal} again.", "deal {deal}", do="go:deals:{deal}", typed="deal {deal}",
        at=("deals", "list"),
        told="You refused, and that is allowed; in round 3 you can still lay guns on the table by yourself. Sign it "
        "yet; or {done} ends the talks.",
    ),
    "gun-refused": Hint(
        8, "You refused. Go on without a pledge.", "end the talks", do="ready", typed="ready", at=("text",),
        told="That is allowed, and you may think again till the talks end: {sign}. In round 3 you can still lay guns on "
        "the table by yourself.",
    ),
    "signed-gun": Hint(
        8, "Signed. But it binds from round 3 only.", "end the talks", do="ready", typed="ready", at=("deals", "list"),
        told="A promise binds from the round after its signing. This round only the paper stands between the armies.",
    ),
    "seal-2": Hint(
        8, "Your guns come next round. Seal for now.", "last look", do="look", typed="look", at=("grid",),
        told="You owe the observers: send them, or hold them back in secret. Nobody counts on your guns before round 3, "
        "though you may load one already.",
    ),
    "seal-none": Hint(
        8, "You pledged nothing new. Seal your sheet.", "last look", do="look", typed="look", at=("grid",),
        told="What you owe you may honour, or break in secret. You may also load a gun that nobody is shown: it weighs "
        "all the same, and costs a point.",
    ),
    "go-attack-2": Hint(
        9, "Something happened. Go to the attacks.", "show me", do="aim:attack", typed="report", at=("steps",),
        told="The referee settles in ten steps and tells you what your seat may know of each. The "
        "lesson takes you straight to the one that counts.",
    ),
    "why-2": Hint(
        9, "Russia attacked, in the open. Ask why.", "why", "w", "why", ("story",),
        "{fate} On any sentence or number you may ask why, and see rule, dice, orders and law. Some of it stays sealed "
        "till the end, or it would betray who loaded what.",
        "why {attack}",
    ),
    "learnt-2": Hint(
        9, "{moral} Go on to round 3.", "to round 3", do="ready", typed="ready", at=("why", "story"),
        told="A die of 100 repels if it shows at most 50 + true weight - temptation. The table showed {shown}. "
        "{rest}",
    ),
    # --- round 3: the gun
    "brief-3": Hint(
        10, "Round 3. Go on to the talks.", "to the talks", do="ready", typed="ready", at=("gun",),
        told="{lies} A weight on the table is what is shown. Whether it is true, each owner alone knows; you know it "
        "of your own guns.",
    ),
    "lay": Hint(
        10, "Lay a gun on the table for all to see.", "lay it down", "l", "declare", ("gun",),
        "You may do this at any time in the talks. Showing one is public and costs nothing. It frightens or calms "
        "only as far as the others believe that it is loaded.",
        "declare",
    ),
    "aim-lay": Hint(
        10, "Choose the gun that is not shown yet.", "show me", do="aim:declare", at=("own",),
        told="You lay it on the table, or leave it in the store: {done} ends the talks.",
    ),
    "lay-it": Hint(
        10, "Show everybody the {piece}.", "show it", "Enter", "open", ("own",),
        "For all to see, and for nothing. Loading it is another matter: secret, on the sealed sheet, a point a round.",
        "declare {piece}",
    ),
    "shown": Hint(
        10, "Shown is not loaded. End the talks.", "end the talks", do="ready", typed="ready", at=("gun", "own"),
        told="Weight as shown: {weight}. A gun that is shown and left empty is a bluff. It works until it is tested; "
        "then it costs points, and what you show next is believed less.",
    ),
    "aim-load": Hint(
        11, "A gun of yours is empty. Go to it.", "show me", do="aim:load", typed="sheet", at=("grid",),
        told="On the sheet each gun has two choices: load it, or leave it. Nobody sees which; a spy might. To leave "
        "them empty and bluff: {done}.",
    ),
    "load": Hint(
        11, "Load the {piece}.", "load it", "Space", "set", ("grid",),
        "It costs a point a round, and only now does it weigh. Left empty it is a bluff: everybody sees the gun, only "
        "you know. To bluff instead: {done}. The dice will tell.",
        "pick:[ ] load the {piece}",
    ),
    "seal-3": Hint(
        11, "Loaded. Look once more, then seal.", "last look", do="look", typed="look", at=("grid",),
        told="IT COMES TO, at the foot, says what is shown and what can be true at most: your loads, and American arms "
        "if they are loaded. You cannot know that; nor can Russia.",
    ),
    "go-attack-3": Hint(
        12, "The gun was tested. See what happened.", "show me", do="aim:attack", typed="report", at=("steps",),
        told="The same rules as last round, and a new throw of the die.",
    ),
    "why-3": Hint(
        12, "{fate} Ask why.", "why", "w", "why", ("story",),
        "Last round an attack met {shown_2} on the table. Compare what it met today: rule, dice, orders, law.",
        "why {attack}",
    ),
    "learnt-3": Hint(
        12, "{moral} Open every secret.", "debrief", do="ready", typed="ready", at=("why", "story"),
        told="{lesson} Loading holds for one round: next round it costs again, and the table must believe again.",
    ),
    # --- the debrief
    "debrief-0": Hint(
        13, "Every promise is open. Now see the gun.", "the gun", do="page", typed="n",
        told="Broken lists every promise that was not kept, and how much came out.",
    ),
    "debrief-1": Hint(
        14, "Shown, or true? See which gun was loaded.", "points", do="page", typed="n",
        told="Grey is what was shown, blue what was true. □ was shown and left empty, and nobody else at the table "
        "could see it. ■ was loaded, and paid for: that is what weighed.",
    ),
    "debrief-2": Hint(
        15, "50 is par; several may do well, or none.", "theories", do="page", typed="n",
        told="Points are counted against each seat's own par. Loading cost you a point a gun; look what the attacks "
        "cost, and whom.",
    ),
    "debrief-3": Hint(
        16, "That was the lesson. Now play a real game.", "menu", do="menu", typed="quit",
        told="Was the gun too light, or did it frighten? Three theories weigh this same table, each with scholars behind "
        "it. None is proven here: ask which of them fits, and what would show it.",
    ),
}  # fmt: skip
"""Name -> hint."""
