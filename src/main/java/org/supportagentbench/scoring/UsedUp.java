package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;

/// Whether a yes has already had what it was given for: another write under it is covered only
/// where the proposal names its tool or its object.
final class UsedUp {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  UsedUp(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  Optional<String> gap() {
    List<Act> same =
        approval.accepted().stream()
            .filter(earlier -> earlier.call().name().equals(act.call().name()))
            .toList();
    boolean free =
        approval.accepted().isEmpty()
            || (same.isEmpty() && warrant.sumPut())
            || (same.isEmpty() ? toolNamed() || putBeside() : named(same) || takesAll(same));
    return free ? Optional.empty() : Optional.of("the yes was used up by an earlier write");
  }

  /// Whether the message proposes what this tool does beside what was done already: its name or
  /// those of its arguments say so, or there are as many items as writes. Tools have English names;
  /// in another language only the items can tell.
  private boolean toolNamed() {
    Said said = approval.reply().said();
    if (sameValues()) {
      boolean account = Warrant.meet(ACCOUNT, Set.copyOf(act.nameWords()));
      return account
          ? Warrant.meet(ACCOUNT, said.vocabulary())
          : ToolWords.wholeObjectNamedIn(act.call().name(), said.text());
    }
    List<String> put = put();
    return ToolWords.anyNamedIn(Set.copyOf(act.nameWords()), put)
        || ToolWords.namedIn(arguments.names().keys(), put)
        || ToolWords.anyNamedIn(values(act), put)
        || numbered()
        || (!said.language().code().equals("en") && approval.accepted().size() < approval.parts())
        || approval.proposals().stream()
            .map(p -> p.proposal().kind())
            .filter(kind -> kind != ActionKind.MODIFY && act.kind().actions().contains(kind))
            .anyMatch(kind ->
                approval.accepted().stream()
                    .noneMatch(earlier -> earlier.kind().actions().contains(kind)));
  }

  /// "I could add 2 GB", beside another proposal that the yes takes too: a number of the call that
  /// stands in one of several proposals and in no accepted call.
  private boolean numbered() {
    return approval.proposals().size() > approval.accepted().size()
        && approval.proposals().stream()
            .map(put -> put.reply().sentence(put.proposal().proof()))
            .filter(sentence ->
                arguments.names().keys().stream()
                    .filter(key -> !key.equals("id"))
                    .anyMatch(List.of(PlainWords.of(sentence).split(" ", -1))::contains))
            .anyMatch(sentence ->
                arguments.values().numbers().stream()
                    .filter(number ->
                        approval.accepted().stream()
                            .noneMatch(
                                earlier -> earlier.arguments().values().numbers().contains(number)))
                    .anyMatch(number -> Numerals.has(sentence, number)));
  }

  private static final Set<String> NAMING =
      Set.of(
          "code",
          "service",
          "extra",
          "option",
          "feature",
          "addon",
          "add_on",
          "pack",
          "servicio",
          "plan",
          "new_plan",
          "tier",
          "nuevo_plan",
          "branch",
          "cabin",
          "room_type");

  /// Words of what the call is given: `"code": "BREAKFAST"`.
  private static Set<String> values(Act act) {
    Set<String> words = new HashSet<>();
    act.call().arguments().properties().stream()
        .filter(field -> field.getValue().isString() && NAMING.contains(field.getKey()))
        .map(field -> PlainWords.of(field.getValue().stringValue()))
        .forEach(value -> words.addAll(List.of(value.split(" ", -1))));
    words.removeIf(word -> word.length() < 4 || Coverage.COMMON.contains(word));
    return words;
  }

  /// What the message puts to the customer: its proposals and lists; all of it where it asks
  /// without naming an action.
  private List<String> put() {
    Reply reply = approval.reply();
    Set<String> all =
        warrant.scene().reader().wordings().words(Wording.ALL, approval.yes().said().language());
    boolean open =
        Warrant.meet(all, approval.yes().said().vocabulary())
            || approval.proposals().stream().anyMatch(p -> p.proposal().kind() == ActionKind.OTHER);
    if (open) {
      return reply.said().plainWords();
    }
    StringBuilder put = new StringBuilder();
    reply
        .acts(AgentAct.Proposal.class)
        .forEach(proposal -> put.append(reply.sentence(proposal.proof())).append('\n'));
    reply
        .acts(AgentAct.Promise.class)
        .forEach(promise -> put.append(reply.sentence(promise.proof())).append('\n'));
    if (refersBack(reply)) {
      before(reply).forEach(earlier -> put.append(earlier.text()).append('\n'));
    }
    reply.text().lines().filter(Approval::item).forEach(line -> put.append(line).append('\n'));
    return List.of(PlainWords.of(put.toString()).split(" ", -1));
  }

  /// "Once you confirm, I'll make all the changes you asked for."
  private boolean refersBack(Reply reply) {
    Set<String> all =
        warrant.scene().reader().wordings().words(Wording.ALL, reply.said().language());
    return reply.acts(AgentAct.Proposal.class).stream()
        .map(proposal -> PlainWords.of(reply.sentence(proposal.proof())))
        .anyMatch(sentence -> List.of(sentence.split(" ", -1)).stream().anyMatch(all::contains));
  }

  /// The two messages before that the agent had words in.
  private List<Reply> before(Reply reply) {
    List<Reply> earlier =
        warrant.scene().replies().stream()
            .filter(r -> r.message() < reply.message() && !r.text().isBlank())
            .toList();
    return earlier.subList(Math.max(0, earlier.size() - 2), earlier.size());
  }

  private static final Set<String> ACCOUNT =
      Set.of("user", "profile", "account", "default", "perfil", "cuenta", "predeterminada");

  /// Whether the call only puts what an accepted one had written in another place too: the address
  /// of the order into the profile.
  private boolean sameValues() {
    Set<String> lines = lines(act);
    return !lines.isEmpty()
        && approval.accepted().stream().anyMatch(earlier -> lines(earlier).containsAll(lines));
  }

  /// "Both, yes": the second of two.
  private boolean takesAll(List<Act> same) {
    Set<String> all =
        warrant.scene().reader().wordings().words(Wording.ALL, approval.yes().said().language());
    boolean another =
        same.stream()
            .noneMatch(earlier -> earlier.call().arguments().equals(act.call().arguments()));
    boolean refused =
        warrant.scene().writes().stream()
            .filter(write -> write.message() > approval.yes().message())
            .anyMatch(write -> !write.accepted() && write.message() < act.message());
    return another
        && !refused
        && same.size() < 3
        && Warrant.meet(all, approval.yes().said().vocabulary());
  }

  private static final int LINE = 12;

  /// Written values of several words: addresses, notes.
  private static Set<String> lines(Act act) {
    Set<String> lines = new HashSet<>();
    act.call().arguments().properties().stream()
        .map(field -> field.getValue().asString(""))
        .filter(value -> value.length() >= LINE && value.indexOf(' ') > 0)
        .filter(value -> !NAME.matcher(value).matches())
        .forEach(lines::add);
    return lines;
  }

  /// Whether the proposal names an object of the call that no accepted write under the yes had.
  private boolean putBeside() {
    Set<String> done = new HashSet<>();
    approval.accepted().forEach(earlier -> done.addAll(earlier.arguments().ids()));
    Said said = approval.reply().said();
    boolean dialled =
        act.call().arguments().properties().stream()
            .filter(field -> field.getValue().isString())
            .anyMatch(field -> Warrant.dials(said, field.getValue().stringValue()));
    return dialled
        || arguments.ids().stream()
            .filter(id -> !done.contains(id))
            .anyMatch(
                id -> said.ids().contains(id) || things.described(id, Set.of(), said.vocabulary()));
  }

  /// Whether its record has a time of day, by which one of several appointments is told.
  private boolean clocked(String id) {
    return things.records().own(id).stream().anyMatch(word -> word.indexOf(':') > 0);
  }

  /// Words and times of the sentences that ask, and of the yes.
  private Set<String> asked() {
    Set<String> asked = new HashSet<>(approval.yes().said().vocabulary());
    asked.addAll(approval.yes().said().clocks());
    for (Proposed proposed : approval.proposals()) {
      String sentence = proposed.reply().sentence(proposed.proposal().proof());
      asked.addAll(List.of(PlainWords.of(sentence).split(" ", -1)));
      asked.addAll(Things.clocks(sentence));
    }
    return asked;
  }

  /// Whether proposal or yes name an object of the call that no accepted write under them had.
  private boolean named(List<Act> same) {
    Set<String> said = warrant.said();
    Set<String> done = new HashSet<>();
    same.forEach(earlier -> done.addAll(earlier.arguments().ids()));
    Set<String> asked = asked();
    boolean chosen =
        same.stream()
            .allMatch(earlier ->
                earlier.arguments().ids().stream()
                    .anyMatch(id -> clocked(id) && things.described(id, Set.of(), asked)));
    Set<String> words = chosen ? asked : approval.reply().said().vocabulary();
    return namesAnother(same)
        || valuesOfAnother(same)
        || putShortlyBefore(done)
        || arguments.ids().stream()
            .filter(id -> !done.contains(id))
            .anyMatch(id ->
                said.contains(id)
                    || knownBy(id, said, done)
                    || things.described(id, Set.of(), words));
  }

  /// Two orders were put with their numbers; "please confirm the refunds", and the yes is to both.
  private boolean putShortlyBefore(Set<String> done) {
    Reply reply = approval.reply();
    return reply.said().ids().isEmpty()
        && before(reply).stream()
            .filter(earlier -> Warrant.meet(earlier.said().ids(), done))
            .anyMatch(earlier -> Warrant.meet(earlier.said().ids(), arguments.ids()));
  }

  /// "The bag on AI2209", whose segment is S2: an id of its record that was said and belongs to
  /// none of those that are done.
  private boolean knownBy(String id, Set<String> said, Set<String> done) {
    Set<String> beside = new HashSet<>(things.records().beside(id));
    beside.retainAll(said);
    done.forEach(other -> beside.removeAll(things.records().beside(other)));
    return !beside.isEmpty();
  }

  /// "Breakfast, sparkling wine and late checkout": `"service": "sparkling_wine"` after breakfast.
  private boolean valuesOfAnother(List<Act> same) {
    Set<String> values = values(act);
    same.forEach(earlier -> values.removeAll(values(earlier)));
    return !values.isEmpty() && Set.copyOf(put()).containsAll(values);
  }

  /// "Two passes, for Paola Nieto and Gerardo Luna": a name of two words that was put and that no
  /// accepted call had.
  private boolean namesAnother(List<Act> same) {
    Set<String> put = approval.reply().said().vocabulary();
    return act.call().arguments().properties().stream()
        .map(field -> field.getValue().asString(""))
        .filter(value -> NAME.matcher(value).matches())
        .filter(value -> put.containsAll(List.of(PlainWords.of(value).split(" ", -1))))
        .anyMatch(value -> same.stream().noneMatch(earlier -> earlier.written().contains(value)));
  }

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}\\p{L}{1,30}(?: \\p{Lu}\\p{L}{1,30}){1,3}");
}
