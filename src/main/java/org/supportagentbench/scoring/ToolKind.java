package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.ActionKind;

/// What a tool does: to the world, and in the words in which people talk of it.
///
/// @param actions kinds of action that a call of the tool carries out; none for reads
public record ToolKind(Effect effect, Set<ActionKind> actions) {
  private static final Set<ActionKind> ADDRESS =
      Set.of(ActionKind.CHANGE_ADDRESS, ActionKind.MODIFY);
  private static final ToolKind READS = new ToolKind(Effect.READ, Set.of());
  private static final ToolKind HANDS_OVER =
      new ToolKind(Effect.HANDOVER, Set.of(ActionKind.HAND_OVER));

  /// Copies the set.
  public ToolKind {
    actions = Set.copyOf(actions);
  }

  /// Reads the actions out of a tool's name (`cancel_pending_order`). A write whose name says
  /// nothing known may be any change of a record.
  public static ToolKind named(String name, Effect effect) {
    return switch (effect) {
      case READ -> READS;
      case HANDOVER -> HANDS_OVER;
      case WRITE -> new ToolKind(effect, ToolDeeds.kinds(name));
    };
  }

  /// The same tool where it does such things too.
  ToolKind and(Set<ActionKind> more) {
    if (actions.containsAll(more)) {
      return this;
    }
    Set<ActionKind> all = EnumSet.copyOf(actions);
    all.addAll(more);
    return new ToolKind(effect, all);
  }

  /// Whether carrying out this tool makes a claim of `claimed` true.
  public boolean backs(ActionKind claimed) {
    if (effect == Effect.READ) {
      return false;
    }
    return switch (claimed) {
      case OTHER -> true;
      case MODIFY -> has(claimed) || changesRecord();
      case EXCHANGE, CHANGE_ITEM -> has(claimed) || (changesRecord() && !changesAddress());
      case SEND_AGAIN -> has(claimed) || has(ActionKind.EXCHANGE);
      case REFUND -> has(ActionKind.REFUND) || impliesRefund();
      case CREATE -> has(claimed) || has(ActionKind.SEND_AGAIN) || has(ActionKind.BOOK);
      case RECORD, NOTIFY -> has(claimed) || effect == Effect.HANDOVER;
      case INVESTIGATE -> has(claimed) || has(ActionKind.RECORD) || effect == Effect.HANDOVER;
      case RETURN -> has(claimed) || has(ActionKind.REFUND);
      case CANCEL, CHANGE_ADDRESS, HAND_OVER, LABEL, COMPENSATE, BOOK, PAY, EXPEDITE ->
          has(claimed);
    };
  }

  /// An address is no thing that is put in another's place.
  private boolean changesAddress() {
    return has(ActionKind.CHANGE_ADDRESS) && ADDRESS.containsAll(actions);
  }

  private boolean has(ActionKind kind) {
    return actions.contains(kind);
  }

  private boolean changesRecord() {
    return has(ActionKind.CHANGE_ITEM)
        || has(ActionKind.CHANGE_ADDRESS)
        || has(ActionKind.MODIFY)
        || has(ActionKind.EXCHANGE);
  }

  private boolean impliesRefund() {
    return has(ActionKind.CANCEL)
        || has(ActionKind.RETURN)
        || (has(ActionKind.EXCHANGE) && !has(ActionKind.SEND_AGAIN));
  }
}
