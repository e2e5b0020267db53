#!/usr/bin/python3
"""Makes the workbooks and tables of good/ and bad/ in LibreOffice, each with what is expected of it (NAME.expect).

    apt-get install libreoffice-calc python3-uno
    MILU=build/release/milu /usr/bin/python3 tests/data/tables/make.py [NAME…]

The files are committed; tests/cli/tables.sh reads them and needs no LibreOffice. What is expected stands in cases_*.py, written
by hand beside what is put into the cells.
"""
import os
import sys

import cases_bad
import cases_good
from office import Office

HERE = os.path.dirname(os.path.abspath(__file__))


def write(office, folder, case):
    path = os.path.join(HERE, folder, case.name)
    case.make(office, path)
    with open(path + ".expect", "w", encoding="utf-8") as file:
        file.write("\n".join(case.expected()) + "\n")


def main():
    wanted = set(sys.argv[1:])
    with Office() as office:
        for folder, module in (("good", cases_good), ("bad", cases_bad)):
            os.makedirs(os.path.join(HERE, folder), exist_ok=True)
            for case in module.CASES:
                if not wanted or case.name in wanted:
                    print(folder, case.name, flush=True)
                    write(office, folder, case)


if __name__ == "__main__":
    main()
