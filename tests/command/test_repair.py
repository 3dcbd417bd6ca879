"""``daris repair`` prints one line for each line of its file, or its words as JSON."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from daris.__main__ import main

SEED = Path(__file__).parents[2] / "seeds" / "000_6186f278bdb17545.txt"


def test_prints_as_many_lines_as_the_file_has(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Empty lines, form feeds and separators included, in their order."""
    path = tmp_path / "a.txt"
    path.write_text("бір  екі\n\nсөз\x0cсөйлем\u2028мәтін\r\nсоңы", encoding="utf-8")
    assert main(["repair", str(path)]) == 0
    assert capfdbinary.readouterr().out.decode() == "бір екі\n\nсөз сөйлем мәтін\nсоңы\n"


def test_json_names_every_word(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each line has its words with span, raw text, reading, confidence, alternatives and language."""
    path = tmp_path / "a.txt"
    path.write_text("ресми элеуметтік\n\n", encoding="utf-8")
    assert main(["repair", str(path), "--json"]) == 0
    first, second = json.loads(capfdbinary.readouterr().out)
    assert (first["line"], first["text"], second["words"]) == (1, "ресми әлеуметтік", [])
    word = first["words"][1]
    assert word.pop("confidence") > 0.6
    assert word.pop("alternatives")[0] == "элеуметтік"
    assert word == {
        "span": {"line": 1, "start": 6, "end": 16},
        "raw": "элеуметтік",
        "reading": "әлеуметтік",
        "language": "kk",
    }


def test_damaged_file_is_a_message(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The message goes to standard error, nothing to standard output, and the exit code says so."""
    assert main(["repair", str(tmp_path / "none.txt")]) == 1
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{tmp_path / 'none.txt'}: no such file")


def test_missing_file_name_is_a_usage_error() -> None:
    """Exit code 2 is for words that are off."""
    with pytest.raises(SystemExit) as stop:
        main(["repair"])
    assert stop.value.code == 2


def test_standard_input_in_any_locale(tmp_path: Path) -> None:
    """A dash reads standard input; the output is UTF-8 even where the locale is not."""
    done = subprocess.run(
        [sys.executable, "-m", "daris", "repair", "-"],
        input="қоғамдық  саясат".encode("utf-16"),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert done.stdout.decode() == "қоғамдық саясат\n"


def test_dash_is_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Text can be piped in, and empty text is a message."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("сыртқы  саясат".encode())))
    assert main(["repair", "-"]) == 0
    assert capfdbinary.readouterr().out.decode() == "сыртқы саясат\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    assert main(["repair", "-"]) == 1
    assert capfdbinary.readouterr().err.decode().startswith("standard input: the file holds no text")


def test_real_scan_keeps_its_lines(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The first real scan has 85 lines before and after."""
    assert main(["repair", str(SEED)]) == 0
    assert capfdbinary.readouterr().out.count(b"\n") == 85
