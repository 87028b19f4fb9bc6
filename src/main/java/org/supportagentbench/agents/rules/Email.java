package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Text;

/// One email of the customer, read: its words, the signs found in them, what came with it.
///
/// @param text without the ticket's header and without the attachments
/// @param language ISO code of the language that it is answered in
/// @param topics how much speaks for each topic; those for which nothing does are left out
record Email(
    String text,
    String language,
    List<Attachment> attachments,
    Words words,
    List<Lexicon.Hit> hits,
    CustomerReading reading,
    Map<Topic, Integer> topics) {
  private static final String BEGINS = "[Attachment: ";

  Email {
    attachments = List.copyOf(attachments);
    hits = List.copyOf(hits);
    topics = Map.copyOf(topics);
  }

  /// A thing that came along.
  ///
  /// @param kind `photo`, `packing slip`, `screenshot`, `video`
  record Attachment(String kind, Words shows) {}

  static Email of(String raw, String usual, Lexicon lexicon) {
    StringBuilder text = new StringBuilder();
    List<Attachment> attachments = new ArrayList<>();
    for (String line : raw.split("\n", -1)) {
      int dash = line.indexOf(" - ");
      if (line.startsWith(BEGINS) && line.endsWith("]") && dash > 0) {
        String shows = line.substring(dash + 3, line.length() - 1);
        attachments.add(new Attachment(line.substring(BEGINS.length(), dash), Words.of(shows)));
      } else {
        text.append(line).append('\n');
      }
    }
    String words = text.toString().strip();
    Text cut = Text.of(words);
    Languages languages = Languages.bundled();
    Language language =
        languages.detect(cut).flatMap(languages::of).or(() -> languages.of(usual)).orElseThrow();
    Words folded = Words.of(words);
    List<Lexicon.Hit> hits = lexicon.find(folded);
    CustomerReading reading = language.readCustomer(cut);
    return new Email(
        words,
        language.code(),
        attachments,
        folded,
        hits,
        reading,
        TopicFinder.weights(hits, reading));
  }

  /// How much speaks for a topic, by its signs and by what the language's reader saw; 0 for
  /// nothing.
  int weight(Topic topic) {
    return topics.getOrDefault(topic, 0);
  }

  /// How much speaks for a sign; 0 for nothing.
  int weight(String sign) {
    int weight = 0;
    for (Lexicon.Hit hit : hits) {
      weight += hit.sign().equals(sign) ? hit.weight() : 0;
    }
    return weight;
  }

  boolean shows(String sign) {
    for (Lexicon.Hit hit : hits) {
      if (hit.sign().equals(sign)) {
        return true;
      }
    }
    return false;
  }

  /// The sentences in which a sign stands.
  List<Words> sentences(String sign) {
    return all(sign).map(hit -> words.sentence(hit.start())).toList();
  }

  /// The parts of all sentences, cut at the commas.
  List<Words> parts() {
    List<Words> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || Words.isMark(words.at(i))) {
        parts.add(new Words(words.list().subList(from, i)));
        from = i + 1;
      }
    }
    return parts;
  }

  /// For each place of a sign the words of its sentence that lead up to it, to the next comma.
  List<Words> clauses(String sign) {
    return all(sign)
        .map(hit -> {
          int from = hit.start();
          while (from > 0 && !words.at(from - 1).equals(Words.STOP)) {
            from--;
          }
          int to = hit.end();
          while (to < words.size() && !Words.isMark(words.at(to))) {
            to++;
          }
          return new Words(words.list().subList(from, to));
        })
        .toList();
  }

  Stream<Lexicon.Hit> all(String sign) {
    return hits.stream().filter(hit -> hit.sign().equals(sign));
  }
}
