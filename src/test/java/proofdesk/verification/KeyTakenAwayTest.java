package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Folders;
import proofdesk.flow.FlowTest;
import proofdesk.flow.Widget;
import proofdesk.identomat.KeylessIdentomat;
import proofdesk.identomat.PublishedPlan;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;

/** Identomat's key is taken out of the settings, while a dossier has a session there and a folder at Assure too. */
class KeyTakenAwayTest extends FlowTest {

    @Autowired
    CheckRepository repository;

    @Autowired
    Checks checks;

    @Autowired
    Links links;

    @Autowired
    Overturned overturned;

    @Autowired
    Folders folders;

    @Autowired
    Places places;

    @Autowired
    Looking looking;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Providers installed;

    @Autowired
    Erasures withKey;

    @Autowired
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init") // before each test
    private KeylessIdentomat keyless;

    @SuppressWarnings("NullAway.Init") // before each test
    private Widget widget;

    @SuppressWarnings("NullAway.Init") // before each test
    private Verification check;

    private String session = "";

    @BeforeEach
    void aSessionAndAFolder() {
        keyless = new KeylessIdentomat(sandbox());
        widget = new Widget(phone, sandbox());
        var plan = new PublishedPlan(context, "Key taken away").publish("{\"flags\":{\"liveness\":true}}");
        var assure = order("documentSelfie");
        check = verifications.order(
                assure.dossierId(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(plan));
        phone.handOver(link(assure)); // which opens the folder
        session = widget.open(link(check));
        widget.walk(session);
        ended(check);
    }

    @AfterEach
    void close() {
        keyless.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErasureSaysWhyItCannotBeDoneAndIsDoneOnceTheKeyIsBack(boolean alone) {
        var folder = folders.at(check.dossierId(), "assure");
        var processes = phone.processesAtTheVendor(folder);
        assertThat(processes).isPositive();
        var erasure = requested(alone);

        assertThat(erasures().erase(erasure)).isPresent();

        assertThat(Objects.requireNonNull(found(check).erasing()).trouble())
                .returns(Verification.Trouble.Kind.NOT_SET_UP, Verification.Trouble::kind);
        assertThat(widget.result(session).isObject()).isTrue();
        assertThat(alone ? phone.processesAtTheVendor(folder) : processes)
                .as("what is at Assure has nothing to do with it")
                .isEqualTo(processes);

        assertThat(withKey.erase(erasure)).isEmpty();

        assertThat(widget.result(session).stringValue()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(verifications.find(check.id())).isEmpty();
    }

    @Test
    void nobodyElseIsAskedForItAndWhatWasReadStaysExplained() {
        var provider = keyless.provider();
        assertThat(provider.vendor()).isEqualTo("identomat");
        assertThat(provider.hasFolders()).isFalse();
        assertThat(provider.offer().processTypes()).isEmpty();
        var verdict = provider.interpret(new proofdesk.provider.Report(
                "approved",
                proofdesk.result.Outcome.ACCEPTED,
                List.of(),
                verifications.result(check.id()).orElseThrow().raw()));
        assertThat(verdict.person()).isNotEmpty();
    }

    /** As asked for by staff, but for what begins it by itself. */
    private UUID requested(boolean alone) {
        var id = UUID.randomUUID();
        for (var one : repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(check.dossierId())) {
            if (!alone || one.id().equals(check.id())) {
                repository.save(one.erasing(clock.instant()));
            }
        }
        jdbc.sql("""
                insert into erasure (id, dossier_id, verification_id, requested_at, requested_by, attempts)
                values (?, ?, ?, ?, 'sam', 0)""")
                .params(java.util.Arrays.asList(
                        id, check.dossierId(), alone ? check.id() : null, Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    private Erasures erasures() {
        var known = new HashSet<Provider>();
        installed.all().stream().filter(one -> !one.id().equals("identomat")).forEach(known::add);
        known.add(keyless.provider());
        var vendorSide = new VendorSide(repository, folders, places, Offering.of(known), clock);
        return new Erasures(
                jdbc, repository, checks, links, overturned, folders, vendorSide, looking, transactions, events, clock);
    }
}
