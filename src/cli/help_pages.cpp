#include "cli/help_pages.hpp"

#include <array>

namespace milu::cli {
namespace {

struct page {
  std::string_view command;
  std::string_view en;
  std::string_view zh;
  bool decides = false;
};

constexpr std::array<page, 13> pages = {{
    {"check",
     "milu check RULES… [--format human|json|sarif] [--strict]\n"
     "  Says what is wrong in rules files, or in all *.milu below a folder: errors, and faults in rules that\n"
     "  compile, with an application that shows them; and whether a better mark can ever be punished.\n"
     "  --strict   warnings too give exit code 1\n",
     "milu check 规则文件… [--format human|json|sarif] [--strict]\n"
     "  检查规则文件（或目录下的全部 .milu 文件）：写法上的错误，以及写法正确的规则中的疏漏，\n"
     "  并举出能说明问题的申报；还说明评分提高会不会反而吃亏。\n"
     "  --strict   有警告时退出码也为 1\n"},
    {"fmt",
     "milu fmt RULES [--check] [--lang zh|en] [--merge] [--repair] [--out FILE]\n"
     "  Prints the rules in canonical layout; with --lang in the other keywords.\n"
     "  --check    prints nothing; exit code 1 when the file is not in canonical layout\n"
     "  --merge    writes an amendment, or a policy with shared definitions, out in full\n"
     "  --repair   cuts words that were typed together and mends the file itself\n",
     "milu fmt 规则文件 [--check] [--lang zh|en] [--merge] [--repair] [--out 文件]\n"
     "  按规范格式输出规则；加 --lang 时换成另一种语言的关键词。\n"
     "  --check    不输出；不是规范格式时退出码为 1\n"
     "  --merge    把修正（或引用了共用定义的政策）写成一份完整的政策\n"
     "  --repair   把连写的关键词分开，并直接改正文件\n"},
    {"test",
     "milu test RULES|FOLDER… [--coverage] [--strict] [--format human|junit|json]\n"
     "  Runs the cases that stand in the rules and in cases/NAME.json beside NAME.milu.\n"
     "  --coverage   lists what no case has gone through; with --strict that is exit code 1\n"
     "  --calendar FILE   holidays and make-up days, where cases count working days\n",
     "milu test 规则文件或目录… [--coverage] [--strict] [--format human|junit|json]\n"
     "  运行规则中的验算，以及旁边 cases/名称.json 中的例子。\n"
     "  --coverage   列出没有一例经过的内容；加 --strict 时有遗漏则退出码为 1\n"
     "  --calendar 文件   节假日和调休上班日（验算涉及工作日时）\n"},
    {"eval",
     "milu eval RULES --in FILE…\n"
     "  Decides each application alone: eligibility, values, points.\n",
     "milu eval 规则文件 --in 文件…\n"
     "  逐份计算：资格、数值、得分。\n", true},
    {"award",
      "milu award RULES --in FILE… [--order input|rank] [--against PREVIOUS] [--certificate FILE]\n"
      "  Decides the whole cohort: eligibility, points, ranks, tiers, money.\n"
      "  --preview            with marks missing: what is certain, possible, out of reach\n"
      "  --against PREVIOUS   lists what changed since those decisions, and why\n"
      "  --decline ID=REASON  an award is declined: the waiting list moves up; may be given again\n"
      "  --declined-on DATE   the day of it; without it the as-of day\n",
      "milu award 规则文件 --in 文件… [--order input|rank] [--against 以前的结论] [--certificate 文件]\n"
      "  整批评定：资格、得分、排名、等次、金额。\n"
      "  --preview              评分未齐时预览：已确定、有可能、无望\n"
      "  --against 文件         列出与以前的结论相比有哪些变动、为什么\n"
      "  --decline 编号=理由    放弃奖项，由候补依次递补；可多次给出\n"
      "  --declined-on 日期     放弃日期；不写则为基准日\n", true},
    {"explain",
     "milu explain RULES --in FILE… --id ID\n"
     "  Explains one decision: tests, numbers, margins, marks, award.\n",
     "milu explain 规则文件 --in 文件… --id 编号\n"
     "  说明一份结论：判断、数值、差距、评分、授奖。\n", true},
    {"targets",
     "milu targets RULES --in 2022=FILE --in 2023=FILE…\n"
     "  The targets of a programme: goal, reached, gap, and the pace that each remaining year needs.\n"
     "  --in YEAR=FILE     the applications of one year; each year is decided by itself\n"
     "  --in FIELD=FILE    all years in one file: the field holds the day or the year\n"
     "  and the options of `milu help award`, without --order, --audience, --preview and what belongs to it\n",
     "milu targets 规则文件 --in 2022=文件 --in 2023=文件…\n"
     "  考核目标：要求、已完成、差距，以及以后每年须完成多少。\n"
     "  --in 年份=文件     一个年度的申报，各年分别评定\n"
     "  --in 字段=文件     多个年度在一个文件中：该字段为日期或年份\n"
     "  其余选项同 milu help award，但没有 --order、--audience、--preview 等\n"},
    {"verify",
     "milu verify DECISIONS RULES --in FILE…\n"
     "  Computes decisions again, with the options in their receipts, and lists what differs (exit code 1).\n",
     "milu verify 结论文件 规则文件 --in 文件…\n"
     "  按存证中的选项重新计算，列出与结论文件不一致之处（退出码为 1）。\n", true},
    {"rules",
     "milu rules list DIR --as-of DATE\n"
     "  Which edition of each programme holds on that day; exit code 1 when none or two do.\n",
     "milu rules list 目录 --as-of 日期\n"
     "  当日各项政策适用哪个版本；没有或不止一个时退出码为 1。\n"},
    {"template",
     "milu template RULES --out form.xlsx|form.csv|schema.json\n"
     "  Writes the empty form of the rules: a workbook with drop-downs and ranges, a CSV header, or a JSON schema.\n"
     "  --format F   xlsx, csv or json, whatever the file is called\n"
     "  --lang zh|en the language of headings and notes\n",
     "milu template 规则文件 --out form.xlsx|form.csv|schema.json\n"
     "  生成空白申报表：带下拉选项和取值范围的工作簿、CSV 表头，或 JSON Schema。\n"
     "  --format F   不论文件名，按 xlsx、csv 或 json 生成\n"
     "  --lang zh|en 表头和说明的语言\n"},
    {"export",
     "milu export RULES --table NAME [--out table.csv|table.xlsx]\n"
     "  Writes a decision table of the rules as a sheet: its head, then a row for each row.\n"
     "  --format F   csv or xlsx, whatever the file is called\n",
     "milu export 规则文件 --table 表名 [--out 表.csv|表.xlsx]\n"
     "  把规则中的一张表导出为表文件：先是表头，然后每行一条。\n"
     "  --format F   不论文件名，按 csv 或 xlsx 导出\n"},
    {"import",
     "milu import SHEET [--table NAME] [--out table.milu]\n"
     "  Writes a sheet (CSV, TSV, XLSX) as the table statement that says the same.\n"
     "  --table NAME  the name of the table, in place of the one in the sheet\n"
     "  --lang zh|en  the keywords; else those of the sheet\n",
     "milu import 表文件 [--table 表名] [--out 表.milu]\n"
     "  把表文件（CSV、TSV、XLSX）写成内容相同的“表”语句。\n"
     "  --table 表名  代替表文件中的名称\n"
     "  --lang zh|en  关键词的语言；不写时按表文件\n"},
    {"help",
     "milu help [COMMAND|CODE]\n"
     "  Explains a command, or a message such as M0301 or kind.mix.\n",
     "milu help [命令|编号]\n"
     "  说明一个命令，或一条消息（如 M0301 或 kind.mix）。\n"},
}};

constexpr std::string_view common_en =
    "  --in FILE          applications: .json, .jsonl, .csv, .tsv, .xlsx; - is standard input; may be given again\n"
    "                     book.xlsx#SHEET names a sheet; LIST=FILE gives a list of the form\n"
    "  --call FILE        the facts of the calls\n"
    "  --as-of DATE       the day on which facts and ages are looked at\n"
    "  --set NAME=VALUE   a parameter; wins over the profile\n"
    "  --profile NAME     a profile of the rules\n"
    "  --rulings FILE     what people decided over the rules, each with its reason\n"
    "  --calendar FILE    holidays and make-up days, where the rules count working days\n"
    "  --expect-digest D  the digest that the rules must have\n"
    "  --audience WHOM    office, panel, applicant or public: private fields stay inside; --show FIELD on public lists\n"
    "  --keep-going       goes on after an invalid application (exit code 1)\n"
    "  --ignore-unknown   passes over fields that the form does not have\n"
    "  --format FORMAT    human, jsonl, json, csv, md\n"
    "  --input-format F   csv, tsv, xlsx, json or jsonl, whatever the file is called\n"
    "  --map FILE         headings of a portal and the fields they stand for\n"
    "  --out FILE         written complete or not at all\n"
    "  --lang zh|en       the language of messages and tables\n";
constexpr std::string_view common_zh =
    "  --in 文件          申报数据：.json、.jsonl、.csv、.tsv、.xlsx；- 为标准输入；可多次给出\n"
    "                     book.xlsx#工作表 指明工作表；列表=文件 给出表单中的列表\n"
    "  --call 文件        各批次的信息\n"
    "  --as-of 日期       基准日\n"
    "  --set 参数=值      参数取值，优先于参数方案\n"
    "  --profile 名称     规则中的参数方案\n"
    "  --rulings 文件     人工裁定，每项须写明理由\n"
    "  --calendar 文件    节假日和调休上班日（规则按工作日计算时）\n"
    "  --expect-digest D  规则应有的摘要\n"
    "  --audience 对象    office、panel、applicant、public：保密字段不外传；公示名单可用 --show 字段 加列\n"
    "  --keep-going       遇到无效申报时继续（退出码为 1）\n"
    "  --ignore-unknown   不理会表单中没有的字段\n"
    "  --format 格式      human、jsonl、json、csv、md\n"
    "  --input-format F   不论文件名，按 csv、tsv、xlsx、json 或 jsonl 读取\n"
    "  --map 文件         门户表头与字段的对照\n"
    "  --out 文件         写完整后才替换原文件\n"
    "  --lang zh|en       消息和表格的语言\n";

constexpr std::string_view overview_en =
    "milu decides grant and award programmes by rules: exactly, and with reasons\n"
    "\n"
    "  milu check RULES                      what is wrong in the rules\n"
    "  milu fmt RULES                        canonical layout; --lang zh|en turns one language into the other\n"
    "  milu test RULES                       the cases in the rules\n"
    "  milu eval RULES --in FILE             each application alone\n"
    "  milu award RULES --in FILE            the whole cohort: ranks, tiers, money\n"
    "  milu explain RULES --in FILE --id ID  one decision\n"
    "  milu targets RULES --in 2022=FILE     the programme's targets, year by year\n"
    "  milu verify DECISIONS RULES --in FILE decisions computed again\n"
    "  milu rules list DIR --as-of DATE      which edition holds\n"
    "  milu template RULES --out form.xlsx   the empty form, to be filled in\n"
    "\n"
    "milu help COMMAND says more; milu help M0301 explains a message; --lang zh: 中文\n";
constexpr std::string_view overview_zh =
    "milu（密率）按规则评定项目和奖项：结果准确，理由齐全\n"
    "\n"
    "  milu check 规则文件                         检查规则\n"
    "  milu fmt 规则文件                           规范格式；--lang zh|en 中英文互换\n"
    "  milu test 规则文件                          运行规则中的验算\n"
    "  milu eval 规则文件 --in 文件                逐份计算\n"
    "  milu award 规则文件 --in 文件               整批评定：排名、等次、金额\n"
    "  milu explain 规则文件 --in 文件 --id 编号   说明一份结论\n"
    "  milu targets 规则文件 --in 2022=文件        考核目标的完成情况\n"
    "  milu verify 结论 规则文件 --in 文件         重新计算并比对\n"
    "  milu rules list 目录 --as-of 日期           当日适用的版本\n"
    "  milu template 规则文件 --out form.xlsx      空白申报表\n"
    "\n"
    "milu help 命令 查看用法；milu help M0301 解释一条消息；--lang en: English\n";

}  // namespace

std::string overview(language wanted) { return std::string(wanted == language::zh ? overview_zh : overview_en); }

std::optional<std::string> command_page(std::string_view command, language wanted) {
  const bool zh = wanted == language::zh;
  for (const page& one : pages) {
    if (one.command != command) continue;
    std::string text(zh ? one.zh : one.en);
    if (one.decides) text += zh ? common_zh : common_en;
    return text;
  }
  return std::nullopt;
}

}  // namespace milu::cli
