"""Faults in the content as values: code, place, message, help; and the ways to print them."""
