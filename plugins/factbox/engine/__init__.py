"""From a folder of files to a published site: compile, reuse, render, publish. Knows nothing of Pelican."""
