"""Files become Seeds; whatever else stands in their place becomes a Finding, never an exception."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from daris.model.finding import Finding, Remark
from daris.model.seed import Seed
from daris.scan.read import read, read_all
from daris.scan.read.opening import LARGEST


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Make an empty folder for seeds."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def refused(path: Path) -> Finding:
    """Read a path that must be refused in one line that begins with its name."""
    finding = read(path)
    assert isinstance(finding, Finding)
    assert str(finding).startswith(f"{path}: ")
    assert "\n" not in str(finding)
    assert finding.hint
    return finding


def test_file_becomes_a_seed(seeds: Path) -> None:
    """The seed is called as its file without the suffix."""
    path = seeds / "дәріс.1.txt"
    path.write_text("бір\nекі\n", encoding="utf-8")
    seed = read(path)
    assert isinstance(seed, Seed)
    assert (seed.name, seed.lines) == ("дәріс.1", ("бір", "екі"))


def test_content_is_judged_too(seeds: Path) -> None:
    """A file without text is refused under its own name."""
    path = seeds / "empty.txt"
    path.touch()
    assert refused(path).remark is Remark.SEED_EMPTY


def test_missing_file_is_a_finding(seeds: Path) -> None:
    """A file that is not there is no traceback."""
    assert "no such file" in refused(seeds / "none.txt").fact


def test_folder_is_a_finding(seeds: Path) -> None:
    """A folder with the name of a seed is told as such."""
    (seeds / "a.txt").mkdir()
    assert refused(seeds / "a.txt").fact == "this is a folder, not a file"


def test_pipe_is_not_waited_for(seeds: Path) -> None:
    """A pipe that nobody writes to is refused at once."""
    os.mkfifo(seeds / "a.txt")
    assert refused(seeds / "a.txt").fact == "this is a pipe, not a file"


def test_socket_is_a_finding(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a socket."""
    monkeypatch.chdir(seeds)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        assert refused(Path("a.txt")).fact == "this is a socket, not a file"


def test_device_is_never_opened() -> None:
    """A device can be endless."""
    assert refused(Path("/dev/zero")).fact == "this is a device, not a file"


def test_broken_link_is_a_finding(seeds: Path) -> None:
    """A link to nothing is told as such."""
    (seeds / "a.txt").symlink_to("none.txt")
    assert refused(seeds / "a.txt").remark is Remark.SEED_UNREADABLE


def test_link_to_itself_is_a_finding(seeds: Path) -> None:
    """A link that leads in a circle is not followed."""
    (seeds / "a.txt").symlink_to("a.txt")
    assert refused(seeds / "a.txt").remark is Remark.SEED_UNREADABLE


def test_link_out_of_the_folder_is_refused(seeds: Path) -> None:
    """A seed must not publish what lies elsewhere on the machine."""
    (seeds.parent / "secret.txt").write_text("құпия", encoding="utf-8")
    (seeds / "a.txt").symlink_to("../secret.txt")
    assert refused(seeds / "a.txt").fact == "the link leads out of its folder"


def test_link_inside_the_folder_is_followed(seeds: Path) -> None:
    """Two names of one seed are nothing bad."""
    (seeds / "b.txt").write_text("мәтін", encoding="utf-8")
    (seeds / "a.txt").symlink_to("b.txt")
    seed = read(seeds / "a.txt")
    assert isinstance(seed, Seed)
    assert seed.name == "a"


def test_large_file_is_refused_unread(seeds: Path) -> None:
    """Fifty megabytes are refused by their size alone."""
    path = seeds / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    finding = refused(path)
    assert finding.remark is Remark.SEED_TOO_LARGE
    assert "50,000,000" in finding.fact


def test_size_that_the_file_system_hides_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that claims to have no size, as in /proc, is not read without end."""
    monkeypatch.setattr("daris.scan.read.opening.LARGEST", 10)
    assert refused(Path("/proc/cpuinfo")).remark is Remark.SEED_TOO_LARGE


def test_failure_while_reading_is_a_finding() -> None:
    """A disk that fails in the middle of a file is told as such; /proc has a file that always does."""
    assert "input/output error" in refused(Path("/proc/self/mem")).fact


def test_name_that_is_no_text_is_a_finding(seeds: Path) -> None:
    """A name in an old encoding would break every page that mentions it."""
    path = seeds / os.fsdecode(b"\xff.txt")
    path.write_text("мәтін", encoding="utf-8")
    finding = read(path)
    assert isinstance(finding, Finding)
    assert "\\udcff.txt" in str(finding)


def test_folder_is_read_in_the_order_of_names(seeds: Path) -> None:
    """Every text file is read, one damaged file stops no other, other files are nobody's business."""
    (seeds / "b.txt").write_text("екі", encoding="utf-8")
    (seeds / "a.txt").touch()
    (seeds / "c.txt").write_text("үш", encoding="utf-8")
    (seeds / "c.md").write_text("үш", encoding="utf-8")
    found = read_all(seeds)
    assert [type(item).__name__ for item in found] == ["Finding", "Seed", "Seed"]


def test_missing_folder_holds_no_seeds(tmp_path: Path) -> None:
    """A course may be written without any scan."""
    assert read_all(tmp_path / "seeds") == ()


def test_file_in_place_of_the_folder_is_a_finding(tmp_path: Path) -> None:
    """A file called seeds is told as such."""
    (tmp_path / "seeds").touch()
    (finding,) = read_all(tmp_path / "seeds")
    assert isinstance(finding, Finding)
    assert "not a directory" in finding.fact


def test_limit_is_generous() -> None:
    """A course of a thousand pages fits several times."""
    assert LARGEST >= 10_000_000


def test_a_name_in_capitals_is_told_and_not_passed_over(seeds: Path) -> None:
    """Scanners write SCAN.TXT; a lecturer who drops it must not be left without a word."""
    (seeds / "SCAN.TXT").write_text("Мәтін\n", encoding="utf-8")
    (finding,) = read_all(seeds)
    assert isinstance(finding, Finding)
    assert str(finding) == f"{seeds / 'SCAN.TXT'}: the name ends in .TXT and not in .txt; rename the file"


@pytest.mark.parametrize("content", [b"", b"\0\1\2\3" * 90])
def test_a_name_of_two_lines_is_told_in_one(seeds: Path, content: bytes) -> None:
    """Whatever a file is called, its finding is one line."""
    path = seeds / "бір\nекі\u2028үш.txt"
    path.write_bytes(content)
    finding = read(path)
    assert isinstance(finding, Finding)
    assert len(str(finding).splitlines()) == 1
    assert "бір\\nекі\\u2028үш.txt" in str(finding)
