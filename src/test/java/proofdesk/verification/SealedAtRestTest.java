package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.flow.FlowTest;
import proofdesk.result.Fact;

/** What lies in the database, looked at as whoever stole a copy of it would. */
class SealedAtRestTest extends FlowTest {

    /** Shorter ones (M, NLD) stand in any text by chance. */
    private static final int TELLING = 5;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CheckRepository repository;

    @Autowired
    Checks checks;

    @Autowired
    Sealing sealing;

    @Autowired
    InstallationCheck installation;

    @Test
    void nothingPersonalOrSecretStandsInAnyTable() {
        var check = order("documentSelfie");
        var link = link(check);
        var artifact = phone.artifact(link);
        assertThat(everything())
                .noneMatch(text ->
                        text.contains(artifact) || text.contains(link.getPath().substring(3)));

        phone.useSpecimen(link, "pictureid.accepted.all-passed");
        ended(check);
        var verdict = verifications.result(check.id()).orElseThrow().verdict();
        var personal = Stream.concat(verdict.person().stream(), verdict.document().stream())
                .map(Fact::value)
                .filter(value -> value.length() >= TELLING)
                .distinct()
                .toList();
        assertThat(personal).hasSizeGreaterThan(3);
        var stored = everything();
        assertThat(stored).anyMatch(text -> text.contains(check.id().toString())); // we do look at what is stored
        for (var value : personal) {
            assertThat(stored).as(value).noneMatch(text -> text.contains(value));
        }
    }

    @Test
    void theKeyOfADossierGoesTheMomentItsErasureIsAskedFor() {
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        ended(check);
        var asStored = repository.findById(check.id()).orElseThrow();
        assertThat(sealing.report(asStored)).isPresent();
        phone.arm("weather.delete.503");
        verifications.eraseDossier(check.dossierId());
        assertThat(sealing.report(asStored)).isEmpty(); // as if from a copy of the row made before
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> dossiers.find(check.dossierId()).isEmpty());
    }

    @Test
    void whatWasStoredBeforeThereWereKeysIsSealedAtTheNextStart() {
        var check = order("document");
        jdbc.sql(
                        "update verification set report = ?, capture_url = ?, read_at = now(), outcome = 'ACCEPTED' where id = ?")
                .params("{\"status\":\"accepted\",\"name\":\"Willeke\"}", "https://vendor/#/artifact=abc", check.id())
                .update();
        assertThat(verifications.result(check.id())).isPresent();
        installation.run(new DefaultApplicationArguments());
        var stored = repository.findById(check.id()).orElseThrow();
        assertThat(Objects.requireNonNull(stored.said().report())).startsWith("v1.");
        assertThat(Objects.requireNonNull(stored.there().captureUrl())).startsWith("v1.");
        assertThat(sealing.report(stored).orElseThrow()).contains("Willeke");
        assertThat(sealing.captureUrl(stored)).hasValue("https://vendor/#/artifact=abc");
        assertThat(verifications.result(check.id())).isPresent();
    }

    @Test
    void theSameAnswerAgainIsNoChange() {
        var stored = repository.findById(order("document").id()).orElseThrow();
        var first = stored.sealed(sealing.report(stored, "{}"), null);
        assertThat(sealing.report(first, "{}")).isEqualTo(first.said().report());
        assertThat(sealing.report(first, "{\"more\":1}"))
                .isNotEqualTo(first.said().report());
    }

    @Test
    void withAnotherInstallationKeyNothingStarts() {
        var other = new Keys(KeysTest.settings("another key, of another install."));
        assertThatThrownBy(() -> new InstallationCheck(jdbc, other, repository, checks, sealing))
                .isInstanceOfSatisfying(InstallationKeyRefused.class, refused -> {
                    var report = new InstallationKeyAnalyzer().analyze(refused, refused);
                    assertThat(report.getDescription()).contains("not the one this database was begun with");
                    assertThat(report.getAction()).contains("Start with the key used before");
                });
    }

    /** Every value of every table, as text; bytes too. */
    private List<String> everything() {
        var all = new ArrayList<String>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from `" + table + "`")
                        .query()
                        .listOfRows()
                        .forEach(row -> row.values().forEach(value -> {
                            if (value instanceof byte[] bytes) {
                                all.add(new String(bytes, StandardCharsets.ISO_8859_1));
                            } else if (value != null) {
                                all.add(value.toString());
                            }
                        })));
        return all;
    }
}
