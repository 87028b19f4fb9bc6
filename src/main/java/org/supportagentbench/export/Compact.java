package org.supportagentbench.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Thrift's compact protocol, as far as the headers of a Parquet file need it: structs of numbers,
/// texts, lists and structs, their fields in rising order. Used by one thread.
final class Compact {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  Compact number(int field, int value) {
    head(field, I32);
    zigzag(value);
    return this;
  }

  Compact large(int field, long value) {
    head(field, I64);
    zigzag(value);
    return this;
  }

  Compact text(int field, String value) {
    head(field, BINARY);
    element(value);
    return this;
  }

  /// A struct as a field; it ends with [#end].
  Compact struct(int field) {
    head(field, STRUCT);
    return element();
  }

  /// A struct as an element of a list; it ends with [#end].
  Compact element() {
    outer.push(last);
    last = 0;
    return this;
  }

  /// A number as an element of a list.
  Compact element(int value) {
    zigzag(value);
    return this;
  }

  /// A text as an element of a list.
  Compact element(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Compact numbers(int field, int size) {
    return list(field, size, I32);
  }

  Compact texts(int field, int size) {
    return list(field, size, BINARY);
  }

  Compact structs(int field, int size) {
    return list(field, size, STRUCT);
  }

  /// Ends the struct that was begun last.
  Compact end() {
    out.write(0);
    last = outer.pop();
    return this;
  }

  /// All that was written, with the end of the outermost struct.
  byte[] bytes() {
    out.write(0);
    return out.toByteArray();
  }

  private Compact list(int field, int size, int type) {
    head(field, LIST);
    if (size < LONG_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write(0xf0 | type);
      varint(size);
    }
    return this;
  }

  private void head(int field, int type) {
    out.write(((field - last) << 4) | type);
    last = field;
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    out.writeBytes(ParquetColumn.varint(value));
  }
}
