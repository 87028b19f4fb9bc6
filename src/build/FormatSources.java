import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks or writes the house format of every Java file below some folders.
///
/// The build starts it as `java -cp <google-java-format> FormatSources.java check|write FOLDER...`.
public final class FormatSources {
  private FormatSources() {}

  public static void main(String... args) throws IOException {
    boolean write = args[0].equals("write");
    int different = 0;
    for (String folder : List.of(args).subList(1, args.length)) {
      for (Path file : javaFiles(Path.of(folder))) {
        String before = Files.readString(file);
        if (!before.equals(formatted(file, before))) {
          different++;
          System.out.println((write ? "formatted " : "not in the house format: ") + file);
          if (write) {
            Files.writeString(file, formatted(file, before));
          }
        }
      }
    }
    if (different > 0 && !write) {
      System.out.println("To format them: ./mvnw -q -Pformat process-sources");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String formatted(Path file, String source) {
    var google = JavaFormatterOptions.Style.GOOGLE;
    try {
      String ordered = ImportOrderer.reorderImports(source, google);
      String used = RemoveUnusedImports.removeUnusedImports(ordered);
      return new Formatter(JavaFormatterOptions.builder().style(google).build()).formatSource(used);
    } catch (FormatterException e) {
      System.out.println("cannot be read as Java: " + file + ": " + e.getMessage());
      return source;
    }
  }
}
