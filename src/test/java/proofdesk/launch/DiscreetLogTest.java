package proofdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import proofdesk.DeskTest;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.ReferenceTaken;
import proofdesk.security.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogTest extends DeskTest {

    private static final String NAME = "Willeke de Bruijn";

    @Autowired
    private Dossiers dossiers;

    @Test
    void whatAParserQuotesIsLeftOutAndItsPlaceStays(CapturedOutput log) {
        try {
            JsonMapper.shared().readTree("{\"surname\": " + NAME + "}");
        } catch (JacksonException e) {
            LoggerFactory.getLogger("any.library").error("Cannot read: {}", e.getMessage(), e);
        }
        assertThat(log)
                .contains(
                        "Cannot read: (withheld)", "StreamReadException (its message is withheld)", "at tools.jackson")
                .doesNotContain("Willeke");
    }

    @Test
    void valuesOfAStatementAreLeftOutHoweverDeepTheyLie(CapturedOutput log) {
        var driver = new SQLException("Duplicate entry '" + NAME + "' for key 'surname'");
        var fault = new DataIntegrityViolationException("insert into person values ('" + NAME + "')", driver);
        fault.addSuppressed(new IllegalStateException(NAME));
        LoggerFactory.getLogger("any.library")
                .error("Servlet threw exception [{}]", "failed: " + driver.getMessage(), fault);
        assertThat(log)
                .contains("DataIntegrityViolationException", "Caused by: java.sql.SQLException", "Suppressed: ")
                .contains("Servlet threw exception [failed: (withheld)]")
                .doesNotContain(NAME);
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted(CapturedOutput log) {
        signIn("sam", Role.STAFF);
        var taken = NAME + " " + java.util.UUID.randomUUID();
        dossiers.open(taken);
        assertThatThrownBy(() -> dossiers.open(taken)).isInstanceOf(ReferenceTaken.class);
        assertThat(log).doesNotContain(NAME);
    }

    @Test
    void whatWeSayOurselvesStays(CapturedOutput log) {
        var ours = new CannotStart("The port 8080 is taken.", "Choose another one.", new IllegalStateException(NAME));
        LoggerFactory.getLogger("proofdesk.any").error("Fault {}", "4711", ours);
        assertThat(log)
                .contains("Fault 4711", "proofdesk.launch.CannotStart: The port 8080 is taken.")
                .doesNotContain(NAME);
    }

    @Test
    void aFailedStartTellsEverything(CapturedOutput log) {
        LoggerFactory.getLogger("org.springframework.boot.SpringApplication")
                .error("Application run failed", new IllegalStateException("No such driver"));
        assertThat(log).contains("java.lang.IllegalStateException: No such driver");
    }
}
