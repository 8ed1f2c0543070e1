package kawat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Holds Kawat's own classes to the table of packages and the rules around it.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> kawatKeepsEveryRule() {
        JavaClasses kawat = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kawat");
        return new ArchitectureRules("kawat").all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(kawat)));
    }
}
