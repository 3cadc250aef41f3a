"""The server of a class: sockets outside, rooms inside, and a document for each person in between."""
