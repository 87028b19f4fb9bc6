package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PublishedBoardTest {
  @Test
  void holds_the_24_rows_as_they_were_published() {
    PublishedBoard board = PublishedBoard.read();
    assertThat(board.rows()).hasSize(24);
    assertThat(board.rows().getFirst())
        .isEqualTo(
            new PublishedBoard.Row(
                "grok-4.3",
                "$$",
                "2.5",
                "3",
                "96",
                "value",
                "lowest over-escalation; the autonomy pick"));
    assertThat(board.rows().get(2).note()).isEqualTo("best quality, top price tier");
    assertThat(board.rows().getLast().markWords()).isEqualTo("weak");
  }
}
