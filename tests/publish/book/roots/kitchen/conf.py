"""A small course that holds every construct once."""

project = "Дипломатия негіздері"
author = "Айгүл Сәтбаева"
language = "kk"
extensions = ["myst_parser", "daris.publish.book"]
myst_enable_extensions = [
    "colon_fence",
    "deflist",
    "dollarmath",
    "amsmath",
    "attrs_inline",
    "tasklist",
    "fieldlist",
]
smartquotes = False
