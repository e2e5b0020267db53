#include <milu/source/catalogue.hpp>
#include <milu/source/suggest.hpp>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/help_pages.hpp"

namespace milu::cli {
namespace {

std::string message_page(const message& entry, language wanted) {
  const bool zh = wanted == language::zh;
  const std::string_view help = zh ? entry.help_zh : entry.help_en;
  std::string text = std::string(entry.number) + " (" + std::string(entry.code) + ")\n";
  text += "  " + fill(zh ? entry.zh : entry.en, {}, wanted) + "\n";
  if (!help.empty()) text += "  " + fill(help, {}, wanted) + "\n";
  return text;
}

diagnostic unknown_topic(const std::string& topic) {
  std::vector<std::string> known = commands();
  for (const message* entry : all_messages()) {
    known.emplace_back(entry->code);
    known.emplace_back(entry->number);
  }
  const auto near = nearest(topic, known);
  if (near) return {.code = "help.unknown", .arguments = {topic, *near}};
  return {.code = "cli.usage", .arguments = {phrase("there is no help for `" + topic + "`", "没有“" + topic + "”的帮助")}};
}

}  // namespace

int help(const options& given, console& speaker) {
  if (given.words.empty()) {
    speaker.out() << overview(speaker.speaks());
    return done;
  }
  const std::string& topic = given.words.front();
  if (const auto page = command_page(topic, speaker.speaks())) {
    speaker.out() << *page;
    return done;
  }
  const message* entry = find_message(topic);
  if (!entry) return speaker.refuse(unknown_topic(topic), usage);
  speaker.out() << message_page(*entry, speaker.speaks());
  return done;
}

void print_short_help(std::ostream& out, language wanted) { out << overview(wanted); }

}  // namespace milu::cli
