package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.language.ActionKind;

/// What a tool does, read out of its name: `cancel_pending_order`, `updateReservationFlights`,
/// `registrar_reclamo`. A verb says it alone, or with the nouns behind it.
final class ToolDeeds {
  /// Verbs that need no object.
  private static final List<Map.Entry<String, ActionKind>> VERBS =
      List.of(
          Map.entry("cancel", ActionKind.CANCEL),
          Map.entry("void", ActionKind.CANCEL),
          Map.entry("terminat", ActionKind.CANCEL),
          Map.entry("anular", ActionKind.CANCEL),
          Map.entry("withdraw", ActionKind.CANCEL),
          Map.entry("drop", ActionKind.CANCEL),
          Map.entry("retir", ActionKind.CANCEL),
          Map.entry("devolv", ActionKind.RETURN),
          Map.entry("repon", ActionKind.SEND_AGAIN),
          Map.entry("repos", ActionKind.SEND_AGAIN),
          Map.entry("waive", ActionKind.COMPENSATE),
          Map.entry("cobr", ActionKind.PAY),
          Map.entry("refund", ActionKind.REFUND),
          Map.entry("reimburs", ActionKind.REFUND),
          Map.entry("reembols", ActionKind.REFUND),
          Map.entry("exchange", ActionKind.EXCHANGE),
          Map.entry("swap", ActionKind.EXCHANGE),
          Map.entry("reship", ActionKind.SEND_AGAIN),
          Map.entry("resend", ActionKind.SEND_AGAIN),
          Map.entry("redeliver", ActionKind.SEND_AGAIN),
          Map.entry("replac", ActionKind.SEND_AGAIN),
          Map.entry("reempla", ActionKind.SEND_AGAIN),
          Map.entry("expedite", ActionKind.EXPEDITE),
          Map.entry("investigat", ActionKind.INVESTIGATE),
          Map.entry("trace", ActionKind.INVESTIGATE),
          Map.entry("notif", ActionKind.NOTIFY),
          Map.entry("email", ActionKind.NOTIFY),
          Map.entry("pay", ActionKind.PAY),
          Map.entry("pago", ActionKind.PAY),
          Map.entry("pagar", ActionKind.PAY),
          Map.entry("charge", ActionKind.PAY),
          Map.entry("log", ActionKind.RECORD),
          Map.entry("flag", ActionKind.RECORD),
          Map.entry("report", ActionKind.RECORD));

  /// Verbs that change what is there.
  private static final List<String> CHANGES =
      List.of(
          "modify",
          "modif",
          "update",
          "updat",
          "change",
          "chang",
          "edit",
          "set",
          "adjust",
          "upgrade",
          "downgrade",
          "toggle",
          "enable",
          "disable",
          "activate",
          "deactivate",
          "suspend",
          "resume",
          "reset",
          "apply",
          "remove",
          "delete",
          "add",
          "extend",
          "renew",
          "refuel",
          "reschedul",
          "rebook",
          "move",
          "cambi",
          "actualiz",
          "reprogram",
          "agreg",
          "modific",
          "activ",
          "reactiv",
          "desactiv",
          "bloque",
          "desbloque",
          "suspend",
          "recarg",
          "aplic",
          "anad",
          "elimin",
          "quit",
          "amplia",
          "freeze",
          "unfreeze",
          "block",
          "lock",
          "unlock");

  /// Verbs that make something new; the nouns say what.
  private static final List<String> MAKES =
      List.of(
          "create",
          "open",
          "register",
          "place",
          "submit",
          "file",
          "add",
          "make",
          "issue",
          "process",
          "send",
          "request",
          "book",
          "reserv",
          "schedul",
          "start",
          "initiat",
          "apply",
          "grant",
          "give",
          "offer",
          "generate",
          "crear",
          "registr",
          "emit",
          "solicit",
          "envi",
          "agend",
          "program",
          "enroll",
          "enrol",
          "matricul",
          "inscrib",
          "gener",
          "abrir",
          "tramit",
          "ingres",
          "put",
          "post");

  private static final List<Map.Entry<String, ActionKind>> NOUNS =
      List.of(
          Map.entry("return", ActionKind.RETURN),
          Map.entry("devol", ActionKind.RETURN),
          Map.entry("label", ActionKind.LABEL),
          Map.entry("certificate", ActionKind.COMPENSATE),
          Map.entry("credit", ActionKind.COMPENSATE),
          Map.entry("voucher", ActionKind.COMPENSATE),
          Map.entry("coupon", ActionKind.COMPENSATE),
          Map.entry("discount", ActionKind.COMPENSATE),
          Map.entry("compensat", ActionKind.COMPENSATE),
          Map.entry("cupon", ActionKind.COMPENSATE),
          Map.entry("descuento", ActionKind.COMPENSATE),
          Map.entry("book", ActionKind.BOOK),
          Map.entry("reserv", ActionKind.BOOK),
          Map.entry("schedul", ActionKind.BOOK),
          Map.entry("appointment", ActionKind.BOOK),
          Map.entry("flight", ActionKind.BOOK),
          Map.entry("enrol", ActionKind.BOOK),
          Map.entry("matricul", ActionKind.BOOK),
          Map.entry("inscrib", ActionKind.BOOK),
          Map.entry("inscrip", ActionKind.BOOK),
          Map.entry("cita", ActionKind.BOOK),
          Map.entry("visit", ActionKind.BOOK),
          Map.entry("order", ActionKind.CREATE),
          Map.entry("pedido", ActionKind.CREATE),
          Map.entry("account", ActionKind.CREATE),
          Map.entry("customer", ActionKind.CREATE),
          Map.entry("cliente", ActionKind.CREATE),
          Map.entry("subscription", ActionKind.CREATE),
          Map.entry("mail", ActionKind.NOTIFY),
          Map.entry("sms", ActionKind.NOTIFY),
          Map.entry("message", ActionKind.NOTIFY),
          Map.entry("invoice", ActionKind.NOTIFY),
          Map.entry("receipt", ActionKind.NOTIFY),
          Map.entry("correo", ActionKind.NOTIFY),
          Map.entry("factura", ActionKind.NOTIFY),
          Map.entry("note", ActionKind.RECORD),
          Map.entry("ticket", ActionKind.RECORD),
          Map.entry("claim", ActionKind.RECORD),
          Map.entry("complaint", ActionKind.RECORD),
          Map.entry("disput", ActionKind.RECORD),
          Map.entry("case", ActionKind.RECORD),
          Map.entry("incident", ActionKind.RECORD),
          Map.entry("reclam", ActionKind.RECORD),
          Map.entry("queja", ActionKind.RECORD));

  private static final int PLAIN_CHANGES = 8;

  private ToolDeeds() {}

  /// Whether a verb says what is done; "update" and "create" do not.
  static boolean telling(String verb) {
    return !begins(CHANGES.subList(0, PLAIN_CHANGES), verb) && !begins(MAKES, verb);
  }

  /// The kinds of action that a write of this name carries out.
  static Set<ActionKind> kinds(String name) {
    List<String> words = new ArrayList<>(ToolWords.of(name));
    Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
    words.forEach(word -> add(VERBS, word, kinds));
    boolean changes = words.stream().anyMatch(word -> begins(CHANGES, word));
    String verb = words.getFirst();
    boolean changesFirst = begins(CHANGES, verb) && !begins(MAKES, verb);
    boolean known =
        changesFirst || VERBS.stream().anyMatch(entry -> verb.startsWith(entry.getKey()));
    boolean makes =
        begins(MAKES, verb) || (!known && words.stream().anyMatch(word -> begins(MAKES, word)));
    boolean plain = kinds.isEmpty() || kinds.stream().allMatch(ActionKind.PAY::equals);
    if (makes || (plain && !changesFirst)) {
      words.forEach(word -> add(NOUNS, word, kinds));
    }
    if (changes || kinds.isEmpty()) {
      kinds.add(ActionKind.MODIFY);
      if (!makes) {
        kinds.remove(ActionKind.CREATE);
      }
      if (words.stream()
          .anyMatch(word -> word.startsWith("address") || word.startsWith("direcc"))) {
        kinds.add(ActionKind.CHANGE_ADDRESS);
      }
      boolean item =
          words.stream().anyMatch(word -> word.startsWith("item") || word.equals("variant"));
      if (item) {
        kinds.add(ActionKind.CHANGE_ITEM);
      }
    }
    if (kinds.contains(ActionKind.SEND_AGAIN)) {
      kinds.add(ActionKind.EXCHANGE);
      kinds.remove(ActionKind.CREATE);
    }
    return kinds;
  }

  /// What a verb that needs no object says; empty where it is none.
  static Set<ActionKind> verbs(String name) {
    Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
    ToolWords.of(name).forEach(word -> add(VERBS, word, kinds));
    return kinds;
  }

  private static void add(
      List<Map.Entry<String, ActionKind>> table, String word, Set<ActionKind> kinds) {
    for (Map.Entry<String, ActionKind> entry : table) {
      if (word.startsWith(entry.getKey())) {
        kinds.add(entry.getValue());
      }
    }
  }

  private static boolean begins(List<String> stems, String word) {
    return stems.stream().anyMatch(word::startsWith);
  }
}
