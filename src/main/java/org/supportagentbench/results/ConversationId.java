package org.supportagentbench.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.suite.InputProblem;

/// The name of one conversation: `run/case/trial`, such as
/// `r-0a1b2c3d4e/adversarial/comp_demand/2`.
///
/// @param trial 1-based number of the repetition
/// @param take 0 for the first time that it is held; a conversation that is voided and held again
///   has the next one, written `~1` behind the trial
public record ConversationId(String run, String caseId, int trial, int take) {
  private static final Pattern FORM =
      Pattern.compile("([^/\\s]+)/([^\\s~]+)/([0-9]{1,6})(?:~([0-9]{1,6}))?");

  /// Reads a name.
  ///
  /// @throws InputProblem for anything that is no name
  public static ConversationId parse(String name) {
    Matcher parts = FORM.matcher(name);
    if (!parts.matches()) {
      throw new InputProblem(
          "'%s' does not name a conversation. A name is <run>/<case>/<n>, such as %s."
              .formatted(name, "r-0a1b2c3d4e/routine/address_change/flat-number-missing/1"));
    }
    int take = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
    return new ConversationId(
        parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), take);
  }

  /// Its place in the plan, whichever take it is.
  public Slot slot() {
    return new Slot(caseId, trial);
  }

  /// A place in the plan of a run; one conversation counts for it.
  public record Slot(String caseId, int trial) {}

  /// The same conversation, to be held once more.
  public ConversationId again() {
    return new ConversationId(run, caseId, trial, take + 1);
  }

  @Override
  public String toString() {
    return run + "/" + caseId + "/" + trial + (take == 0 ? "" : "~" + take);
  }
}
