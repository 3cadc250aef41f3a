"""Voting inside a delegation: a mirror for whoever signs, given with one key on the deal that is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wargame.actions.classroom import VoteAgainst, VoteFor
from wargame.room.acts import Vote
from wargame.tui.screens.finding import FindingScreen

if TYPE_CHECKING:
    from wargame.actions.base import Action


class Voting(FindingScreen):
    """A place on which a tabled deal can be pointed at."""

    HERE: ClassVar[tuple[type[Action], ...]] = (VoteFor, VoteAgainst)

    def voted_deal(self) -> str:
        """Return the tabled deal that is pointed at, empty for none."""
        return ""

    def action_vote(self, choice: str) -> None:
        """Tell the delegation how one would answer the deal; the same again takes it back."""
        room = self.session.room
        if room is None:
            return
        deal = self.voted_deal()
        if not deal:
            self.refuse("There is no tabled deal here to vote on.")
            return
        company = room.company
        own = {vote.choice for vote in company.votes if vote.deal == deal and vote.by in (company.me, company.name)}
        refused = room.place.tell(Vote(deal, "" if choice in own else choice))
        if refused is not None:
            self.session.notice = refused.sentence
        self.update()
