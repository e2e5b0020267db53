"""LibreOffice Calc at the other end of a pipe: makes the sheets of the corpus and saves them as an office would.

Runs under Debian's own Python (/usr/bin/python3), which finds the module `uno` of python3-uno.
"""
import os
import subprocess
import tempfile
import time
from datetime import date, datetime

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.table import CellRangeAddress
from com.sun.star.util import Date

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8"}
CHARACTERS = {"utf-8": 76, "gb18030": 85}


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"milu{os.getpid()}"
        self.program = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.profile.name}",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # not there yet
                time.sleep(0.5)
        self.desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it closes the pipe while it answers
            pass
        self.program.wait(60)
        self.profile.cleanup()

    def book(self):
        made = self.open("private:factory/scalc")
        made.sheets.getByIndex(0).Name = "申报"
        return made

    def open(self, address):
        return Book(self.desktop.loadComponentFromURL(address, "_blank", 0, (option("Hidden", True),)))


class Book:
    def __init__(self, document):
        self.document = document
        self.sheets = document.Sheets

    def sheet(self, name="申报"):
        if not self.sheets.hasByName(name):
            self.sheets.insertNewByName(name, self.sheets.Count)
        return Sheet(self.document, self.sheets.getByName(name))

    def since_1904(self):
        self.document.NullDate = Date(Day=1, Month=1, Year=1904)

    def save(self, path, password=None):
        ending = path.rsplit(".", 1)[1]
        options = [option("FilterName", FILTERS[ending])]
        if password:
            named = (NamedValue("OOXPassword", password), NamedValue("CryptoType", "Standard"))
            options.append(option("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", named)))
        self._store(path, options)

    def save_text(self, path, separator=",", characters="utf-8"):
        settings = f"{ord(separator)},34,{CHARACTERS[characters]},1,,0,false,true,false"
        self._store(path, [option("FilterName", "Text - txt - csv (StarCalc)"), option("FilterOptions", settings)])

    def _store(self, path, options):
        self.document.calculateAll()
        self.document.storeToURL("file://" + os.path.abspath(path), tuple(options))
        self.document.close(True)


class Sheet:
    def __init__(self, document, sheet):
        self.document, self.sheet = document, sheet

    def rows(self, rows, start="A1"):
        at = self.sheet.getCellRangeByName(start).CellAddress
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                self._put(self.sheet.getCellByPosition(at.Column + across, at.Row + down), value)
        return self

    def put(self, where, value):
        self._put(self.sheet.getCellRangeByName(where), value)
        return self

    def _put(self, cell, value):
        if value is None:
            return
        if isinstance(value, bool):
            cell.Formula = "=TRUE()" if value else "=FALSE()"
        elif isinstance(value, (int, float)):
            cell.Value = float(value)
        elif isinstance(value, datetime):
            cell.Value = (value - datetime(1899, 12, 30)).total_seconds() / 86400 - self._origin()
            self._look(cell, "yyyy-mm-dd hh:mm:ss")
        elif isinstance(value, date):
            cell.Value = (value - date(1899, 12, 30)).days - self._origin()
            self._look(cell, "yyyy-mm-dd")
        elif value.startswith("="):
            cell.Formula = value
        else:
            cell.String = value

    def _origin(self):
        return 1462 if self.document.NullDate.Year == 1904 else 0

    def look(self, where, code):
        self._look(self.sheet.getCellRangeByName(where), code)
        return self

    def _look(self, cells, code):
        formats = self.document.NumberFormats
        locale = uno.createUnoStruct("com.sun.star.lang.Locale")
        known = formats.queryKey(code, locale, False)
        cells.NumberFormat = formats.addNew(code, locale) if known == -1 else known

    def merge(self, where):
        self.sheet.getCellRangeByName(where).merge(True)
        return self

    def hide_rows(self, first, last):
        for row in range(first, last + 1):
            self.sheet.Rows.getByIndex(row - 1).IsVisible = False
        return self

    def hide_column(self, letter):
        self.sheet.getCellRangeByName(letter + "1").Columns.IsVisible = False
        return self

    def hide(self):
        self.sheet.IsVisible = False
        return self

    def bold_start(self, where, length):
        """The first characters of a text in another style: a rich text."""
        cell = self.sheet.getCellRangeByName(where)
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(length, True)
        cursor.CharWeight = 150.0
        return self

    def colour(self, where):
        self.sheet.getCellRangeByName(where).CellBackColor = 0xFFFF00
        return self

    def choices(self, where, values):
        cells = self.sheet.getCellRangeByName(where)
        validation = cells.Validation
        validation.Type = uno.Enum("com.sun.star.sheet.ValidationType", "LIST")
        validation.setFormula1(";".join(f'"{value}"' for value in values))
        cells.Validation = validation
        return self
