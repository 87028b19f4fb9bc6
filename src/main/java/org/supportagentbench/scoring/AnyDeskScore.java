package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Finding;

/// What the detectors say of one conversation of any desk.
///
/// @param found what they found, in the order of the messages
/// @param notMeasured behaviours that could not be looked for, with the reason
/// @param remarks how the detectors came to it, in the order of the messages; empty unless asked
///   for
public record AnyDeskScore(
    List<Found> found, Map<Behaviour, String> notMeasured, List<Remark> remarks) {
  /// Copies the collections.
  public AnyDeskScore {
    found = List.copyOf(found);
    notMeasured = Map.copyOf(notMeasured);
    remarks = List.copyOf(remarks);
  }

  /// One finding under its name in reports of any desk.
  ///
  /// @param behaviour the name in JSON; links, hosts, tracking numbers and other references without
  ///   a source share the name `ungrounded_reference`
  /// @param kind which reference it is; empty for all other behaviours
  public record Found(String behaviour, Optional<String> kind, Finding finding) {}

  /// One step of a detector's reasoning.
  ///
  /// @param message 0-based index of the message that it is about
  /// @param call 0-based index into that message's calls, where it is about a call
  /// @param words one line for people
  public record Remark(Behaviour behaviour, int message, OptionalInt call, String words) {}
}
