package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Another time of the day, half of the day, or seat than were put to the customer or chosen.
final class OtherTime {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  OtherTime(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    return otherTime().or(() -> unspokenTime()).or(() -> otherSeat()).or(() -> otherHalf());
  }

  /// "On the 2nd in the afternoon, 5:30", and the call is for 11:00, which was offered beside it.
  private Optional<String> otherTime() {
    Set<String> chosen = Dials.of(approval.yes().said().clocks());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Set<String> offered = Dials.of(approval.reply().said().clocks());
    Set<String> written = Dials.in(act);
    chosen.retainAll(offered);
    written.retainAll(offered);
    boolean itsLine =
        approval
            .reply()
            .text()
            .lines()
            .filter(line -> !Collections.disjoint(Arguments.idsIn(line), arguments.ids()))
            .anyMatch(line -> !Collections.disjoint(Dials.of(Things.clocks(line)), written));
    boolean other = !chosen.isEmpty() && !written.isEmpty() && !itsLine;
    return other && Collections.disjoint(chosen, written)
        ? Optional.of("the yes names another time")
        : Optional.empty();
  }

  /// "Wednesday the 22nd at 16:30", and the call is for 15:30, which neither the proposal nor the
  /// customer has named.
  private Optional<String> unspokenTime() {
    Set<String> put = Dials.of(approval.reply().said().clocks());
    Set<String> written = new HashSet<>(Dials.in(act));
    if (put.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    written.removeAll(Dials.in(approval.reply().said()));
    warrant.scene().heard().stream()
        .filter(heard -> heard.message() < act.message())
        .forEach(heard -> written.removeAll(Dials.in(heard.said())));
    return written.equals(Dials.in(act))
        ? Optional.of("the proposal names another time")
        : Optional.empty();
  }

  /// "Thursday morning", and the slot of the call begins at 13:00.
  private Optional<String> otherHalf() {
    Wordings wordings = warrant.scene().reader().wordings();
    Said yes = approval.yes().said();
    boolean morning = yes.says(Wording.MORNING, wordings);
    boolean afternoon = yes.says(Wording.AFTERNOON, wordings);
    if (morning == afternoon || yes.words().size() > SHORT_ANSWER) {
      return Optional.empty();
    }
    List<String> timed =
        arguments.ids().stream()
            .filter(id -> things.records().own(id).stream().anyMatch(w -> w.indexOf(':') > 0))
            .toList();
    for (String id : timed.size() == 1 ? timed : List.<String>of()) {
      List<Integer> hours =
          things.records().own(id).stream()
              .filter(word -> word.indexOf(':') > 0)
              .map(word -> Integer.parseInt(word.substring(0, word.indexOf(':'))))
              .toList();
      boolean other =
          !hours.isEmpty() && hours.stream().allMatch(hour -> morning ? hour >= NOON : hour < NOON);
      if (other && things.records().siblings(id).size() > 1) {
        return Optional.of("the yes is for another half of the day");
      }
    }
    return Optional.empty();
  }

  private static final int NOON = 12;

  private static final int SHORT_ANSWER = 10;

  /// "Seats K-1 and K-2", and the call takes D-3 and D-4, of which nobody has spoken since.
  private Optional<String> otherSeat() {
    Set<String> put = SeatCodes.in(approval.reply().said());
    Set<String> written = SeatCodes.alike(SeatCodes.in(act), put);
    if (put.isEmpty() || written.isEmpty() || !Collections.disjoint(written, put)) {
      return Optional.empty();
    }
    boolean said =
        warrant.scene().heard().stream()
            .filter(heard -> heard.message() < act.message())
            .anyMatch(heard -> !Collections.disjoint(SeatCodes.in(heard.said()), written));
    return said ? Optional.empty() : Optional.of("the proposal names another seat or place");
  }
}
