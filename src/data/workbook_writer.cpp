#include "data/workbook_writer.hpp"

#include "data/book_index.hpp"
#include "data/cell_reference.hpp"

#include <milu/base/utf8.hpp>

#include <zip.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace milu::data {
namespace {

using parts = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr std::string_view types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr std::string_view relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// In the order of cell_style.
constexpr std::string_view styles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>"
    "<font><i/><sz val=\"9\"/><color rgb=\"FF666666\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE8F0\"/></patternFill></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"3\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
    "applyFill=\"1\" applyBorder=\"1\"/>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

std::string number(std::size_t value) { return std::to_string(value); }

std::string document(std::string_view name, std::string_view more, const std::string& inner) {
  std::string text(declaration);
  text.append("<").append(name).append(" ").append(main_space).append(more).append(">").append(inner);
  return text.append("</").append(name).append(">");
}

std::string columns_of(const written_sheet& sheet) {
  std::string text;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    const written_column& column = sheet.columns[at];
    text += "<col min=\"" + number(at + 1) + "\" max=\"" + number(at + 1) + "\" width=\"" + number(column.width) +
            "\" style=\"" + number(static_cast<std::size_t>(column.style)) + "\" customWidth=\"1\"/>";
  }
  return text.empty() ? text : "<cols>" + text + "</cols>";
}

std::string rows_of(const written_sheet& sheet) {
  std::string text = "<sheetData>";
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    text += "<row r=\"" + number(row + 1) + "\">";
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const written_cell& one = sheet.rows[row][column];
      text += "<c r=\"" + column_letters(column + 1) + number(row + 1) + "\" s=\"" +
              number(static_cast<std::size_t>(one.style)) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
              xml_text(one.text) + "</t></is></c>";
    }
    text += "</row>";
  }
  return text + "</sheetData>";
}

std::string validations_of(const written_sheet& sheet) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    const std::string& validation = sheet.columns[at].validation;
    if (validation.empty()) continue;
    ++count;
    const std::string letters = column_letters(at + 1);
    text += "<dataValidation allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" sqref=\"" + letters +
            number(sheet.rows.size() + 1) + ":" + letters + number(most_sheet_rows) + "\" " + validation + "</dataValidation>";
  }
  return count == 0 ? text : "<dataValidations count=\"" + number(count) + "\">" + text + "</dataValidations>";
}

std::string sheet_part(const written_sheet& sheet) {
  const std::size_t in_view = sheet.header_rows == 0 ? sheet.rows.size() : sheet.header_rows;
  const std::string height = number(in_view);
  const std::string below = "A" + number(in_view + 1);
  const std::string view = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + height + "\" topLeftCell=\"" + below +
                           "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
  return document("worksheet", "", (sheet.is_hidden ? "" : view) + columns_of(sheet) + rows_of(sheet) + validations_of(sheet));
}

std::string relation(const std::string& id, std::string_view kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(relations) + "/" + std::string(kind) + "\" Target=\"" + target + "\"/>";
}

std::string relations_part(const std::string& inner) {
  return std::string(declaration) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inner + "</Relationships>";
}

std::string content_type(const std::string& part, std::string_view kind) {
  return "<Override PartName=\"/" + part + "\" ContentType=\"" + std::string(types) + std::string(kind) + "+xml\"/>";
}

parts parts_of(const std::vector<written_sheet>& sheets) {
  std::string listed, linked, typed;
  parts all;
  for (std::size_t at = 0; at < sheets.size(); ++at) {
    const std::string name = "worksheets/sheet" + number(at + 1) + ".xml", id = "rId" + number(at + 1);
    listed += "<sheet name=\"" + xml_text(sheets[at].name) + "\" sheetId=\"" + number(at + 1) + "\"" +
              (sheets[at].is_hidden ? " state=\"hidden\"" : "") + " r:id=\"" + id + "\"/>";
    linked += relation(id, "worksheet", name);
    typed += content_type("xl/" + name, "worksheet");
    all.emplace_back("xl/" + name, sheet_part(sheets[at]));
  }
  linked += relation("rIdStyles", "styles", "styles.xml");
  typed += content_type("xl/workbook.xml", "sheet.main") + content_type("xl/styles.xml", "styles");
  const std::string space = " xmlns:r=\"" + std::string(relations) + "\"";
  all.emplace_back("xl/workbook.xml", document("workbook", space, "<sheets>" + listed + "</sheets>"));
  all.emplace_back("xl/_rels/workbook.xml.rels", relations_part(linked));
  all.emplace_back("xl/styles.xml", document("styleSheet", "", std::string(styles)));
  all.emplace_back("_rels/.rels", relations_part(relation("rId1", "officeDocument", "xl/workbook.xml")));
  all.emplace_back("[Content_Types].xml",
                   std::string(declaration) + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                   "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                   "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + typed + "</Types>");
  std::swap(all.front(), all.back());   // office programs look for the types first
  return all;
}

struct drop_source {
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
using held_source = std::unique_ptr<zip_source_t, drop_source>;

std::string bytes_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return {};
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(source), 0)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return bytes;
}

std::string escaped(char32_t code_point) {
  std::string digits;
  for (int shift = 12; shift >= 0; shift -= 4) digits += "0123456789ABCDEF"[(code_point >> shift) & 0xF];
  return "_x" + digits + "_";
}

// A text that looks like an escape has its first sign escaped.
bool needs_escape(std::string_view text, std::size_t at, char32_t sign) {
  if (sign == '_') return without_escapes(std::string(text.substr(at, 7))).size() < std::min<std::size_t>(7, text.size() - at);
  return (sign < 0x20 && sign != '\t' && sign != '\n') || sign == 0xFFFE || sign == 0xFFFF;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string written;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::step step = utf8::decode(text, at);
    if (needs_escape(text, at, step.code_point)) written += escaped(step.code_point);
    else if (step.code_point == '&') written += "&amp;";
    else if (step.code_point == '<') written += "&lt;";
    else if (step.code_point == '>') written += "&gt;";
    else if (step.code_point == '"') written += "&quot;";
    else written += text.substr(at, step.bytes);
    at += step.bytes;
  }
  return written;
}

// The time of all parts is that of the zip format's beginning: the clock is not read.
std::string write_workbook(const std::vector<written_sheet>& sheets) {
  const held_source target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  zip_source_keep(target.get());
  zip_t* made = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
  const parts all = parts_of(sheets);
  for (const auto& [name, content] : all) {
    zip_source_t* source = zip_source_buffer(made, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(made, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    zip_file_set_dostime(made, static_cast<zip_uint64_t>(index), 0, 0x21, 0);
  }
  zip_close(made);
  return bytes_of(target.get());
}

}  // namespace milu::data
