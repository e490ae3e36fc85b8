package proofdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Svg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that somebody else wrote can become an element or a program: there is no way that it could take. */
class MarkupTest {

    /** Each draws shapes of its own, and has its texts escaped. */
    private static final String[] DRAWN = {
        "proofdesk.ui.QrCode",
        "proofdesk.identomat.JourneyStrip",
        "proofdesk.figures.Drawing",
        "proofdesk.figures.FigureCard"
    };

    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc|document\\.write"
                    + "|setHTML|\\beval\\(|new Function\\(|set(Timeout|Interval)\\(\\s*['\"`]|javascript:");

    /** Anything but one text without parts as what is to run; what it is about is given as an argument. */
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("executeJs\\(\\s*(?!\"[^\"]*\"\\s*[,)]|[A-Z][A-Z_]*\\s*[,)])");

    /** What is given to it as a constant. */
    private static final Pattern CONSTANT = Pattern.compile("executeJs\\(\\s*([A-Z][A-Z_]*)\\s*[,)]");

    /** Templates that take a text for markup. */
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");

    @Test
    void onlyDrawingsAreMadeFromMarkup() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DRAWN[0])
                .and()
                .doNotHaveFullyQualifiedName(DRAWN[1])
                .and()
                .doNotHaveFullyQualifiedName(DRAWN[2])
                .and()
                .doNotHaveFullyQualifiedName(DRAWN[3])
                .should()
                .callConstructor(Svg.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Html.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("proofdesk"));
    }

    @Test
    void noElementOfOursMakesElementsFromText() {
        assertThat(found(Path.of("frontend/components"), ".js", MARKUP)).isEmpty();
    }

    @Test
    void noViewSetsMarkupOrPutsAProgramTogether() {
        var views = Path.of("src/main/java/proofdesk");
        assertThat(found(views, ".java", MARKUP).filter(one -> !one.contains("/sandbox/")))
                .isEmpty();
        assertThat(found(views, ".java", PUT_TOGETHER)).isEmpty();
        assertThat(found(views, ".java", CONSTANT)).allMatch(MarkupTest::isOneText);
    }

    @Test
    void noPageForPeopleTakesTextForMarkup() {
        assertThat(found(Path.of("src/main/resources/templates"), ".html", UNESCAPED))
                .isEmpty();
    }

    /** Else it would be read out as part of the name while it is shown. */
    @Test
    void aButtonWithATooltipHasANameOfItsOwn() {
        var unnamed = Pattern.compile("(?s)\\A(?!.*(setAriaLabel|language\\.setTooltipText)).*setTooltipText");
        assertThat(found(Path.of("src/main/java/proofdesk"), ".java", unnamed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.executeJs(\"alert('\" + name + \"')\")",
                "page.executeJs(script)",
                "executeJs(\n    \"x\" + y, z)"
            })
    void aProgramThatIsPutTogetherIsNoticed(String code) {
        assertThat(PUT_TOGETHER.matcher(code).find()).isTrue();
        assertThat(PUT_TOGETHER.matcher("a.executeJs(\"this.go($0)\", name)").find())
                .isFalse();
    }

    /** Whether the constant is declared in the same file, as a text without parts. */
    private static boolean isOneText(String found) {
        var file = Path.of(found.substring(0, found.indexOf(": ")));
        var name = CONSTANT.matcher(found).results().findFirst().orElseThrow().group(1);
        try {
            return Pattern.compile("String " + name + " =\\s*(\"{3}(?s:.*?)\"{3}|\"[^\"]*\");")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files and what is in them. */
    private static Stream<String> found(Path folder, String ending, Pattern banned) {
        try (var files = Files.walk(folder)) {
            var sources = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(sources).isNotEmpty();
            return sources.stream().flatMap(file -> in(file, banned).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> in(Path file, Pattern banned) {
        try {
            return banned.matcher(Files.readString(file))
                    .results()
                    .map(hit -> file + ": " + hit.group())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
