package org.supportagentbench.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads flat Parquet files as the specification has them, knowing nothing of how they were
/// written: structs by their wire types, pages by the offsets of the footer.
final class ParquetFile {
  private final ByteBuffer file;

  private ParquetFile(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// The cells of each column, `null` where there is none, in the order of the columns.
  static Map<String, List<@Nullable Object>> read(byte[] bytes) throws IOException {
    return new ParquetFile(bytes).columns();
  }

  private Map<String, List<@Nullable Object>> columns() throws IOException {
    int size = file.getInt(file.capacity() - 8);
    file.position(file.capacity() - 8 - size);
    Map<Integer, Object> foot = struct();
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    for (Map<Integer, Object> group : structs(foot.get(4))) {
      for (Map<Integer, Object> chunk : structs(group.get(1))) {
        Map<Integer, Object> about = map(chunk.get(3));
        String name = String.valueOf(list(about, 3).getFirst());
        columns.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(page(about));
      }
    }
    long rows = number(foot, 3);
    columns.forEach((name, cells) -> {
      if (cells.size() != rows) {
        throw new IllegalStateException(name + " has " + cells.size() + " of " + rows);
      }
    });
    return columns;
  }

  private static long number(Map<Integer, Object> struct, int field) {
    return (Long) Objects.requireNonNull(struct.get(field));
  }

  private static List<?> list(Map<Integer, Object> struct, int field) {
    return (List<?>) Objects.requireNonNull(struct.get(field));
  }

  private List<@Nullable Object> page(Map<Integer, Object> about) throws IOException {
    file.position(Math.toIntExact(number(about, 9)));
    Map<Integer, Object> head = struct();
    byte[] packed = new byte[Math.toIntExact(number(head, 3))];
    file.get(packed);
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    if (plain.length != number(head, 2)) {
      throw new IllegalStateException("The page says another size than it has.");
    }
    ByteBuffer cells = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    int levels = cells.getInt();
    ByteBuffer runs = cells.slice(4, levels);
    cells.position(4 + levels);
    List<@Nullable Object> all = new ArrayList<>();
    long rows = number(map(head.get(5)), 1);
    while (all.size() < rows) {
      long run = varint(runs) >>> 1;
      boolean present = runs.get() == 1;
      for (long i = 0; i < run; i++) {
        all.add(present ? value(cells, (int) number(about, 1)) : null);
      }
    }
    if (cells.hasRemaining() || runs.hasRemaining()) {
      throw new IllegalStateException("The page holds more than its rows.");
    }
    return all;
  }

  private static Object value(ByteBuffer cells, int type) {
    return switch (type) {
      case 2 -> cells.getLong();
      case 5 -> cells.getDouble();
      case 6 -> {
        byte[] text = new byte[cells.getInt()];
        cells.get(text);
        yield new String(text, StandardCharsets.UTF_8);
      }
      default -> throw new IllegalStateException("type " + type);
    };
  }

  private Map<Integer, Object> struct() {
    Map<Integer, Object> fields = new TreeMap<>();
    int field = 0;
    for (int head = file.get() & 0xff; head != 0; head = file.get() & 0xff) {
      field += head >>> 4;
      fields.put(field, value(head & 0xf));
    }
    return fields;
  }

  private Object value(int type) {
    return switch (type) {
      case 5, 6 -> {
        long raw = varint(file);
        yield raw >>> 1 ^ -(raw & 1);
      }
      case 8 -> {
        byte[] text = new byte[Math.toIntExact(varint(file))];
        file.get(text);
        yield new String(text, StandardCharsets.UTF_8);
      }
      case 9 -> {
        int head = file.get() & 0xff;
        long size = head >>> 4 == 15 ? varint(file) : head >>> 4;
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < size; i++) {
          list.add(value(head & 0xf));
        }
        yield list;
      }
      case 12 -> struct();
      default -> throw new IllegalStateException("wire type " + type);
    };
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<Integer, Object> map(@Nullable Object value) {
    return (Map<Integer, Object>) Objects.requireNonNull(value);
  }

  private static List<Map<Integer, Object>> structs(@Nullable Object value) {
    return ((List<?>) Objects.requireNonNull(value)).stream().map(ParquetFile::map).toList();
  }
}
