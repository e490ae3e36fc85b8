package proofdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("proofdesk");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Proofdesk.class).verify();
    }

    @Test
    void theSandboxKnowsNothingOfTheDesk() {
        noClasses()
                .that()
                .resideInAPackage("proofdesk.sandbox..")
                .should()
                .dependOnClassesThat(resideInAPackage("proofdesk..").and(not(resideInAPackage("proofdesk.sandbox.."))))
                .check(OURS);
    }

    @Test
    void theDeskKnowsNothingOfTheSandbox() {
        noClasses()
                .that(not(resideInAPackage("proofdesk.sandbox..")))
                .should()
                .dependOnClassesThat(resideInAPackage("proofdesk.sandbox.."))
                .check(OURS);
    }

    @Test
    void viewsAndRepositoriesAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that(resideInAnyPackage("proofdesk.."))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Mapper")
                .check(OURS);
    }

    @Test
    void aProviderIsNamedOnlyInItsOwnClassAndInTheSandbox() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/proofdesk"))) {
            var literals = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/proofdesk/sandbox"))
                    .filter(ArchitectureTest::namesAProvider)
                    .toList();
            Assertions.assertThat(literals).isEmpty();
        }
    }

    private static boolean namesAProvider(Path file) {
        try {
            var code = Files.readString(file);
            return Stream.of(
                            "signicatpictureid",
                            "signicatvideoid",
                            "signicatpaper",
                            "eid",
                            "onfido",
                            "facetec",
                            "readid",
                            "identomat")
                    .filter(alias -> code.contains("\"" + alias + "\""))
                    .anyMatch(alias -> !code.contains("public String id() {\n        return \"" + alias + "\";"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
