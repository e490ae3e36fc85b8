package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.review.Decision.Kind;
import proofdesk.security.Role;

class ReasonsTest extends DeskTest {

    @Autowired
    private Reasons reasons;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thereAreReasonsForEachDecisionFromTheStart(Kind kind) {
        signIn("sam", Role.STAFF);
        assertThat(reasons.offered(kind))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.label(Locale.ENGLISH)).isNotBlank());
    }

    @Test
    void theCustomerIsToldInTheirLanguageElseInEnglish() {
        signIn("sam", Role.STAFF);
        var expired = reasons.find("rejected.expired").orElseThrow();
        assertThat(expired.message(Locale.GERMAN)).startsWith("Ihr Dokument ist abgelaufen");
        assertThat(expired.message(Locale.ITALIAN)).startsWith("Your document has expired");
        assertThat(reasons.find("rejected.other").orElseThrow().message(Locale.GERMAN))
                .isEmpty();
    }

    @Test
    void anAdministratorAddsChangesAndArchives() {
        var code = "rejected." + UUID.randomUUID();
        signIn("ada", Role.ADMIN);
        reasons.add(new Reason(code, 0, Kind.REJECTED, 9, Map.of("en", "Torn", "de", "Zerrissen"), Map.of(), false));
        var torn = reasons.find(code).orElseThrow();
        assertThat(torn.label(Locale.GERMAN)).isEqualTo("Zerrissen");

        reasons.change(new Reason(code, torn.version(), Kind.REJECTED, 9, torn.labels(), Map.of(), true));
        assertThat(reasons.offered(Kind.REJECTED)).extracting(Reason::code).doesNotContain(code);
        assertThat(reasons.all()).extracting(Reason::code).contains(code);
        assertThatThrownBy(() -> reasons.change(torn)).isInstanceOf(OptimisticLockingFailureException.class);

        signIn("sam", Role.STAFF);
        assertThatThrownBy(() -> reasons.change(torn)).isInstanceOf(AccessDeniedException.class);
    }
}
