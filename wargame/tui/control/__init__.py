"""The facilitator's console: the board of all tables, and what stands below it while something is being done."""
