package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.supportagentbench.language.Language;

/// What customers and tools write comes again in every trial of a case, and much of it in every
/// conversation: it is read once. What agents write is not kept. Shared by all conversations and
/// threads.
final class Readings {
  private static final int REMEMBERED = 2_000;
  private static final int LONGEST = 20_000;

  /// Characters of all that is kept.
  private static final int MOST = 4_000_000;

  private final LocalDate today;
  private final Map<Key, Said> customers = new ConcurrentHashMap<>();
  private final Map<Key, Source> sources = new ConcurrentHashMap<>();
  private final AtomicInteger characters = new AtomicInteger();

  private record Key(String language, String text) {}

  /// @param today the day that "today" and dates without a year are counted from
  Readings(LocalDate today) {
    this.today = today;
  }

  /// The words of a customer's message.
  Said customer(String text, Language language) {
    return remembered(
        customers, text, language, key -> new Said(key, language, Optional.empty(), today));
  }

  /// A text that an agent can have something from.
  Source source(String text, Language language) {
    return remembered(sources, text, language, key -> new Source(key, language, today));
  }

  private <T> T remembered(
      Map<Key, T> kept, String text, Language language, Function<String, T> reader) {
    Key key = new Key(language.code(), text);
    T known = kept.get(key);
    if (known != null) {
      return known;
    }
    T fresh = reader.apply(text);
    if (text.length() <= LONGEST && kept.size() < REMEMBERED && characters.get() < MOST) {
      characters.addAndGet(text.length());
      kept.put(key, fresh);
    }
    return fresh;
  }
}
