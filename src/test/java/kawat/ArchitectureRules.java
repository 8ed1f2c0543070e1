package kawat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// The rules that hold the architecture, for the classes below one root package: Kawat's own in {@link ArchitectureTest},
/// and classes that break each rule on purpose in {@link ArchitectureRulesTest}.
final class ArchitectureRules {

    /// Types that reach the network, a browser engine or another program by themselves.
    private static final Pattern REACHES_OUT = Pattern
            .compile("java\\.net\\.(URL|.*URLConnection|URLClassLoader|.*Socket)"
                    + "|java\\.nio\\.channels\\..*Socket.*|java\\.rmi\\..*|javax\\.(net|naming)\\..*|java\\.awt\\.Desktop"
                    + "|javafx\\.scene\\.(web|media)\\..*|org\\.jsoup\\.Connection.*|org\\.jsoup\\.helper\\.HttpConnection.*");

    /// Parsers that fetch what their input names, and readers that make whatever object the bytes name.
    private static final Pattern TRUSTS_ITS_INPUT = Pattern.compile(
            "javax\\.xml\\..*Factory|org\\.xml\\.sax\\..*Factory|java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder");

    private static final Pattern MUTABLE = Pattern
            .compile("java\\.util\\.((Array|Linked)(List|Deque)|(Linked)?Hash(Map|Set)"
                    + "|Tree(Map|Set)|Enum(Map|Set)|BitSet|Random|Date|Calendar|Properties|concurrent\\.(atomic\\..*|Concurrent.*))"
                    + "|java\\.lang\\.(ThreadLocal|StringBuilder)|java\\.text\\..*Format");

    private static final Pattern BAG = Pattern.compile(".*(Utils?|Helpers?|Managers?|Common|Misc)");

    /// Packages that work without clock, disk, chance or the machine's own locale and zone.
    private static final Set<String> PURE = Set.of("article", "text", "page", "entity", "quote", "story");

    private static final Pattern ASKS_THE_MACHINE = Pattern.compile("java\\.time\\..*\\.(now|systemDefault.*|systemUTC)"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)|java\\.lang\\.Math\\.random"
            + "|java\\.util\\.(Locale|TimeZone)\\.getDefault|java\\.util\\.(Date|Random)\\.<init>|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.nio\\.file\\.Files\\..*|java\\.io\\.(File|RandomAccessFile|File(Reader|Writer|.*Stream))\\..*");

    private final String root;

    /// @param root package that stands for `kawat`
    ArchitectureRules(String root) {
        this.root = root;
    }

    /// Returns every rule by its name.
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("packagesUseOnlyWhatTheTableAllows", noUse((c, used) -> ours(used)
                && !PackageTable.mayUse(packageOf(c), packageOf(used))));
        rules.put("everyPackageIsInTheTable", no(c -> !packageOf(c).isEmpty() && !PackageTable.lists(packageOf(c)),
                "is in a package that the table does not list"));
        rules.put("packagesAreFreeOfCycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("everyLibraryHasItsHome", noUse((c, used) -> !ours(used) && !used.isPrimitive()
                && !PackageTable.isHomeOf(packageOf(c), used.getName())));
        rules.put("packagesAreNullMarked", no(c -> c.getPackage().tryGetPackageInfo()
                .filter(p -> p.isAnnotatedWith(NullMarked.class)).isEmpty(),
                "is in a package that is not @NullMarked"));
        rules.put("theModelKnowsOnlyTheJdk", noUse((c, used) -> packageOf(c).equals("article") && !ours(used)
                && !used.isPrimitive() && !used.getName().matches("(java\\.(lang|util|time)|org\\.jspecify)\\..*")));
        rules.put("theModelIsRecordsEnumsAndSealedTypes", no(c -> packageOf(c).equals("article") && !isData(c),
                "is no record, enum or sealed interface"));
        rules.put("viewModelsKnowNoNodes", noUse((c, used) -> topLevel(c).getSimpleName().endsWith("Model")
                && used.getName().matches("javafx\\.(scene|stage)\\..*")));
        rules.put("onlyFxThreadHandsOver", noAccess((c, a) -> !topLevel(c).getSimpleName().equals("FxThread")
                && named(a).equals("javafx.application.Platform.runLater")));
        rules.put("noStaticChanges", no(c -> c.getFields().stream().anyMatch(ArchitectureRules::changes),
                "has a static that can change"));
        rules.put("nothingIsASingleton", no(c -> c.getMethods().stream().anyMatch(m -> m.getModifiers()
                .contains(JavaModifier.STATIC) && m.getName().matches("(getI|i)nstance")),
                "hands out its one instance"));
        rules.put("noClassIsABag", no(c -> BAG.matcher(c.getSimpleName()).matches(), "has a name that fits anything"));
        rules.put("onlyTheCommandLinePrints", noAccess((c, a) -> !packageOf(c).equals("cli")
                && !c.getName().equals(root + ".Main") && (named(a).endsWith(".printStackTrace")
                        || named(a).matches("java\\.(lang\\.System|io\\.FileDescriptor)\\.(in|out|err|console)"))));
        rules.put("nothingNamesAWayOut", noUse((c, used) -> REACHES_OUT.matcher(used.getName()).matches()
                && !(used.getName().equals("java.net.URL") && readsTheClassPath(c))
                && !(packageOf(c).equals("net") && used.getName().matches("javax\\.net\\.ssl\\.SSL\\w*Exception"))));
        rules.put("nothingTakesAWayOut", noAccess((c, a) -> named(a).matches("org\\.jsoup\\.Jsoup\\.connect"
                + "|java\\.lang\\.Runtime\\.exec|java\\.net\\.URI\\.toURL") || fetchesAnImage(a)));
        rules.put("nothingTrustsItsInput", noUse((c, used) -> !c.getSimpleName().equals("SafeXml")
                && TRUSTS_ITS_INPUT.matcher(used.getName()).matches()));
        rules.put("readersOfTextAskNothingOfTheMachine", noAccess((c, a) -> PURE.contains(packageOf(c))
                && ASKS_THE_MACHINE.matcher(named(a)).matches()));
        return rules;
    }

    private static boolean isData(JavaClass c) {
        return c.isRecord() || c.isEnum() || c.isInterface() && c.reflect().isSealed()
                || c.getSimpleName().equals("package-info");
    }

    private static boolean changes(JavaField field) {
        JavaClass type = field.getRawType();
        return field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (!field.getModifiers().contains(JavaModifier.FINAL) || type.isArray()
                        || MUTABLE.matcher(type.getName()).matches());
    }

    private boolean readsTheClassPath(JavaClass c) {
        return c.getName().equals(root + ".lexicon.ResourceFolder");
    }

    /// An image made of an address is loaded from there; one made of a stream or of pixels is not.
    private static boolean fetchesAnImage(JavaAccess<?> a) {
        return named(a).equals("javafx.scene.image.Image.<init>")
                && a.getTarget().getFullName().contains("(java.lang.String");
    }

    private boolean ours(JavaClass c) {
        return c.getPackageName().equals(root) || c.getPackageName().startsWith(root + ".");
    }

    /// Returns the package's name below the root, without sub-packages; empty for the root itself.
    private String packageOf(JavaClass c) {
        String name = c.getPackageName();
        return name.length() <= root.length() ? "" : name.substring(root.length() + 1).split("\\.")[0];
    }

    private static JavaClass topLevel(JavaClass c) {
        return c.getEnclosingClass().map(ArchitectureRules::topLevel).orElse(c);
    }

    private static String named(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static ArchRule no(java.util.function.Predicate<JavaClass> fault, String words) {
        return every((c, report) -> {
            if (fault.test(c)) {
                report.accept(words);
            }
        });
    }

    private static ArchRule noUse(BiPredicate<JavaClass, JavaClass> fault) {
        return every((c, report) -> c.getDirectDependenciesFromSelf().stream()
                .filter(d -> fault.test(c, d.getTargetClass().getBaseComponentType()))
                .map(d -> "breaks the rule: " + d.getDescription())
                .forEach(report));
    }

    private static ArchRule noAccess(BiPredicate<JavaClass, JavaAccess<?>> fault) {
        return every((c, report) -> c.getAccessesFromSelf().stream().filter(a -> fault.test(c, a))
                .map(a -> "breaks the rule: " + a.getDescription()).forEach(report));
    }

    private static ArchRule every(BiConsumer<JavaClass, Consumer<String>> check) {
        return classes().should(new ArchCondition<>("keep the rule") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                check.accept(c, words -> events.add(SimpleConditionEvent.violated(c, c.getName() + " " + words)));
            }
        }).allowEmptyShould(true);
    }
}
