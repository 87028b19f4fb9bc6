package org.supportagentbench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table "Package | One line | May use" of `ARCHITECTURE.md`.
///
/// @param mayUse for each package, in the order of the table, the packages that it may use
/// @param usedByNone packages that no other may use
record PackageTable(Map<String, Set<String>> mayUse, Set<String> usedByNone) {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z]+)` \\|.*\\| ([^|]+) \\|$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  static PackageTable read(Path architecture) throws IOException {
    var mayUse = new LinkedHashMap<String, Set<String>>();
    var usedByNone = new LinkedHashSet<String>();
    var any = new LinkedHashSet<String>();
    Matcher row = ROW.matcher(Files.readString(architecture));
    while (row.find()) {
      String name = row.group(1);
      String words = row.group(2).strip();
      switch (words) {
        case "-" -> mayUse.put(name, Set.of());
        case "all above" -> mayUse.put(name, Set.copyOf(mayUse.keySet()));
        case "any; used by none" -> {
          mayUse.put(name, Set.of());
          any.add(name);
          usedByNone.add(name);
        }
        default -> mayUse.put(name, names(words));
      }
    }
    any.forEach(name -> mayUse.put(name, Set.copyOf(mayUse.keySet())));
    return new PackageTable(mayUse, usedByNone);
  }

  boolean allows(String from, String to) {
    return from.equals(to)
        || (mayUse.getOrDefault(from, Set.of()).contains(to) && !usedByNone.contains(to));
  }

  private static Set<String> names(String words) {
    var names = new LinkedHashSet<String>();
    Matcher name = NAME.matcher(words);
    while (name.find()) {
      names.add(name.group(1));
    }
    if (!name.replaceAll("").isBlank()) {
      throw new IllegalArgumentException("ARCHITECTURE.md: not names of packages: " + words);
    }
    return names;
  }
}
