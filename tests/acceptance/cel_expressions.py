"""Reads expressions of the Common Expression Language into nested tuples.

    parse("1 + x")  ->  ("binary", "+", ("number", Fraction(1), "int"), ("name", "x"))

A node is ("number", value, "int" or "double"), ("text", value), ("yes-no", value), ("null",), ("list", items), ("name", name),
("member", object, name), ("index", list, position), ("call", object or None, name, arguments), ("unary", operator, operand),
("binary", operator, left, right) or ("choice", condition, if true, if false).
"""
import re
from fractions import Fraction

TOKEN = re.compile(r"""\s*(?:
    (?P<text>[rR]?(?:\"{3}.*?(?<!\\)\"{3}|'{3}.*?(?<!\\)'{3}|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))
  | (?P<double>\d*\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)
  | (?P<int>0[xX][0-9a-fA-F]+|\d+)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<sign>\|\||&&|==|!=|<=|>=|[-+*/%!<>?:.,()\[\]{}])
)""", re.X | re.S)
RAW = re.compile(r"[rR]")
ESCAPE = re.compile(r"\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))", re.S)
CONTROLS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
BINARY = [{"||"}, {"&&"}, {"==", "!=", "<", "<=", ">", ">=", "in"}, {"+", "-"}, {"*", "/", "%"}]
WORDS = {"true": ("yes-no", True), "false": ("yes-no", False), "null": ("null",)}


def tokens(expression):
    found, place = [], 0
    expression = expression.rstrip()
    while place < len(expression):
        match = TOKEN.match(expression, place)
        if match is None:
            raise ValueError(f"cannot be read at {expression[place:place + 20]!r}")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        place = match.end()
    return found + [("end", "")]


def unescaped(match):
    hexadecimal = match.group(1) or match.group(2) or match.group(3)
    if hexadecimal:
        return chr(int(hexadecimal, 16))
    if match.group(4):
        return chr(int(match.group(4), 8))
    return CONTROLS.get(match.group(5), match.group(5))


def text_of(literal):
    is_raw = literal[0] in "rR"
    quoted = literal[1:] if is_raw else literal
    width = 3 if quoted[:3] in ('"""', "'''") else 1
    inner = quoted[width:len(quoted) - width]
    return inner if is_raw else ESCAPE.sub(unescaped, inner)


class Reader:
    def __init__(self, expression):
        self.tokens = tokens(expression)
        self.place = 0

    def next(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def takes(self, sign):
        if self.tokens[self.place][1] == sign and self.tokens[self.place][0] in ("sign", "name"):
            self.place += 1
            return True
        return False

    def expect(self, sign):
        if not self.takes(sign):
            raise ValueError(f"no {sign!r} at {self.tokens[self.place]}")

    def choice(self):
        condition = self.binary(0)
        if not self.takes("?"):
            return condition
        if_true = self.binary(0)
        self.expect(":")
        return ("choice", condition, if_true, self.choice())

    def binary(self, level):
        if level == len(BINARY):
            return self.unary()
        left = self.binary(level + 1)
        while self.tokens[self.place][0] in ("sign", "name") and self.tokens[self.place][1] in BINARY[level]:
            operator = self.next()[1]
            left = ("binary", operator, left, self.binary(level + 1))
        return left

    def unary(self):
        for operator in "!-":
            if self.takes(operator):
                return ("unary", operator, self.unary())
        return self.member()

    def member(self):
        node = self.primary()
        while True:
            if self.takes("."):
                name = self.next()[1]
                node = ("call", node, name, self.items(")")) if self.takes("(") else ("member", node, name)
            elif self.takes("["):
                node = ("index", node, self.choice())
                self.expect("]")
            else:
                return node

    def items(self, closing):
        found = []
        while not self.takes(closing):
            found.append(self.choice())
            if not self.takes(","):
                self.expect(closing)
                return found
        return found

    def primary(self):
        kind, word = self.next()
        if kind == "text":
            return ("text", text_of(word))
        if kind in ("int", "double"):
            base = 16 if word[:2] in ("0x", "0X") else 10
            return ("number", Fraction(int(word, base)) if kind == "int" else Fraction(word), kind)
        if kind == "name":
            if word in WORDS:
                return WORDS[word]
            return ("call", None, word, self.items(")")) if self.takes("(") else ("name", word)
        if word == "(":
            node = self.choice()
            self.expect(")")
            return node
        if word == "[":
            return ("list", self.items("]"))
        raise ValueError(f"cannot be read: {word!r}")


def parse(expression):
    reader = Reader(expression)
    node = reader.choice()
    if reader.next()[0] != "end":
        raise ValueError("something follows the expression")
    return node
