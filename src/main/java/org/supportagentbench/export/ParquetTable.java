package org.supportagentbench.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a flat table as a Parquet file: numbers and texts that may be missing, one page a column
/// and row group, plain values, packed with gzip. That is the part of the format that every reader
/// has; docs/decisions/parquet-written-here.md says why no library does it. Used by one thread.
final class ParquetTable implements AutoCloseable {
  /// Rows that wait in memory at most.
  private static final int GROUP = 10_000;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final OutputStream out;
  private final List<ParquetColumn> columns;
  private final List<Group> groups = new ArrayList<>();
  private long written;
  private long rows;
  private int waiting;

  /// @param out is closed with the table
  ParquetTable(OutputStream out, List<ParquetColumn> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    write(MAGIC);
  }

  /// Rows that stand together: a page of each column, and where it begins.
  private record Group(List<ParquetColumn.Page> pages, List<Long> starts, int rows) {
    long plain() {
      return pages.stream().mapToLong(ParquetColumn.Page::plain).sum();
    }
  }

  /// Adds a row; an empty cell is no value.
  void row(List<String> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    for (int i = 0; i < cells.size(); i++) {
      columns.get(i).add(cells.get(i));
    }
    rows++;
    if (++waiting == GROUP) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    List<ParquetColumn.Page> pages = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    for (ParquetColumn column : columns) {
      ParquetColumn.Page page = column.page();
      starts.add(written);
      write(page.bytes());
      pages.add(page);
    }
    groups.add(new Group(pages, starts, waiting));
    waiting = 0;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  /// Writes what waits and the end of the file, and closes it.
  @Override
  public void close() throws IOException {
    try (out) {
      if (waiting > 0) {
        endGroup();
      }
      byte[] foot = foot();
      write(foot);
      write(ParquetColumn.little(Integer.BYTES).putInt(foot.length).array());
      write(MAGIC);
    }
  }

  private byte[] foot() {
    Compact foot = new Compact().number(1, VERSION).structs(2, columns.size() + 1);
    foot.element().text(4, "table").number(5, columns.size()).end();
    for (ParquetColumn column : columns) {
      foot.element().number(1, column.type().number()).number(3, OPTIONAL).text(4, column.name());
      if (column.type() == ParquetColumn.Type.TEXT) {
        foot.number(6, UTF8).struct(10).struct(1).end().end();
      }
      foot.end();
    }
    foot.large(3, rows).structs(4, groups.size());
    groups.forEach(group -> group(foot, group));
    return foot.text(6, "SupportAgentBench").bytes();
  }

  private void group(Compact foot, Group group) {
    foot.element().structs(1, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ParquetColumn.Page page = group.pages().get(i);
      foot.element()
          .large(2, group.starts().get(i))
          .struct(3)
          .number(1, columns.get(i).type().number())
          .numbers(2, 2)
          .element(PLAIN)
          .element(RLE)
          .texts(3, 1)
          .element(columns.get(i).name())
          .number(4, GZIP)
          .large(5, page.rows())
          .large(6, page.plain())
          .large(7, page.bytes().length)
          .large(9, group.starts().get(i))
          .end()
          .end();
    }
    foot.large(2, group.plain()).large(3, group.rows()).end();
  }
}
