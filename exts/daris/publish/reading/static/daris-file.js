/* Opened from a disk, a page may not read other pages: search shows its results without excerpts, not errors. */
"use strict";

if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
