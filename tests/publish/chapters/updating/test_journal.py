"""An update that is killed at any moment leaves nothing half done for longer than to the next run."""

from __future__ import annotations

import json
import os
import signal
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest

from daris.model.finding import Remark
from daris.model.seed import Seed
from daris.publish.chapters.drafting import draft_into
from daris.publish.chapters.updating import complete, replace_together, update_seed
from daris.publish.chapters.updating.journal import FOLDER, LIST
from daris.publish.chapters.updating.keeping import FOLDER as KEPT

if TYPE_CHECKING:
    from collections.abc import Callable

OLD = ("1-дәріс. Елші", "", "Елші сөйлейді.", "", "2-дәріс. Нота", "", "Нота – ресми құжат.")
NEW = ("1-дәріс. Елші", "", "Жаңа жол келді.", "", "Елші көп сөйлейді.", "", *OLD[4:], "Ол көне.")
CHANGES = ("fsync", "replace", "unlink", "rmdir", "mkdir", "rename")
"""What the disk is asked to do; a kill strikes before one of these."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a run is killed by forking it")


def course(docs: Path) -> None:
    """Draft the old scan into two chapters, and let a lecturer edit both."""
    draft_into(Seed("scan", "0" * 64, "utf-8", OLD), docs)
    for path in (docs / "lectures").iterdir():
        path.write_text(path.read_text("utf-8") + "\nМенің сөзім.\n", "utf-8")


def update(docs: Path) -> None:
    """Merge the new scan."""
    update_seed(Seed("scan", "0" * 64, "utf-8", NEW), docs)


def files(docs: Path) -> dict[str, bytes]:
    """Return all that is in the folder."""
    return {str(path.relative_to(docs)): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


def killed(work: Callable[[], None], before: int) -> bool:
    """Do the work in a process of its own and kill it before its disk changes so often; False if it ends."""
    child = os.fork()
    if not child:  # pragma: no cover  # another process
        left = [before]

        def counted(real: Callable[..., Any]) -> Callable[..., Any]:
            def change(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  # stands for any of the system's
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1
                return real(*arguments, **named)

            return change

        for name in CHANGES:
            setattr(os, name, counted(getattr(os, name)))
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.slow
def test_a_kill_at_any_moment_is_mended_by_the_next_run(tmp_path: Path) -> None:
    """Each chapter and each half of the base is old or new, and the next run makes all of them new."""
    fresh = tmp_path / "fresh"
    course(fresh)
    whole = Path(copytree(fresh, tmp_path / "whole"))
    old = files(whole)
    update(whole)
    new = files(whole)
    changed = [name for name in new if new[name] != old[name]]
    assert len(changed) == len(old) == 4
    halves = 0
    for moment in range(1000):
        docs = Path(copytree(fresh, tmp_path / str(moment)))
        if not killed(partial(update, docs), moment):
            break
        found = {name: content for name, content in files(docs).items() if FOLDER not in name}
        assert all(found[name] in (old[name], new[name]) for name in changed)
        assert found.keys() == new.keys()
        halves += found not in (old, new)
        update(docs)
        assert files(docs) == new
    assert halves >= len(changed) - 1
    assert files(docs) == new


@pytest.mark.slow
def test_a_killed_run_is_completed_before_the_scan_changes_again(tmp_path: Path) -> None:
    """The lines are renumbered from where they stood, so a third scan gives what it gives without a kill."""
    third = (*NEW, "", "Соңғы жол келді.")
    for docs, kill in ((tmp_path / "a", False), (tmp_path / "b", True)):
        course(docs)
        moments = iter(range(1000))
        if kill:
            while not (docs / KEPT / FOLDER / LIST).is_file():
                killed(partial(update, docs), next(moments))
        else:
            update(docs)
        update_seed(Seed("scan", "0" * 64, "utf-8", third), docs)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def unfinished(docs: Path, old: str, new: str) -> None:
    """Leave a journal that says ``a.md`` was to change."""
    journal = docs / KEPT / FOLDER
    journal.mkdir(parents=True)
    (journal / "0.old").write_text(old, "utf-8")
    (journal / "0.new").write_text(new, "utf-8")
    (journal / LIST).write_text(json.dumps(["a.md"]), "utf-8")


def test_an_edit_made_after_the_kill_stays(tmp_path: Path) -> None:
    """What was to change goes in beside it; what does not fit is said."""
    chapter = tmp_path / "a.md"
    unfinished(tmp_path, "Елші келді. Ол сөйледі.", "Елші келді. Ол кетті.")
    chapter.write_text("Елші кеше келді. Ол сөйледі.", "utf-8")
    assert complete(tmp_path) == ()
    assert chapter.read_text("utf-8") == "Елші кеше келді. Ол кетті."
    unfinished(tmp_path, "Елші келді.", "Консул келді.")
    chapter.write_text("Сауда өсті.", "utf-8")
    [finding] = complete(tmp_path)
    assert (finding.remark, finding.place.file) == (Remark.UPDATE_UNFINISHED, str(chapter))
    assert chapter.read_text("utf-8") == "Сауда өсті."
    unfinished(tmp_path, "Елші келді.", "Консул келді.")
    chapter.write_bytes(b"\xff")
    assert len(complete(tmp_path)) == 1
    assert chapter.read_bytes() == b"\xff"


@pytest.mark.parametrize(
    "names", ['["../a.md"]', '["a.py"]', '["/tmp/a.md"]', "{}", "[1]", "[", '["a.md", "b.md"]']
)
def test_a_list_that_is_not_ours_is_not_followed(tmp_path: Path, names: str) -> None:
    """Nothing outside the course is written, whatever stands in the folder."""
    docs = tmp_path / "docs"
    unfinished(docs, "", "жаңа")
    (docs / KEPT / FOLDER / LIST).write_text(names, "utf-8")
    assert complete(docs) == ()
    assert files(tmp_path) == {}


def test_nothing_is_written_through_a_folder_that_leads_out(tmp_path: Path) -> None:
    """An error says so before anything has changed."""
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    (docs / "out").symlink_to(outside)
    with pytest.raises(OSError, match="leads out"):
        replace_together({docs / "out" / "a.md": b"x"}, docs)
    assert files(outside) == {}


def test_two_runs_may_complete_the_same_update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The editions of a build start side by side: whoever comes second finds nothing left to do."""
    unfinished(tmp_path, "", "жаңа")
    read = Path.read_bytes

    def overtaken(path: Path) -> bytes:
        if path.name == "0.old":
            monkeypatch.undo()
            complete(tmp_path)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", overtaken)
    assert complete(tmp_path) == ()
    assert files(tmp_path) == {"a.md": "жаңа".encode()}
