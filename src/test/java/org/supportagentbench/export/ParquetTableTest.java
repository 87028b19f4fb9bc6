package org.supportagentbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ParquetTableTest {
  private static List<ParquetColumn> columns() {
    return List.of(
        new ParquetColumn("name", ParquetColumn.Type.TEXT),
        new ParquetColumn("count", ParquetColumn.Type.LARGE),
        new ParquetColumn("share", ParquetColumn.Type.DOUBLE));
  }

  private static byte[] written(List<List<String>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = new ParquetTable(out, columns())) {
      for (List<String> row : rows) {
        table.row(row);
      }
    }
    return out.toByteArray();
  }

  @Test
  void numbers_texts_and_what_is_missing_come_back() throws IOException {
    byte[] file =
        written(
            List.of(
                List.of("größe ✓ 日本", "-7", "0.1"),
                List.of("", "", ""),
                List.of("=1+1, \"x\"\n", "9007199254740993", "-0.0"),
                List.of("", "3", "")));
    Map<String, List<@Nullable Object>> read = ParquetFile.read(file);
    assertThat(read.keySet()).containsExactly("name", "count", "share");
    assertThat(read.get("name")).containsExactly("größe ✓ 日本", null, "=1+1, \"x\"\n", null);
    assertThat(read.get("count")).containsExactly(-7L, null, 9007199254740993L, 3L);
    assertThat(read.get("share")).containsExactly(0.1, null, -0.0, null);
    String end = new String(file, file.length - 4, 4, StandardCharsets.US_ASCII);
    assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII) + end).isEqualTo("PAR1PAR1");
  }

  @Test
  void many_rows_stand_in_several_groups() throws IOException {
    var out = new ByteArrayOutputStream();
    int rows = 25_001;
    try (var table = new ParquetTable(out, columns())) {
      for (int i = 0; i < rows; i++) {
        table.row(List.of("row " + i, i % 3 == 0 ? "" : Integer.toString(i), Double.toString(i)));
      }
    }
    Map<String, List<@Nullable Object>> read = ParquetFile.read(out.toByteArray());
    assertThat(read.get("name")).hasSize(rows).endsWith("row 25000");
    assertThat(column(read, "count").get(20_001)).isNull();
    assertThat(column(read, "count").get(20_002)).isEqualTo(20_002L);
    assertThat(column(read, "share").get(10_000)).isEqualTo(10_000.0);
  }

  @Test
  void a_table_without_rows_is_a_file() throws IOException {
    assertThat(ParquetFile.read(written(List.of()))).isEmpty();
  }

  @Test
  void a_row_has_a_cell_for_every_column() {
    assertThatThrownBy(() -> written(List.of(List.of("a", "1"))))
        .hasMessageContaining("2 cells for 3");
  }

  private static List<@Nullable Object> column(
      Map<String, List<@Nullable Object>> read, String name) {
    return Objects.requireNonNull(read.get(name));
  }
}
