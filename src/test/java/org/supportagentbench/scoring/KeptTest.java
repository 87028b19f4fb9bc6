package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read once and what is read again.
final class KeptTest {
  private final List<String> read = new ArrayList<>();
  private final Kept<String> kept = new Kept<>(1_000);

  private String ask(String text) {
    return kept.of(
        text,
        "en",
        key -> {
          read.add(key);
          return "read " + key;
        });
  }

  private void fill(String prefix, int texts) {
    for (int i = 0; i < texts; i++) {
      ask(prefix + i);
    }
    read.clear();
  }

  @Test
  void a_text_that_comes_again_is_not_read_again() {
    assertThat(ask("Hello")).isEqualTo("read Hello");
    assertThat(ask("Hello")).isEqualTo("read Hello");
    assertThat(read).containsExactly("Hello");
  }

  @Test
  void the_same_text_in_another_language_is_another_one() {
    kept.of("Si", "en", key -> "english");
    assertThat(kept.of("Si", "es", key -> "spanish")).isEqualTo("spanish");
    assertThat(kept.of("Si", "en", key -> "again")).isEqualTo("english");
  }

  @Test
  void when_there_is_no_room_only_a_text_that_comes_twice_is_kept() {
    fill("a text that fills the room ", 30);
    ask("new");
    ask("new");
    ask("new");
    assertThat(read).containsExactly("new", "new");
  }

  @Test
  void texts_that_come_once_push_out_nothing() {
    ask("often asked");
    fill("a text that fills the room ", 13);
    ask("often asked");
    fill("a text that comes once ", 5_000);
    ask("often asked");
    assertThat(read).isEmpty();
  }

  @Test
  void looking_whether_a_text_is_known_does_not_count_as_asking() {
    fill("a text that fills the room ", 30);
    assertThat(kept.known("new", "en")).isEmpty();
    assertThat(kept.known("new", "en")).isEmpty();
    ask("new");
    assertThat(kept.known("new", "en")).isEmpty();
    ask("new");
    assertThat(kept.known("new", "en")).contains("read new");
  }

  @Test
  void what_nobody_asks_for_any_more_makes_room() {
    ask("once upon a time");
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 40; i++) {
        ask("a text that comes again " + i);
        ask("a text that comes again " + i);
      }
    }
    read.clear();
    ask("once upon a time");
    assertThat(read).containsExactly("once upon a time");
  }

  @Test
  void a_text_as_long_as_a_book_is_not_kept() {
    String book = "x".repeat(30_000);
    ask(book);
    ask(book);
    assertThat(read).hasSize(2);
  }
}
