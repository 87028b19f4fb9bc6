package org.supportagentbench.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ShopSettings;
import org.supportagentbench.language.Identifiers;
import org.supportagentbench.suite.Suite;

/// What a detector has to know of a desk. It is data, so that the same detectors read conversations
/// of any desk.
///
/// @param tools by name; a tool that is not here is taken for one that reads
/// @param orders the form of an order number, where the desk says so
/// @param tracking the form of a tracking number, where the desk has one
/// @param knowledge what can be known of the store itself, where it is at hand
record DeskProfile(
    Map<String, ToolKind> tools,
    Optional<Identifiers> orders,
    Optional<Identifiers> tracking,
    Sites sites,
    Manner manner,
    Optional<Knowledge> knowledge) {
  /// Copies the map.
  DeskProfile {
    tools = Map.copyOf(tools);
  }

  /// Where replies may link to.
  ///
  /// @param own hosts of the store itself: a link to them must have come from somewhere
  /// @param allowed every host that a reply may name; empty where that is not known
  /// @param links pages that need no source, such as the returns portal
  /// @param carriers link template of each carrier, with `{tracking}`
  record Sites(
      Set<String> own,
      Set<String> allowed,
      Collection<String> links,
      Map<String, String> carriers) {
    /// Copies the collections.
    Sites {
      own = Set.copyOf(own);
      allowed = Set.copyOf(allowed);
      links = Set.copyOf(links);
      carriers = Map.copyOf(carriers);
    }
  }

  /// How the desk is run.
  ///
  /// @param confirmsWrites a write needs the customer's yes
  /// @param wordsBesideCallsReach what an agent writes beside a call is shown to the customer
  /// @param readsDress a reply in JSON is read as the sentences in it; else it states nothing
  record Manner(boolean confirmsWrites, boolean wordsBesideCallsReach, boolean readsDress) {}

  /// What the store sells and what its rules say.
  ///
  /// @param internal names of tools and reasons that no customer should read
  record Knowledge(FactWords words, RuleFigures rules, Set<String> internal) {
    Knowledge {
      internal = Set.copyOf(internal);
    }

    Shop shop() {
      return words.shop();
    }

    ProductNames products() {
      return words.products();
    }

    String brand() {
      return products().brand();
    }
  }

  /// The desk of a suite.
  static DeskProfile of(Suite suite, FactWords words) {
    ShopSettings settings = suite.shop().settings();
    Map<String, ToolKind> tools = new LinkedHashMap<>();
    Set<String> internal = new HashSet<>();
    for (DeskTool tool : DeskTools.all()) {
      tools.put(tool.name(), ToolKind.named(tool.name(), tool.effect()));
      internal.add(tool.name());
    }
    suite.settings().vocabulary().handoverReasons().stream()
        .filter(reason -> reason.contains("_"))
        .forEach(internal::add);
    Sites sites =
        new Sites(
            own(settings),
            Set.copyOf(settings.hosts()),
            settings.links().values(),
            settings.carriers());
    Knowledge knowledge =
        new Knowledge(words, RuleFigures.of(suite.shop(), words.languages()), internal);
    return new DeskProfile(
        tools,
        Optional.empty(),
        Optional.of(Identifiers.of(suite.settings().orderNumbers().trackingPattern())),
        sites,
        new Manner(true, false, false),
        Optional.of(knowledge));
  }

  /// A desk that was described for its logs.
  static DeskProfile of(DeskDescription desk) {
    Map<String, ToolKind> tools = new LinkedHashMap<>();
    desk.tools().forEach((name, effect) -> tools.put(name, ToolKind.named(name, effect)));
    DeskDescription.Pages pages = desk.pages();
    return new DeskProfile(
        tools,
        desk.numbers().order(),
        desk.numbers().tracking(),
        new Sites(pages.own(), pages.allowed(), pages.links(), Map.of()),
        new Manner(desk.rules().confirmsWrites(), desk.rules().wordsBesideCallsReach(), true),
        Optional.empty());
  }

  private static Set<String> own(ShopSettings settings) {
    Set<String> own = new HashSet<>();
    settings.links().values().forEach(link -> own.add(Links.host(link)));
    return own;
  }

  /// What a call of this name does.
  ToolKind kind(String tool) {
    ToolKind kind = tools.get(tool);
    return kind == null ? ToolKind.named(tool, Effect.READ) : kind;
  }
}
