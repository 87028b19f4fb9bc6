package org.supportagentbench.report.room;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An address in the reading room, for the links of other pages: a conversation, one message of it,
/// or the list with filters. `conversations/index.html#r-0a1b/adversarial/comp_demand/2&m=7` opens
/// the conversation at its message 7.
public final class RoomLink {
  private final String page;
  private final String conversation;
  private final Map<Filter, String> filters = new LinkedHashMap<>();

  private RoomLink(String page, String conversation) {
    this.page = page;
    this.conversation = conversation;
  }

  /// What the list can be filtered by; the names in lower case stand in the address.
  public enum Filter {
    /// Words that the titles hold.
    Q,
    BEHAVIOUR,
    /// Intent or trap.
    GROUP,
    BUCKET,
    /// A word of [ReadingOutcome].
    OUTCOME,
    CLASS,
    MODEL,
    RUN,
    TRIAL,
    /// The id of a case.
    CASE
  }

  /// The list of all conversations, to be narrowed by [#with].
  ///
  /// @param page where the reading room's page lies, seen from the linking page
  public static RoomLink list(String page) {
    return new RoomLink(page, "");
  }

  /// The address of one conversation.
  ///
  /// @param name `run/case/n`
  public static String conversation(String page, String name) {
    return new RoomLink(page, name).toString();
  }

  /// The address of one message, by its 0-based number as findings count.
  public static String message(String page, String name, int message) {
    return conversation(page, name) + "&m=" + message;
  }

  /// The same conversation beside another one of its case.
  public static String sideBySide(String page, String left, String right) {
    return conversation(page, left) + "&vs=" + encoded(right);
  }

  /// Narrows the list.
  public RoomLink with(Filter filter, String value) {
    var narrower = new RoomLink(page, conversation);
    narrower.filters.putAll(filters);
    narrower.filters.put(filter, value);
    return narrower;
  }

  @Override
  public String toString() {
    String narrowed =
        filters.entrySet().stream()
            .map(each ->
                each.getKey().name().toLowerCase(Locale.ROOT) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    String both = conversation.isEmpty() || narrowed.isEmpty() ? "" : "&";
    return page + "#" + encoded(conversation) + both + narrowed;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
