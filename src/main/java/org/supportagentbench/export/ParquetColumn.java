package org.supportagentbench.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// A column of a Parquet table: its name, its type, and the cells of the rows that wait to be
/// written. An empty cell is no value. Used by one thread.
final class ParquetColumn {
  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  private final String name;
  private final Type type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
  private int rows;
  private int run;
  private boolean present;

  ParquetColumn(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  /// What its cells hold.
  enum Type {
    LARGE(2),
    DOUBLE(5),
    TEXT(6);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    /// The number that stands for it in a file.
    int number() {
      return number;
    }
  }

  /// A page of one column, ready to be written.
  ///
  /// @param bytes header and cells
  /// @param plain their size before they were compressed
  @SuppressWarnings("ArrayRecordComponent") // Written once; nobody compares or changes it.
  record Page(byte[] bytes, int plain, int rows) {}

  String name() {
    return name;
  }

  Type type() {
    return type;
  }

  void add(String cell) {
    boolean now = !cell.isEmpty();
    if (run > 0 && now != present) {
      endRun();
    }
    present = now;
    run++;
    rows++;
    if (now) {
      values.writeBytes(plain(cell));
    }
  }

  private byte[] plain(String cell) {
    return switch (type) {
      case LARGE -> little(Long.BYTES).putLong(Long.parseLong(cell)).array();
      case DOUBLE -> little(Double.BYTES).putDouble(Double.parseDouble(cell)).array();
      case TEXT -> {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        yield little(Integer.BYTES + text.length).putInt(text.length).put(text).array();
      }
    };
  }

  /// Which cells have a value, as runs of alike ones.
  private void endRun() {
    runs.writeBytes(varint((long) run << 1));
    runs.write(present ? 1 : 0);
    run = 0;
  }

  /// The waiting rows as one page; none waits afterwards.
  Page page() {
    endRun();
    ByteArrayOutputStream cells = new ByteArrayOutputStream();
    cells.writeBytes(little(Integer.BYTES).putInt(runs.size()).array());
    cells.writeBytes(runs.toByteArray());
    cells.writeBytes(values.toByteArray());
    byte[] packed = packed(cells.toByteArray());
    byte[] head =
        new Compact()
            .number(1, DATA_PAGE)
            .number(2, cells.size())
            .number(3, packed.length)
            .struct(5)
            .number(1, rows)
            .number(2, PLAIN)
            .number(3, RLE)
            .number(4, RLE)
            .end()
            .bytes();
    Page page =
        new Page(
            ByteBuffer.allocate(head.length + packed.length).put(head).put(packed).array(),
            head.length + cells.size(),
            rows);
    values.reset();
    runs.reset();
    rows = 0;
    return page;
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// A number in as many bytes as it needs, seven bits each, the lowest first.
  static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }
}
