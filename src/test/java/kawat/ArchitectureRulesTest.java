package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Shows that each rule can fail. Every rule has a package of its own name, in small letters, below `broken`: a small Kawat
/// in which each class called `Bad…` breaks that rule and no other class does.
class ArchitectureRulesTest {

    @TestFactory
    Stream<DynamicTest> eachRuleFindsExactlyTheClassesThatBreakIt() {
        return new ArchitectureRules("").all().keySet().stream().map(rule -> DynamicTest.dynamicTest(rule, () -> {
            String root = "broken." + rule.toLowerCase(Locale.ROOT);
            JavaClasses classes = new ClassFileImporter().importPackages(root);
            Set<String> bad = classes.stream().map(JavaClass::getName).filter(c -> c.matches(".*\\.Bad\\w*"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(bad.isEmpty(), "no class breaks this rule on purpose");
            assertEquals(bad, found(new ArchitectureRules(root).all().get(rule), classes));
        }));
    }

    private static Set<String> found(ArchRule rule, JavaClasses classes) {
        List<String> faults = rule.evaluate(classes).getFailureReport().getDetails();
        // A fault opens with the class that commits it; a cycle has no beginning and names them all.
        return classes.stream().map(JavaClass::getName).filter(c -> faults.stream()
                .anyMatch(f -> f.startsWith(c + " ") || f.startsWith("Cycle detected") && f.contains("<" + c + ".")))
                .map(c -> c.replaceFirst("\\$.*", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
