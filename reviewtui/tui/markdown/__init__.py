"""A record as it reads: Markdown drawn as plain lines, on which nothing can link, run, load or hide."""
