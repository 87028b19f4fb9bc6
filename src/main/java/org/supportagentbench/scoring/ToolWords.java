package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.language.ActionKind;

/// Reads what a tool does out of its name: `cancel_pending_order`, `updateReservationFlights`,
/// `registrar_reclamo`. A verb says it alone, or with the nouns behind it.
final class ToolWords {
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

  private static final Set<String> COMMON =
      Set.of(
          "order",
          "orders",
          "item",
          "items",
          "pending",
          "delivered",
          "user",
          "customer",
          "with",
          "from",
          "details",
          "data",
          "info",
          "line",
          "pedido",
          "account",
          "booking",
          "reservation",
          "card",
          "reserva",
          "cuenta",
          "cliente",
          "orden",
          "contrato",
          "boleto");

  /// Names of arguments that tell no call from another.
  private static final Set<String> PLAIN_KEYS =
      Set.of(
          "payment",
          "method",
          "number",
          "type",
          "reason",
          "quantity",
          "code",
          "date",
          "total",
          "price",
          "amount",
          "month",
          "year",
          "name",
          "email",
          "phone");

  /// What people call it, to what tools do.
  private static final Map<String, String> ALIKE =
      Map.of(
          "bag", "baggage",
          "bags", "baggage",
          "luggage", "baggage",
          "suitcase", "baggage",
          "suitcases", "baggage",
          "travelers", "passenger",
          "travellers", "passenger");

  private ToolWords() {}

  /// The words of a tool's name, in lower case.
  static List<String> of(String name) {
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      parted.append(hump ? " " : "").append(c);
    }
    return List.of(PlainWords.of(parted.toString().replace('_', ' ')).split(" ", -1));
  }

  /// Whether a text has the stem of a word that tells the tool from others: `modify` in
  /// "modification".
  static boolean namedIn(String name, String text) {
    return namedIn(of(name), parted(text));
  }

  /// As the other one, for a message.
  static boolean namedIn(String name, Said said) {
    return namedIn(of(name), said.plainWords());
  }

  /// As the other one, for the words of arguments' names.
  static boolean namedIn(Set<String> words, List<String> said) {
    List<String> telling = words.stream().filter(word -> !PLAIN_KEYS.contains(word)).toList();
    return namedIn(telling, said);
  }

  /// As the other one, for the tool's verb alone, where it tells the tool from others: `resume`,
  /// not `update`.
  static boolean verbNamedIn(String name, Said said) {
    return verbNamedIn(name, said.plainWords());
  }

  /// As the other one, for a sentence.
  static boolean verbNamedIn(String name, String sentence) {
    return verbNamedIn(name, parted(sentence));
  }

  private static boolean verbNamedIn(String name, List<String> said) {
    String verb = of(name).getFirst();
    boolean telling = !begins(CHANGES.subList(0, PLAIN_CHANGES), verb) && !begins(MAKES, verb);
    return telling && namedIn(List.of(verb), said);
  }

  private static final int PLAIN_CHANGES = 8;

  /// As the other one, for what the tool works on: the words behind the first.
  static boolean objectNamedIn(String name, String text) {
    List<String> words = of(name);
    return namedIn(words.subList(1, words.size()), parted(text));
  }

  private static List<String> parted(String text) {
    return List.of(PlainWords.of(text).split(" ", -1));
  }

  /// Whether a word is in the names of many tools and tells none.
  static boolean common(String word) {
    return COMMON.contains(word);
  }

  /// Whether one of the words is among those said, in any of its forms.
  static boolean anyNamedIn(Set<String> words, List<String> said) {
    return namedIn(List.copyOf(words), said);
  }

  /// Whether a text names the whole object of a tool: `create_costs_agreement` in "Has she signed
  /// the costs agreement?"
  static boolean wholeObjectNamedIn(String name, String text) {
    List<String> words = of(name);
    List<String> object =
        words.subList(1, words.size()).stream()
            .filter(word -> word.length() >= 4 && !COMMON.contains(word))
            .toList();
    List<String> said = parted(text);
    return !object.isEmpty() && object.stream().allMatch(word -> namedIn(List.of(word), said));
  }

  private static boolean namedIn(List<String> words, List<String> text) {
    for (String word : words) {
      if (word.length() >= 4 && !COMMON.contains(word)) {
        for (String written : text) {
          String said = ALIKE.getOrDefault(written, written);
          if (said.length() >= 4 && alike(said, word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean alike(String one, String other) {
    int stem = Math.max(4, Math.min(one.length(), other.length()) - 2);
    return one.regionMatches(0, other, 0, stem);
  }

  /// The kinds of action that a write of this name carries out.
  static Set<ActionKind> kinds(String name) {
    List<String> words = new ArrayList<>(of(name));
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
