"""The network's doors and wires: who may come in, and what may be said on the line.

The doors are pure and know nobody in the house but the text rules and the canonical JSON of saves: the join code
(`codes`), seat tokens (`tokens`), the brake on guessing (`throttle`), people's names (`names`), the certificate (`certs`) and
its fingerprint (`pins`), what stands in an invitation (`invitation`, `addresses`, `qr`), frames (`frames`) and the fixed
catalogue of what can go wrong (`errors`). Randomness and clocks are handed in. No command goes through here unread, and no secret is written
anywhere but in the class's own folder.
"""
