"""Translates expressions of the Common Expression Language into those of a policy, operator by operator.

    translation = Translation({"x": {"t": "int64", "v": "123"}})
    translation.rules(parse("x + 1"))     -> ("(n1 + 1)", "int");  translation.data == {"n1": "123"}

What the language has no word for raises Lacks. Texts that a policy cannot write down, lists and variables become fields.
"""
import re
from fractions import Fraction

SIGNS = {"||": "or", "&&": "and", "==": "=", "in": "in"}
FOLDS = {"greatest": "max", "least": "min", "abs": "abs"}
FIELDS_OF = {"text": "t", "number": "n", "yes-no": "y",
             "list of text": "lt", "list of number": "ln", "list of yes-no": "ly"}
TYPE_OF = {"text": "text", "number": "number", "yes-no": "yes or no", "list of text": "list of text",
           "list of number": "list of number", "list of yes-no": "list of yes or no"}
FIELDS = 9   # of each type, for the texts, lists and variables of one row
FORM = "\n".join(f"  {', '.join(letter + str(number) for number in range(1, FIELDS + 1))}: {TYPE_OF[kind]}"
                 for kind, letter in FIELDS_OF.items())
KIND_OF = {"int64": "number", "double": "number", "string": "text", "bool": "yes-no"}
MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00Z")


class Lacks(Exception):
    """The language has no word for this."""


def decimal(number):
    """All digits of a number that ends, without an exponent."""
    places = 0
    while (number * 10 ** places).denominator != 1:
        places += 1
    digits = str(int(number * 10 ** places)).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def dotted(node):
    """`a.b.c` as one name; None for anything else."""
    if node[0] == "name":
        return node[1]
    if node[0] == "member" and dotted(node[1]):
        return f"{dotted(node[1])}.{node[2]}"
    return None


def plain(kind):
    return "number" if kind in ("int", "double") else kind


def constant(node):
    """The value of a literal, as data hold it, and its kind."""
    if node[0] == "unary" and node[1] == "-" and node[2][0] == "number":
        return "-" + decimal(node[2][1]), "number"
    if node[0] == "number":
        return decimal(node[1]), "number"
    if node[0] in ("text", "yes-no"):
        return node[1], node[0]
    raise Lacks({"null": "null", "list": "list-of-lists"}.get(node[0], "computed-list"))


class Translation:
    def __init__(self, bindings):
        self.bindings = bindings
        self.data = {}
        self.variables = {}

    def field(self, kind, value):
        letter = FIELDS_OF[kind]
        name = letter + str(1 + sum(1 for field in self.data if re.fullmatch(letter + r"\d", field)))
        self.data[name] = value
        return name

    def variable(self, name):
        if name not in self.variables:
            self.variables[name] = self.bound(self.bindings[name])
        return self.variables[name]

    def bound(self, binding):
        if binding["t"] == "list":
            kinds = {KIND_OF.get(item["t"], item["t"]) for item in binding["v"]}
            return self.values([self.value(item) for item in binding["v"]], kinds)
        if binding["t"] not in KIND_OF:
            raise Lacks(binding["t"])
        kind = KIND_OF[binding["t"]]
        return self.field(kind, self.value(binding)), "int" if binding["t"] == "int64" else kind

    @staticmethod
    def value(binding):
        return binding["v"] == "true" if binding["t"] == "bool" else binding["v"]

    def values(self, items, kinds):
        if len(kinds) > 1:
            raise Lacks("mixed-list")
        kind = "list of " + (next(iter(kinds)) if kinds else "number")
        if kind not in FIELDS_OF:
            raise Lacks(kind.replace(" ", "-"))
        return self.field(kind, items), kind

    def rules(self, node):
        """The text and the kind of an expression."""
        return getattr(self, "rules_of_" + node[0].replace("-", "_"))(*node[1:])

    def rules_of_null(self):
        raise Lacks("null")

    def rules_of_number(self, value, kind):
        return decimal(value), kind

    def rules_of_yes_no(self, value):
        return "yes" if value else "no", "yes-no"

    def rules_of_text(self, value):
        if value.isprintable() and value == value.strip():
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"', "text"
        return self.field("text", value), "text"

    def rules_of_list(self, items):
        constants = [constant(item) for item in items]
        return self.values([value for value, _ in constants], {kind for _, kind in constants})

    def rules_of_name(self, name):
        return self.variable(name) if name in self.bindings else (name, "yes-no")

    def rules_of_member(self, node, name):
        whole = dotted(("member", node, name))
        if whole in self.bindings:
            return self.variable(whole)
        return f"{self.rules(node)[0]}.{name}", "text"

    def rules_of_index(self, node, position):
        values, kind = self.rules(node)
        if not kind.startswith("list of "):
            raise Lacks("index-of-no-list")
        return f"{values}[{self.rules(position)[0]} + 1]", {"number": "int"}.get(kind[8:], kind[8:])

    def rules_of_unary(self, operator, node):
        text, kind = self.rules(node)
        if operator == "-":
            return f"(-{text})", kind
        return f"(not {text[1:-1] if text.startswith('(not ') else text})", "yes-no"   # `not not yes` needs no brackets

    def rules_of_choice(self, condition, if_true, if_false):
        text, kind = self.rules(if_true)
        return f"(cases {{ {self.rules(condition)[0]}: {text}, else: {self.rules(if_false)[0]} }})", kind

    def rules_of_binary(self, operator, left, right):
        if operator == "in" and right[0] == "list" and right[1]:
            return self.member_of(left, right[1])
        (a, kind), (b, other) = self.rules(left), self.rules(right)
        if operator == "in":
            return f"(count({b} where it = {a}) > 0)", "yes-no"
        if operator in "+-*/%":
            return self.arithmetic(operator, (a, kind), (b, other))
        return f"({a} {SIGNS.get(operator, operator)} {b})", "yes-no"

    def member_of(self, left, items):
        found = [self.rules(item) for item in items]
        if len({plain(kind) for _, kind in found}) > 1:
            raise Lacks("mixed-list")
        return f"({self.rules(left)[0]} in ({', '.join(text for text, _ in found)}))", "yes-no"

    @staticmethod
    def arithmetic(operator, left, right):
        (a, kind), (b, other) = left, right
        if operator == "+" and "text" in (kind, other):
            raise Lacks("joining-text")
        if operator == "+" and kind.startswith("list"):
            raise Lacks("joining-lists")
        if operator == "%":
            return f"remainder({a}, {b})", "int"
        if operator == "/" and (kind, other) == ("int", "int"):
            return f"quotient({a}, {b})", "int"
        return f"({a} {operator} {b})", "double" if "double" in (kind, other) else kind

    def rules_of_call(self, target, name, arguments):
        if target == ("name", "math") and arguments:
            return self.mathematics(name, [self.rules(argument) for argument in arguments])
        if target is None and name == "timestamp" and arguments:
            return self.day(arguments)
        if target is None and name in ("int", "bool", "string") and arguments:
            return self.conversion(name, *self.rules(arguments[0]))
        if target is None and name == "size" and arguments and self.rules(arguments[0])[1].startswith("list"):
            return f"count({self.rules(arguments[0])[0]})", "int"
        if target is not None and name == "contains" and arguments:
            return f"contains({self.rules(target)[0]}, {self.rules(arguments[0])[0]})", "yes-no"
        if target not in (None, ("name", "math"), ("name", "strings")):
            self.rules(target)   # what is lacking there comes first
        raise Lacks("time-of-day" if name == "duration" else f"{'' if target is None else '.'}{name}()")

    @staticmethod
    def mathematics(name, arguments):
        texts = ", ".join(text for text, _ in arguments)
        kind = arguments[0][1]
        if name in FOLDS:
            return f"{FOLDS[name]}({texts})", kind
        if name == "sign":
            return f"(cases {{ {texts} > 0: 1, {texts} < 0: -1, else: 0 }})", kind
        if name == "trunc":
            return f"({texts} rounded down to whole)", kind
        raise Lacks(f"math.{name}()")

    @staticmethod
    def conversion(name, text, kind):
        if name == "int" and kind == "double":
            return f"({text} rounded down to whole)", "int"
        if (name, kind) in (("int", "int"), ("bool", "yes-no"), ("string", "text")):
            return text, kind
        raise Lacks(f"{name}-of-{plain(kind)}")

    @staticmethod
    def day(arguments):
        midnight = MIDNIGHT.fullmatch(arguments[0][1]) if arguments[0][0] == "text" else None
        if midnight is None:
            raise Lacks("time-of-day")
        return midnight.group(1), "date"
