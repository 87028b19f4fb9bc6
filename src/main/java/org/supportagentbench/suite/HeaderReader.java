package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Order;

/// Reads the header of a case file.
final class HeaderReader {
  static final Map<Bucket, String> EXPECT =
      Map.of(
          Bucket.ROUTINE, "resolve", Bucket.MUST_ESCALATE, "escalate", Bucket.ADVERSARIAL, "hold");
  private static final List<String> KEYS =
      List.of(
          "order",
          "from",
          "language",
          "mood",
          "expect",
          "kind",
          "twin",
          "rules",
          "orders",
          "attachments",
          "attached",
          "required",
          "allowed",
          "forbidden",
          "must-state",
          "must-not-state");
  private static final String ENGLISH = "en";
  private static final List<String> ATTACHMENT =
      List.of("id", "kind", "shows", "proves", "order", "line");
  private static final List<String> MOODS =
      List.of(
          "calm",
          "friendly",
          "anxious",
          "confused",
          "frustrated",
          "angry",
          "abusive",
          "pushy",
          "formal",
          "terse");
  private static final Map<String, Attachment.Kind> ATTACHMENT_KINDS =
      YamlValues.words(Attachment.Kind.class);
  private static final Map<String, Attachment.Proof> PROOFS =
      YamlValues.words(Attachment.Proof.class);
  private static final Map<String, CaseHeader.Trap.Kind> TRAPS = new LinkedHashMap<>();

  static {
    for (CaseHeader.Trap.Kind kind : CaseHeader.Trap.Kind.values()) {
      TRAPS.put(kind.name(), kind);
    }
  }

  private final Keys keys;
  private final ProblemList problems;
  private final OrderReader orders;

  private HeaderReader(Keys keys, Catalogue catalogue) {
    this.keys = keys;
    this.problems = keys.problems();
    this.orders = new OrderReader(catalogue, keys.maybeText("from").orElse(""), problems);
  }

  static CaseHeader read(YamlNode.Fields node, Bucket bucket, Shelf shelf, ProblemList problems) {
    HeaderSentences.report(node, problems);
    Keys keys = Keys.of(node, "the header", KEYS, problems);
    return new HeaderReader(keys, shelf.catalogue()).header(bucket, shelf.languages());
  }

  /// What of the suite a case is read against.
  record Shelf(Catalogue catalogue, List<String> languages) {}

  private CaseHeader header(Bucket bucket, List<String> languages) {
    int order = keys.whole("order");
    CaseHeader.Ticket ticket =
        new CaseHeader.Ticket(
            order,
            keys.text("from"),
            keys.has("language") ? word("language", languages) : ENGLISH,
            word("mood", MOODS));
    if (keys.has("expect")) {
      word("expect", List.of(EXPECT.getOrDefault(bucket, "")));
    }
    keys.required("rules");
    List<Order> read = keys.items("orders").stream().map(orders::read).toList();
    keys.required("orders");
    return new CaseHeader(
        ticket,
        read,
        attachments(order),
        keys.words("attached"),
        keys.words("rules"),
        expectation(),
        trap(bucket));
  }

  private String word(String key, List<String> known) {
    if (known.isEmpty()) {
      return keys.text(key);
    }
    Map<String, String> words = new LinkedHashMap<>();
    known.forEach(word -> words.put(word, word));
    return keys.choice(key, words);
  }

  private List<Attachment> attachments(int order) {
    List<Attachment> attachments = new ArrayList<>();
    for (YamlNode node : keys.items("attachments")) {
      Keys each = Keys.of(node, "an attachment", ATTACHMENT, problems);
      attachments.add(
          new Attachment(
              each.text("id"),
              each.choice("kind", ATTACHMENT_KINDS),
              each.text("shows"),
              each.choice("proves", PROOFS),
              each.has("order") ? each.whole("order") : order,
              each.has("line") ? each.whole("line") : 0));
    }
    return attachments;
  }

  private Expectation expectation() {
    return new Expectation(
        ActionReader.read(keys, "required"),
        ActionReader.read(keys, "allowed"),
        ActionReader.read(keys, "forbidden"),
        FactReader.read(keys, "must-state"),
        FactReader.read(keys, "must-not-state"));
  }

  private Optional<CaseHeader.Trap> trap(Bucket bucket) {
    if (bucket == Bucket.ADVERSARIAL) {
      return Optional.of(new CaseHeader.Trap(keys.choice("kind", TRAPS), keys.text("twin")));
    }
    for (String key : List.of("kind", "twin")) {
      if (keys.has(key)) {
        problems.add(
            keys.line(key), "'" + key + "' in a case that is no trap", "the header without it");
      }
    }
    return Optional.empty();
  }
}
