package org.supportagentbench.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules that look at one package at a time: each says what it is and where to begin.
final class PackageRules {
  private static final Pattern FIRST = Pattern.compile("Open `(\\w+)`");

  private PackageRules() {}

  static List<Violation> violations(List<JavaSource> sources) {
    Map<String, List<JavaSource>> folders =
        sources.stream()
            .filter(source -> source.isMain() || source.isTest())
            .collect(Collectors.groupingBy(JavaSource::folder, TreeMap::new, Collectors.toList()));
    var violations = new ArrayList<Violation>();
    folders.forEach((folder, files) ->
        problem(folder, files, folders)
            .ifPresent(what -> violations.add(new Violation("package-info", folder, what))));
    return violations;
  }

  private static Optional<String> problem(
      String folder, List<JavaSource> files, Map<String, List<JavaSource>> folders) {
    Optional<JavaSource> info = files.stream().filter(JavaSource::isPackageInfo).findFirst();
    // Tests of a package lie beside it in the other tree, under the same package-info.
    if (info.isEmpty() && folders.containsKey(folder.replaceFirst("^src/test/", "src/main/"))) {
      return folder.startsWith("src/test/") ? Optional.empty() : Optional.of("no package-info");
    }
    if (info.isEmpty()) {
      return Optional.of("no package-info");
    }
    String text = info.get().text();
    Matcher first = FIRST.matcher(text);
    if (!text.contains("@NullMarked")) {
      return Optional.of("package-info without @NullMarked");
    }
    if (!text.startsWith("/// ") || !first.find()) {
      return Optional.of("package-info without a line what it is and \"Open `Name` first.\"");
    }
    String opened = folder + "/" + first.group(1) + ".java";
    boolean empty = files.size() == 1;
    return empty || files.stream().anyMatch(file -> file.name().equals(opened))
        ? Optional.empty()
        : Optional.of("package-info says to open a file that is not there: " + first.group(1));
  }
}
