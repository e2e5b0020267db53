"""One file of the corpus: how it is made, how it is read, and what must come out."""
import json
import re
import zipfile
from dataclasses import dataclass, field
from typing import Callable

HEADER = ["编号", "单位", "营业收入（万元）"]


@dataclass
class Case:
    name: str
    make: Callable                     # (office, path)
    records: list = field(default_factory=list)
    says: list = field(default_factory=list)      # English lines of standard error, headlines and places
    says_zh: list = field(default_factory=list)
    arguments: str = "--in {}"         # {} is the file
    code: int = 0

    def expected(self):
        lines = [f"run eval form.milu {self.arguments}", f"exit {self.code}"]
        lines += ["record " + json.dumps(record, ensure_ascii=False) for record in self.records]
        lines += ["en " + line for line in self.says]
        return lines + ["zh " + line for line in self.says_zh]


def record(key, **values):
    """`record("A", revenue="3000000")`: an application with these values shown."""
    return {"id": key, "values": {"v_" + name: value for name, value in values.items()}}


def sheet_of(*rows, **more):
    """A workbook with one sheet of these rows; `then` does the rest to it."""
    then = more.get("then", lambda sheet: None)

    def make(office, path):
        book = office.book()
        sheet = book.sheet()
        sheet.rows(rows)
        then(sheet)
        book.save(path)
    return make


def text_of(*rows, separator=",", characters="utf-8", mark=b"", then=lambda sheet: None):
    """The same as CSV, with a byte order mark if one is given."""
    def make(office, path):
        book = office.book()
        sheet = book.sheet()
        sheet.rows(rows)
        then(sheet)
        book.save_text(path, separator, characters)
        if mark:
            with open(path, "rb") as file:
                content = file.read()
            with open(path, "wb") as file:
                file.write(mark + content)
    return make


def edited(path, part, pattern, replacement):
    """Changes one part of a workbook as LibreOffice itself would not write it."""
    with zipfile.ZipFile(path) as book:
        parts = [(entry, book.read(entry.filename)) for entry in book.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for entry, content in parts:
            if entry.filename == part:
                changed = re.sub(pattern, replacement, content.decode())
                assert changed != content.decode(), (path, pattern)
                content = changed.encode()
            book.writestr(entry.filename, content)
