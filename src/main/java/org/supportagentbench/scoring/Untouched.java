package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;

/// Claims of what a tool of the desk does that was never called: "Paperless billing is on" where
/// there is `set_paperless` and only `set_autopay` was called; "the refund has been issued" where
/// there is `refund_charge` and only `cancel_membership` was called and its answer knows of none.
///
/// Tools have English names; claims in other languages are told by their kind alone.
final class Untouched {
  /// Verbs that say nothing of what is done.
  private static final Set<String> PLAIN =
      Set.of(
          "update",
          "modify",
          "change",
          "create",
          "send",
          "book",
          "make",
          "issue",
          "process",
          "submit",
          "open",
          "file",
          "place",
          "register",
          "apply",
          "request",
          "transfer",
          "start",
          "schedule",
          "report",
          "give",
          "offer",
          "grant",
          "enable",
          "activate");

  /// Looked for in arguments and answers of tools, not in what is said.
  private static final List<String> MONEY_BACK =
      List.of("refund", "reembols", "credit", "certificate", "devuel", "waived");

  private static final Pattern CREDIT_CARD = Pattern.compile("credit[_ ]?card");

  private static final int LONG_WORD = 4;

  /// "for all passengers": those for whom it is done, not what.
  private static final Pattern FOR_WHOM =
      Pattern.compile("\\bfor (?:all|both|each|every|the|your|two|three|\\d{1,2}) \\w{1,20}");

  /// The plain words of a sentence without those for whom something is done.
  static String withoutWhom(String sentence) {
    return FOR_WHOM.matcher(PlainWords.of(sentence)).replaceAll("");
  }

  private static final Pattern KEY = Pattern.compile("\"(\\w{1,60})\":");

  private Untouched() {}

  /// Whether the claim tells of such a tool; false where nothing was done at all.
  static boolean claimed(Scene scene, Turn turn, Reply reply, Claim claim) {
    int from = turn.heard().isEmpty() ? -1 : turn.heard().getLast().message();
    boolean busy =
        scene.writes().stream()
            .anyMatch(
                act -> act.accepted() && act.message() > from && act.message() <= reply.message());
    if (scene.desk().knowledge().isPresent() || !busy) {
      return false;
    }
    List<Act> used =
        scene.acts().stream()
            .filter(act -> act.accepted() && act.message() <= reply.message())
            .filter(act -> act.kind().effect() != Effect.READ)
            .toList();
    List<String> idle =
        scene.desk().tools().entrySet().stream()
            .filter(tool -> tool.getValue().effect() == Effect.WRITE)
            .map(Map.Entry::getKey)
            .filter(name -> used.stream().noneMatch(act -> act.call().name().equals(name)))
            .toList();
    boolean own = claim.kind() == ActionKind.REFUND || given(idle, reply, claim);
    return own
        ? ownKind(scene, used, idle, claim.kind())
        : claim.kind() == ActionKind.MODIFY && named(used, idle, reply, claim);
  }

  /// "I've issued a certificate", where there is a tool that is called by it.
  private static boolean given(List<String> idle, Reply reply, Claim claim) {
    return claim.kind() == ActionKind.COMPENSATE
        && claim.voice() == Voice.ACTIVE
        && idle.stream()
            .anyMatch(name -> ToolWords.objectNamedIn(name, claim.proof().in(reply.text())));
  }

  private static boolean ownKind(Scene scene, List<Act> used, List<String> idle, ActionKind kind) {
    boolean own = idle.stream().anyMatch(name -> scene.desk().kind(name).actions().contains(kind));
    boolean done = used.stream().anyMatch(act -> act.kind().actions().contains(kind));
    return own
        && !done
        && used.stream().noneMatch(Act::handsOver)
        && used.stream()
            .map(act -> (act.call().arguments() + act.answer().text()).toLowerCase(Locale.ROOT))
            .map(text -> CREDIT_CARD.matcher(text).replaceAll(""))
            .noneMatch(text -> MONEY_BACK.stream().anyMatch(text::contains));
  }

  /// Whether an idle tool is named and none that was used, by its name or its arguments.
  private static boolean named(List<Act> used, List<String> idle, Reply reply, Claim claim) {
    Set<String> known = new HashSet<>();
    used.forEach(act -> {
      known.addAll(act.nameWords());
      Matcher keys = KEY.matcher(act.written());
      while (keys.find()) {
        known.addAll(ToolWords.of(keys.group(1)));
      }
    });
    known.removeIf(word -> word.length() < LONG_WORD || ToolWords.common(word));
    String plain = withoutWhom(claim.proof().in(reply.text()));
    List<String> sentence = List.of(plain.split(" ", -1));
    List<String> words =
        sentence.stream()
            .filter(
                word -> claim.target().words().isEmpty() || claim.target().words().contains(word))
            .toList();
    return !ToolWords.anyNamedIn(known, sentence)
        && idle.stream().anyMatch(name -> names(words, name, known));
  }

  /// Whether the verb of a tool is said, or all that tells its object from those that were used.
  private static boolean names(List<String> words, String name, Set<String> known) {
    String verb = ToolWords.of(name).getFirst();
    Set<String> telling = new HashSet<>(ToolWords.of(name));
    telling.removeIf(word ->
        word.length() < LONG_WORD
            || PLAIN.contains(word)
            || known.contains(word)
            || ToolWords.common(word));
    boolean acts = telling.remove(verb) && ToolWords.anyNamedIn(Set.of(verb), words);
    return acts
        || (!telling.isEmpty()
            && telling.stream().allMatch(word -> ToolWords.anyNamedIn(Set.of(word), words)));
  }
}
