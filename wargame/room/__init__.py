"""One class and its tables: delegations, clocks, the facilitator's hand, and what each person is shown. No socket here."""
