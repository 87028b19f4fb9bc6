package org.supportagentbench.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// The rules that look at one Java file at a time.
final class SourceRules extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 7;
  private static final List<String> EMPTY_WORDS =
      List.of("Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info");
  private static final Set<Tree.Kind> TYPES =
      Set.of(
          Tree.Kind.CLASS,
          Tree.Kind.RECORD,
          Tree.Kind.INTERFACE,
          Tree.Kind.ENUM,
          Tree.Kind.ANNOTATION_TYPE);

  private final JavaSource source;
  private final List<Violation> violations = new ArrayList<>();

  private SourceRules(JavaSource source) {
    this.source = source;
  }

  static List<Violation> violations(JavaSource source) {
    var rules = new SourceRules(source);
    rules.lookAtTheText();
    rules.scan(new TreePath(source.tree()), null);
    return rules.violations;
  }

  private void lookAtTheText() {
    long lines = source.text().lines().count();
    if (lines > FILE_LINES) {
      add("file-length", "", "%d lines; at most %d".formatted(lines, FILE_LINES));
    }
    if (source.text().lines().anyMatch(line -> line.strip().startsWith("/" + "**"))) {
      add("doc-comment", "", "an old doc comment; ours are written with ///");
    }
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    if (tree.isModule()) {
      add("import-module", "", "import module; name each type");
    } else if (tree.getQualifiedIdentifier().toString().endsWith(".*")) {
      add("explicit-imports", "", tree.getQualifiedIdentifier() + "; name each type");
    }
    return super.visitImport(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    String name = tree.getSimpleName().toString();
    EMPTY_WORDS.stream()
        .filter(name::endsWith)
        .findFirst()
        .ifPresent(word -> add("type-name", name, "ends in " + word + "; say what it does"));
    if (isPublic(getCurrentPath()) && source.trees().getDocComment(getCurrentPath()) == null) {
      add("doc-comment", name, "a public type without a /// doc comment");
    }
    if (tree.getKind() == Tree.Kind.RECORD) {
      checkCount(name, tree.getMembers().stream().filter(this::isComponent).count(), "components");
    }
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    int lines = source.lastLine(tree) - source.firstLineAfter(tree.getModifiers(), tree) + 1;
    if (lines > METHOD_LINES) {
      add("method-length", name(tree), "%d lines; at most %d".formatted(lines, METHOD_LINES));
    }
    checkCount(name(tree), tree.getParameters().size(), "parameters");
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    String words = tree.toString();
    boolean speaks = Set.of("System.out", "System.err", "System.exit").contains(words);
    if (source.isMain() && !source.isIn("cli")) {
      if (speaks || tree.getIdentifier().contentEquals("printStackTrace")) {
        add("quiet", "", words + "; only cli prints and ends the program");
      }
    }
    if (source.isTest() && words.equals("Thread" + ".sleep")) {
      add("no-sleep", "", "sleeps; let time be an argument");
    }
    return super.visitMemberSelect(tree, null);
  }

  private void checkCount(String name, long count, String of) {
    if (count > PARAMETERS) {
      add("parameters", name, "%d %s; at most %d".formatted(count, of, PARAMETERS));
    }
  }

  private boolean isComponent(Tree member) {
    return member instanceof VariableTree field
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean isPublic(TreePath path) {
    TreePath parent = path.getParentPath();
    boolean inInterface = parent != null && parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
    boolean says =
        path.getLeaf() instanceof ClassTree type
            && type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    boolean reachable =
        parent == null || !TYPES.contains(parent.getLeaf().getKind()) || isPublic(parent);
    return (says || inInterface) && reachable;
  }

  private String name(MethodTree method) {
    TreePath parent = getCurrentPath().getParentPath();
    String type =
        parent.getLeaf() instanceof ClassTree owner ? owner.getSimpleName().toString() : "";
    return method.getName().contentEquals("<init>") ? type : type + "." + method.getName();
  }

  private void add(String rule, String part, String what) {
    String where = part.isEmpty() ? source.name() : source.name() + "#" + part;
    violations.add(new Violation(rule, where, what));
  }
}
