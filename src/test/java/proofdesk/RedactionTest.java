package proofdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A record ends up in a log by its {@code toString}: what is personal or secret in it must not. */
class RedactionTest {

    private static final String MARK = "VAN-DER-BERG";

    /** What the project calls things that hold personal data or secrets. */
    private static final Set<String> NAMES = Set.of(
            "value",
            "values",
            "raw",
            "json",
            "text",
            "report",
            "person",
            "url",
            "captureUrl",
            "returnUrl",
            "redirectUrl",
            "installationKey",
            "authorizationHeader",
            "callbackHash",
            "externalReference",
            "reference");

    /** Here a reference is a fault's number, made to be shown. */
    private static final Set<String> NUMBERS = Set.of("Trouble", "Fault", "Told", "Failure", "Problem");

    static Stream<Class<?>> recordsWithSomethingToHide() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("proofdesk").stream()
                        .filter(type -> !type.getPackageName().startsWith("proofdesk.sandbox"))
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type ->
                                Arrays.stream(type.getRecordComponents()).anyMatch(RedactionTest::isPersonal));
    }

    @ParameterizedTest
    @MethodSource("recordsWithSomethingToHide")
    void itsTextHidesIt(Class<?> type) throws ReflectiveOperationException {
        assertThat(made(type).toString()).doesNotContain(MARK);
    }

    private static boolean isPersonal(RecordComponent component) {
        return NAMES.contains(component.getName())
                && !NUMBERS.contains(component.getDeclaringRecord().getSimpleName());
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(components[i]);
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(RecordComponent component) throws ReflectiveOperationException {
        var text = isPersonal(component) ? MARK : "x";
        var type = component.getType();
        if (type.isRecord()) {
            return made(type);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (JsonNode.class.isAssignableFrom(type)) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "URI" -> URI.create("https://vendor/" + text);
            case "UUID" -> new UUID(0, 1);
            case "Instant" -> Instant.EPOCH;
            case "Duration" -> Duration.ZERO;
            case "int" -> 0;
            case "long" -> 0L;
            case "double" -> 0.0;
            case "boolean" -> false;
            case "Optional" -> Optional.of(text);
            case "List" -> List.of(text);
            case "Set" -> Set.of();
            case "Map" -> Map.of();
            default -> null;
        };
    }
}
