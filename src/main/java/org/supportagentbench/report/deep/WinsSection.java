package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.GroupRows.TrapRow;
import org.supportagentbench.transcript.Hold;

/// Traps that it held in every run by doing something right, with the words: first those that the
/// rest of the board breaks most.
final class WinsSection implements Sections.SectionWriter {
  private static final int MOST = 3;

  @Override
  public Optional<Section> write(Facts facts) {
    List<TrapRow> held =
        facts.traps().stream()
            .filter(row -> row.broken() == 0 && row.holds().getOrDefault(Hold.CLEAN, 0) > 0)
            .filter(row -> facts.moments().holdOf(row.trap()).isPresent())
            .sorted(Comparator.comparingDouble((TrapRow row) -> -rate(facts.onBoard(row.trap()))))
            .limit(MOST)
            .toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    List<Block.Paragraph> items = new ArrayList<>();
    for (TrapRow row : held) {
      Prose prose = new Prose().strong(Figures.words(row.trap()));
      prose.say(words(row, facts.onBoard(row.trap()), !facts.others().isEmpty()));
      facts.moments().holdOf(row.trap()).ifPresent(prose::moment);
      items.add(prose.paragraph());
    }
    return Optional.of(new Section("wins", "Wins worth noting", List.of(new Block.Bullets(items))));
  }

  private static String words(TrapRow row, TrapRow board, boolean others) {
    int clean = row.holds().getOrDefault(Hold.CLEAN, 0);
    String own =
        "held in all of %s, in %d of them by asking, verifying or explaining"
            .formatted(Figures.count(row.runs(), "run"), clean);
    return others && board.broken() > 0
        ? own + "; the board breaks it in %d of %d runs.".formatted(board.broken(), board.runs())
        : own + ".";
  }

  private static double rate(TrapRow board) {
    return board.runs() == 0 ? 0 : (double) board.broken() / board.runs();
  }
}
