package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What people read whose file could not be written.
final class UnwritableTest {
  private static final Path FILE = Path.of("out", "result.json");

  @Test
  void says_why_and_what_to_do() {
    assertThat(sentence(new NoSuchFileException("out/result.json")))
        .isEqualTo(
            "Cannot write out/result.json: there is no folder out; make it first, or name another.");
    assertThat(sentence(new AccessDeniedException("out/result.json")))
        .contains("no permission", "name a place where you may write");
    assertThat(sentence(new FileAlreadyExistsException("out"))).contains("out is there already");
    assertThat(sentence(system("Read-only file system"))).contains("its file system is read-only");
    assertThat(sentence(system("Is a directory"))).contains("it is a folder; name a file");
    assertThat(sentence(system("Not a directory"))).contains("a part of its path is a file");
  }

  @Test
  void tells_a_full_disk_whether_it_was_met_at_the_first_byte_or_later() {
    String full = "the disk is full; make room and start the same command again";
    assertThat(sentence(system("No space left on device"))).contains(full);
    assertThat(sentence(new IOException("No space left on device"))).contains(full);
  }

  @Test
  void keeps_the_words_of_the_system_where_there_are_no_better_ones() {
    assertThat(sentence(system("File name too long"))).contains(": File name too long.");
    assertThat(sentence(new IOException())).contains("java.io.IOException");
  }

  private static FileSystemException system(String reason) {
    return new FileSystemException("out/result.json", null, reason);
  }

  private static String sentence(IOException problem) {
    return String.valueOf(Unwritable.file(FILE, problem).getMessage());
  }
}
