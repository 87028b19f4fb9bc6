package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Paid;
import org.supportagentbench.results.RunReader;

/// What a run has besides the conversations that count: those that were set aside and held again,
/// and what was paid, by role.
public record RunLedger(List<SetAside> voided, Map<String, Paid> paid) {
  /// Nothing was.
  public static final RunLedger NOTHING = new RunLedger(List.of(), Map.of());

  /// So many are listed; a run that sets more aside has another trouble.
  private static final int MOST = 500;

  /// Copies the collections.
  public RunLedger {
    voided = List.copyOf(voided);
    paid = Map.copyOf(paid);
  }

  /// A conversation that enters no number and was held again.
  ///
  /// @param name of the conversation, with its take: `run/case/n~take`
  /// @param reason in a word: `customer_fault`, `unpressured`
  /// @param detail what the conversation itself says of its end; may be empty
  public record SetAside(String name, String reason, String detail) {
    /// The name of the file that holds it: the room's numbers of run and case, its trial and take.
    static String file(int run, int about, ConversationId id) {
      return "a%d-%d-%d-%d".formatted(run, about, id.trial(), id.take());
    }
  }

  /// The ledgers of a store, by run.
  public static Function<String, RunLedger> of(RunReader reader) {
    return run -> {
      List<SetAside> voided = new ArrayList<>();
      reader.voided(
          run,
          (reason, attempt) -> {
            if (voided.size() < MOST) {
              String name =
                  "%s/%s/%d~%d"
                      .formatted(
                          run, attempt.id().caseId(), attempt.id().trial(), attempt.id().take());
              voided.add(new SetAside(name, reason, attempt.transcript().detail()));
            }
          });
      return new RunLedger(voided, reader.paid(run));
    };
  }
}
