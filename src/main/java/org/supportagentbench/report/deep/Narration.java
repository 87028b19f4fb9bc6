package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supportagentbench.results.Spending;

/// One report in the words of a narrator: each sentence is shown to it, checked when it comes back,
/// and stays as it was generated where the check finds fault. What came of that is said at the end
/// of the report. Used by one thread.
final class Narration {
  /// The section that says how things were measured, which nobody rewords.
  private static final String HOW = "how";

  private static final int FEWEST_WORDS = 4;

  private final Narrator narrator;
  private final SentenceCheck check;
  private final String run;
  private final Map<SentenceCheck.Fault, Integer> faults = new EnumMap<>(SentenceCheck.Fault.class);
  private int shown;
  private int reworded;
  private int unanswered;

  private Narration(Narrator narrator, SentenceCheck check, String run) {
    this.narrator = narrator;
    this.check = check;
    this.run = run;
  }

  /// The report with the wording of the narrator, as far as it passes the check.
  ///
  /// @param run whose report it is
  static DeepReport of(DeepReport report, Narrator narrator, SentenceCheck check, String run) {
    Narration narration = new Narration(narrator, check, run);
    List<Section> sections = new ArrayList<>();
    for (Section section : report.sections()) {
      sections.add(
          section.id().equals(HOW) ? narration.signed(section) : narration.section(section));
    }
    return new DeepReport(report.title(), sections);
  }

  private Section section(Section section) {
    List<Narrator.Sentence> sentences = new ArrayList<>();
    Words collect =
        (marked, sentence) -> {
          if (isWorthIt(sentence)) {
            sentences.add(new Narrator.Sentence(sentence, marked.meanings(sentence)));
          }
          return sentence;
        };
    blocks(section, collect);
    if (sentences.isEmpty()) {
      return section;
    }
    Map<Integer, String> answers = narrator.reword(run, section.id(), sentences);
    Map<String, String> kept = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      String generated = sentences.get(i).text();
      kept.put(generated, judge(generated, Optional.ofNullable(answers.get(i + 1))));
    }
    return new Section(
        section.id(),
        section.title(),
        blocks(section, (_, sentence) -> kept.getOrDefault(sentence, sentence)));
  }

  private String judge(String generated, Optional<String> answer) {
    shown++;
    if (answer.isEmpty()) {
      unanswered++;
      return generated;
    }
    String said = answer.get().strip();
    Optional<SentenceCheck.Fault> fault = check.fault(generated, said);
    if (fault.isPresent()) {
      faults.merge(fault.get(), 1, Integer::sum);
      return generated;
    }
    reworded += said.equals(generated) ? 0 : 1;
    return said;
  }

  /// What becomes of a sentence.
  private interface Words {
    String of(MarkedText text, String sentence);
  }

  private static List<Block> blocks(Section section, Words words) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : section.blocks()) {
      blocks.add(
          switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph, words);
            case Block.Bullets bullets ->
                new Block.Bullets(
                    bullets.items().stream().map(item -> paragraph(item, words)).toList());
            case Block.Table table -> table;
          });
    }
    return blocks;
  }

  private static Block.Paragraph paragraph(Block.Paragraph paragraph, Words words) {
    return MarkedText.of(paragraph)
        .map(marked ->
            marked.with(
                marked.sentences().stream()
                    .map(sentence -> words.of(marked, sentence))
                    .collect(Collectors.joining(" "))))
        .orElse(paragraph);
  }

  private static boolean isWorthIt(String sentence) {
    return sentence.split("\\P{L}+").length > FEWEST_WORDS;
  }

  /// The section with what the narrator did, and what it cost.
  private Section signed(Section section) {
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.add(
        Prose.of(narrator.name())
            .say(
                "reworded %d of the %s that it was shown; no figure, quote or link comes from it."
                    .formatted(reworded, Figures.count(shown, "sentence")))
            .say(stayed())
            .say(paid())
            .paragraph());
    return new Section(section.id(), section.title(), blocks);
  }

  private String stayed() {
    int broken = faults.values().stream().mapToInt(Integer::intValue).sum();
    List<String> reasons = new ArrayList<>();
    faults.forEach((fault, n) -> reasons.add(n + " for " + fault.words()));
    List<String> said = new ArrayList<>();
    if (broken > 0) {
      said.add(
          "%s failed the check, so the generated sentence stays: what had changed was, %s."
              .formatted(Figures.count(broken, "wording"), String.join(", ", reasons)));
    } else if (unanswered < shown) {
      said.add("Every wording passed the check.");
    }
    if (unanswered > 0) {
      said.add(Figures.count(unanswered, "sentence") + " came back without an answer.");
    }
    return String.join(" ", said);
  }

  private String paid() {
    Spending.Part part = narrator.spent(run);
    String calls = Figures.count(part.calls(), "call");
    return part.usd().isEmpty()
        ? "It took %s; what they cost is not known. No figure of this report counts them."
            .formatted(calls)
        : String.format(
            Locale.ROOT,
            "It took %s and %.4f USD, which no figure of this report counts.",
            calls,
            part.usd().getAsDouble());
  }
}
