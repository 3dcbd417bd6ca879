"""A job as JSON comes in on standard input, a PDF is written, an answer as JSON goes out.

Typst runs here, in a process of its own: it must not load Sphinx, and limits once set cannot be undone.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def main() -> int:
    """Do the job and answer; the exit code is 0 even for a document that cannot be set."""
    job: dict[str, Any] = json.load(sys.stdin)
    _limit(job["memory"], job["seconds"])
    json.dump(done(job), sys.stdout)
    return 0


def done(job: dict[str, Any]) -> dict[str, Any]:
    """Set a document, or try small pieces one by one."""
    return {"refused": _refused(job)} if "trials" in job else _set(job)


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415  # Windows has none; there only the clock of the parent holds
    except ImportError:
        return
    for kind, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))


def _set(job: dict[str, Any]) -> dict[str, Any]:
    import typst  # noqa: PLC0415  # only after the limits are set

    try:
        _, warnings = typst.compile_with_warnings(
            job["source"],
            output=job["output"],
            root=job["root"],
            font_paths=job["fonts"],
            ignore_system_fonts=True,
            pdf_standards=job["standards"],
            timestamp=job["timestamp"],
            pretty=True,  # mending packs what it must unpack otherwise
            package_path=job["packages"],
            package_cache_path=job["packages"],
        )
    except typst.TypstError as error:
        return {"diagnostic": error.diagnostic or error.message, "trace": list(error.trace)}
    return {"warnings": [warning.diagnostic or warning.message for warning in warnings]}


def _refused(job: dict[str, Any]) -> list[str]:
    import typst  # noqa: PLC0415  # only after the limits are set

    compiler = typst.Compiler(root=job["root"], font_paths=job["fonts"], ignore_system_fonts=True)
    refused = []
    for trial in job["trials"]:
        try:
            compiler.compile(trial.encode(), format="svg")
        except typst.TypstError:
            refused.append(trial)
    return refused


if __name__ == "__main__":
    raise SystemExit(main())
