"""The half of Daris that knows nothing of Sphinx: from bytes to Markdown drafts."""
