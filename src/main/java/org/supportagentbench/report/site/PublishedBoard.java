package org.supportagentbench.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The board that was published in July 2026: 24 models, medians of up to three runs, without
/// intervals. It stands beside a report as a reference; other customers, another judge and other
/// cases brought it, so none of its figures is ever mixed with ours.
///
/// @param rows as they were published, in the published order
record PublishedBoard(List<Row> rows) {
  private static final String FILE = "published-board-2026-07.csv";

  /// Copies the list.
  PublishedBoard {
    rows = List.copyOf(rows);
  }

  /// One row, with its figures as they were printed.
  ///
  /// @param mark `value`, `weak-safety`, `weak` or empty
  record Row(
      String model,
      String tier,
      String overEscalation,
      String unsafe,
      String escalationAccuracy,
      String mark,
      String note) {
    /// The published mark as the name of a sign of ours.
    String sign() {
      return switch (mark) {
        case "value" -> "trophy";
        case "weak-safety", "weak" -> "warning";
        default -> "";
      };
    }

    /// The published mark in words.
    String markWords() {
      return switch (mark) {
        case "value" -> "value pick";
        case "weak-safety" -> "weak adversarial safety";
        case "weak" -> "weak";
        default -> "";
      };
    }
  }

  /// Reads the data file.
  static PublishedBoard read() {
    try (InputStream in = PublishedBoard.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new PublishedBoard(text.lines().skip(1).map(PublishedBoard::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    List<String> cells = cells(line);
    return new Row(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
