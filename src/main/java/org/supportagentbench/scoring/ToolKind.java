package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.ActionKind;

/// What a tool does: to the world, and in the words in which people talk of it.
///
/// @param actions kinds of action that a call of the tool carries out; none for reads
public record ToolKind(Effect effect, Set<ActionKind> actions) {
  private static final List<Map.Entry<String, ActionKind>> NAMES =
      List.of(
          Map.entry("reship", ActionKind.SEND_AGAIN),
          Map.entry("resend", ActionKind.SEND_AGAIN),
          Map.entry("replace", ActionKind.SEND_AGAIN),
          Map.entry("cancel", ActionKind.CANCEL),
          Map.entry("refund", ActionKind.REFUND),
          Map.entry("exchange", ActionKind.EXCHANGE),
          Map.entry("return", ActionKind.RETURN),
          Map.entry("address", ActionKind.CHANGE_ADDRESS),
          Map.entry("item", ActionKind.CHANGE_ITEM),
          Map.entry("variant", ActionKind.CHANGE_ITEM),
          Map.entry("label", ActionKind.LABEL),
          Map.entry("certificate", ActionKind.COMPENSATE),
          Map.entry("credit", ActionKind.COMPENSATE),
          Map.entry("voucher", ActionKind.COMPENSATE),
          Map.entry("coupon", ActionKind.COMPENSATE),
          Map.entry("book", ActionKind.BOOK),
          Map.entry("reserv", ActionKind.BOOK),
          Map.entry("schedul", ActionKind.BOOK),
          Map.entry("appointment", ActionKind.BOOK),
          Map.entry("create", ActionKind.CREATE),
          Map.entry("open", ActionKind.CREATE),
          Map.entry("register", ActionKind.CREATE),
          Map.entry("add", ActionKind.CREATE),
          Map.entry("pay", ActionKind.PAY),
          Map.entry("charge", ActionKind.PAY),
          Map.entry("mail", ActionKind.NOTIFY),
          Map.entry("sms", ActionKind.NOTIFY),
          Map.entry("notif", ActionKind.NOTIFY),
          Map.entry("message", ActionKind.NOTIFY),
          Map.entry("send", ActionKind.NOTIFY),
          Map.entry("note", ActionKind.RECORD),
          Map.entry("log", ActionKind.RECORD),
          Map.entry("flag", ActionKind.RECORD),
          Map.entry("ticket", ActionKind.RECORD),
          Map.entry("report", ActionKind.RECORD),
          Map.entry("expedite", ActionKind.EXPEDITE),
          Map.entry("investigat", ActionKind.INVESTIGATE),
          Map.entry("trace", ActionKind.INVESTIGATE));

  /// Copies the set.
  public ToolKind {
    actions = Set.copyOf(actions);
  }

  /// Reads the actions out of a tool's name (`cancel_pending_order`). A write whose name says
  /// nothing known may be any change of a record.
  public static ToolKind named(String name, Effect effect) {
    return switch (effect) {
      case READ -> new ToolKind(effect, Set.of());
      case HANDOVER -> new ToolKind(effect, Set.of(ActionKind.HAND_OVER));
      case WRITE -> new ToolKind(effect, actions(name));
    };
  }

  private static Set<ActionKind> actions(String name) {
    Set<ActionKind> found = EnumSet.noneOf(ActionKind.class);
    for (String word : PlainWords.of(name).split(" ", -1)) {
      for (Map.Entry<String, ActionKind> entry : NAMES) {
        if (word.startsWith(entry.getKey())) {
          found.add(entry.getValue());
        }
      }
    }
    if (found.contains(ActionKind.SEND_AGAIN)) {
      found.add(ActionKind.EXCHANGE);
      found.remove(ActionKind.CREATE);
    }
    if (found.isEmpty() || found.contains(ActionKind.CHANGE_ITEM)) {
      found.add(ActionKind.MODIFY);
    }
    return found;
  }

  /// Whether carrying out this tool makes a claim of `claimed` true.
  public boolean backs(ActionKind claimed) {
    if (effect == Effect.READ) {
      return false;
    }
    return switch (claimed) {
      case OTHER -> true;
      case MODIFY, EXCHANGE -> actions.contains(claimed) || changesRecord();
      case REFUND -> actions.contains(ActionKind.REFUND) || impliesRefund();
      case CREATE ->
          actions.contains(ActionKind.CREATE)
              || actions.contains(ActionKind.SEND_AGAIN)
              || actions.contains(ActionKind.BOOK);
      case RECORD, INVESTIGATE, NOTIFY -> actions.contains(claimed) || effect == Effect.HANDOVER;
      case SEND_AGAIN,
          CANCEL,
          CHANGE_ADDRESS,
          CHANGE_ITEM,
          HAND_OVER,
          RETURN,
          LABEL,
          COMPENSATE,
          BOOK,
          PAY,
          EXPEDITE ->
          actions.contains(claimed);
    };
  }

  private boolean changesRecord() {
    return actions.contains(ActionKind.CHANGE_ITEM)
        || actions.contains(ActionKind.CHANGE_ADDRESS)
        || actions.contains(ActionKind.MODIFY)
        || actions.contains(ActionKind.EXCHANGE);
  }

  private boolean impliesRefund() {
    return actions.contains(ActionKind.CANCEL)
        || actions.contains(ActionKind.RETURN)
        || (actions.contains(ActionKind.EXCHANGE) && !actions.contains(ActionKind.SEND_AGAIN));
  }
}
