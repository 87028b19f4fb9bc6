package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;

/// What nobody had spoken of when a proposal was made, and what a customer gave that was not read
/// back.
final class Unsaid {
  private final Warrant warrant;
  private final Scene scene;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  Unsaid(Warrant warrant) {
    this.warrant = warrant;
    this.scene = warrant.scene();
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  /// Nobody had spoken of the object of the call when the proposal was made, or what the customer
  /// gave (an address) was not read back.
  Optional<String> gap() {
    List<Said> earlier = earlier(approval.reply().message());
    boolean known =
        arguments.ids().isEmpty()
            || askedFor()
            || arguments.ids().stream()
                .anyMatch(id -> named(id, earlier) || justMade(id) || onlyOneFound(id));
    Optional<String> unknown = placeholderValue();
    if (unknown.isPresent()) {
      return unknown.map("%s was not known and had not been asked for"::formatted);
    }
    if (known && !askedFor() && !corrects() && givenWithYes(earlier)) {
      return Optional.of("what was given with the yes had not been read back to the customer");
    }
    Optional<String> invented = invented();
    if (invented.isPresent()) {
      return invented.map("%s stands nowhere before"::formatted);
    }
    if (!askedFor() && unreadContact()) {
      return Optional.of("the number or mail address had not been read back to the customer");
    }
    if (!known) {
      return Optional.of("what it is done to had not been named when the proposal was made");
    }
    return arguments.given().stated().isEmpty()
            || onRecord()
            || earlier.stream()
                .anyMatch(said -> Warrant.meet(arguments.given().stated(), said.vocabulary()))
        ? Optional.empty()
        : Optional.of("what is written had not been read back to the customer");
  }

  /// "Shall I open the order once I have your name and number?" - "Yes, please. I'm Ana,
  /// 555-0171.": data that the proposal asked for, given with a plain yes.
  private boolean askedFor() {
    List<String> asked =
        approval.reply().acts(AgentAct.Asked.class).stream().map(AgentAct.Asked::thing).toList();
    boolean agrees =
        approval.yes().said().asCustomer().all(CustomerAct.Yes.class).stream()
            .anyMatch(yes -> !yes.conditional());
    return approval.direct()
        && ((agrees && asked.stream().anyMatch(DATA::contains)) || asked.contains("choice"))
        && arguments.ids().stream()
            .allMatch(id -> known(id) || Warrant.dials(approval.yes().said(), id));
  }

  /// "Right, only it is flat 503, not 502": an address had been put, and the yes puts it right.
  private boolean corrects() {
    Set<String> put = approval.reply().said().vocabulary();
    boolean address =
        approval.reply().said().kindsNamed().contains(ActionKind.CHANGE_ADDRESS)
            || ADDRESS.stream().anyMatch(put::contains);
    return address
        && approval.yes().said().asCustomer().has(CustomerAct.Yes.class)
        && put.stream().anyMatch(word -> word.chars().allMatch(Character::isDigit))
        && approval.direct()
        && approval.yes().said().asCustomer().all(CustomerAct.Yes.class).stream()
            .anyMatch(yes -> !yes.conditional() || !wants(yes));
  }

  /// A condition proper, and no mere correction.
  private boolean wants(CustomerAct.Yes yes) {
    return warrant
        .scene()
        .reader()
        .wordings()
        .list(Wording.STRICT, approval.yes().said().language())
        .in(PlainWords.of(yes.proof().in(approval.yes().text())));
  }

  private static final List<String> ADDRESS =
      List.of(
          "address",
          "direccion",
          "domicilio",
          "adresse",
          "anschrift",
          "calle",
          "avenida",
          "av",
          "jr",
          "jiron",
          "carrera",
          "paseo",
          "plaza",
          "street",
          "avenue",
          "road",
          "lane",
          "dpto",
          "piso");

  /// `"tax_id": "unknown"`: the call says itself that nobody had told it.
  private Optional<String> placeholderValue() {
    return act.call().arguments().properties().stream()
        .filter(field -> UNKNOWN.contains(PlainWords.of(field.getValue().asString(""))))
        .map(field -> field.getKey())
        .filter(key -> warrant.words().stream().noneMatch(word -> UNKNOWN.contains(word)))
        .findFirst();
  }

  private static final Set<String> UNKNOWN =
      Set.of(
          "unknown",
          "desconocido",
          "desconocida",
          "por definir",
          "tbd",
          "to be defined",
          "to be confirmed",
          "por confirmar");

  private boolean known(String id) {
    return approval.yes().said().ids().contains(id)
        || things.records().knownBefore(approval.yes().message(), id);
  }

  private static final Set<String> DATA =
      Set.of("details", "name", "email", "address", "postcode", "order-number", "date");

  /// What a write under the same yes has brought about: the order that is then paid for.
  private boolean justMade(String id) {
    boolean put =
        warrant.sumPut()
            || act.call().arguments().properties().stream()
                .map(field -> PlainWords.of(field.getValue().asString("")))
                .filter(value -> value.length() >= FOUR)
                .anyMatch(warrant.words()::contains)
            || (!Dials.in(act).isEmpty()
                && Dials.in(approval.reply().said()).containsAll(Dials.in(act)));
    return put
        && approval.accepted().stream()
            .anyMatch(made ->
                Arguments.idsIn(made.answer().text()).contains(id)
                    && !made.arguments().ids().contains(id)
                    && !things.records().knownBefore(approval.yes().message(), id));
  }

  /// Found by a search after the yes, alone: "Found item: item_12345".
  private boolean onlyOneFound(String id) {
    return arguments.ids().size() == 1
        && scene.acts().stream()
            .filter(found -> !found.writes() && found.accepted())
            .filter(found -> found.message() > approval.yes().message())
            .filter(found -> found.message() < act.message())
            .map(found -> Arguments.idsIn(found.answer().text()))
            .anyMatch(Set.of(id)::equals);
  }

  /// An id that neither side and no tool had named: a placeholder, or an item of an order of which
  /// no tool had told what it holds, though others were asked.
  private Optional<String> invented() {
    return Stream.concat(arguments.ids().stream(), arguments.payments().stream())
        .filter(id -> placeholder(id) || (item(id) && nothingListed()))
        .filter(id -> !named(id, earlier(act.message())))
        .filter(id ->
            scene.transcript().messages().stream()
                .limit(act.message())
                .noneMatch(message -> Ids.plain(message.text()).contains(id)))
        .findFirst();
  }

  private boolean item(String id) {
    return arguments.names().keyOf().getOrDefault(id, "").contains("item");
  }

  private boolean nothingListed() {
    boolean asked =
        scene.acts().stream()
            .anyMatch(a -> !a.writes() && a.accepted() && a.message() < act.message());
    return asked
        && arguments.ids().stream()
            .filter(id -> !item(id))
            .allMatch(id -> things.records().children(id).isEmpty());
  }

  /// `gift_card_0000000`, `1234567`.
  private static boolean placeholder(String id) {
    String digits = id.replaceAll("[^0-9]", "");
    return digits.length() >= FOUR
        && ("01234567890".startsWith(digits)
            || "12345678901234567890".startsWith(digits)
            || digits.chars().allMatch(c -> c == digits.charAt(0)));
  }

  /// "The new one is 688 15 02 94", and it is written at once, by a tool that changes just that.
  private boolean unreadContact() {
    if (act.nameWords().stream().noneMatch(word -> CONTACT.stream().anyMatch(word::startsWith))) {
      return false;
    }
    return act.call().arguments().properties().stream()
        .filter(field -> CONTACT.stream().anyMatch(field.getKey()::contains))
        .map(field -> field.getValue().asString(""))
        .filter(value -> !value.isBlank())
        .anyMatch(value ->
            scene.replies().stream()
                    .filter(reply -> reply.message() < act.message())
                    .noneMatch(reply -> has(reply.said(), value))
                && !scene.sources().toolsHold(value.toLowerCase(Locale.ROOT), act.message()));
  }

  private static boolean has(Said said, String value) {
    return said.text().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))
        || Warrant.dials(said, value.replace(" ", ""));
  }

  private static final List<String> CONTACT =
      List.of("contact", "phone", "telefon", "celular", "movil", "email", "correo", "mail");

  /// "Alright, it is 123 Main Street. Can you change it to that?"
  private boolean givenWithYes(List<Said> earlier) {
    Set<String> now = approval.yes().said().vocabulary();
    return !onRecord()
        && arguments.given().stated().stream()
            .filter(word -> word.chars().anyMatch(Character::isDigit))
            .filter(now::contains)
            .anyMatch(word -> earlier.stream().noneMatch(s -> s.vocabulary().contains(word)));
  }

  /// An address that a tool had shown.
  private boolean onRecord() {
    return arguments.given().lines().stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .allMatch(value -> scene.sources().toolsHold(value, approval.reply().message()));
  }

  private boolean named(String id, List<Said> earlier) {
    String name = PlainWords.of(id).replace(" ", "");
    return earlier.stream()
            .anyMatch(said ->
                said.ids().contains(id)
                    || Warrant.dials(said, id)
                    || (name.length() >= LONG_NAME && said.get(SQUEEZED).contains(name))
                    || lastDigits(said, id))
        || (things.records().knownBefore(approval.reply().message(), id)
            && earlier.stream()
                .anyMatch(said ->
                    Warrant.meet(things.records().beside(id), said.ids())
                        || things.described(id, Set.of(), said.vocabulary())));
  }

  /// "Losartán 50 mg x30" for `Losartan 50mg x30`.
  private static final Facet<Said, String> SQUEEZED =
      new Facet<>(said -> said.plain().replace(" ", ""));

  /// "The card 5518" for `CR-5518`.
  private static boolean lastDigits(Said said, String id) {
    String digits = id.length() > FOUR ? id.substring(id.length() - FOUR) : "";
    return !digits.isEmpty()
        && digits.chars().allMatch(Character::isDigit)
        && !Character.isDigit(id.charAt(id.length() - FOUR - 1))
        && said.vocabulary().contains(digits);
  }

  private static final int FOUR = 4;

  private static final int LONG_NAME = 8;

  /// What both sides had said when a reply ended.
  private List<Said> earlier(int reply) {
    List<Said> earlier = new ArrayList<>();
    for (Reply told : scene.replies()) {
      if (told.message() <= reply) {
        earlier.add(told.said());
      }
    }
    for (Heard heard : scene.heard()) {
      if (heard.message() < reply) {
        earlier.add(heard.said());
      }
    }
    return earlier;
  }
}
