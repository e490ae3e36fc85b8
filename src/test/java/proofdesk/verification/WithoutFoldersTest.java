package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Folders;
import proofdesk.flow.FlowTest;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Media;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Offering;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.provider.Report;
import proofdesk.provider.Started;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** A vendor that keeps no folders, whose pages are soon too old and who never says that a person has left. */
class WithoutFoldersTest extends FlowTest {

    @Autowired
    Checks checks;

    @Autowired
    CheckRepository repository;

    @Autowired
    Visits visits;

    @Autowired
    Folders folders;

    @Autowired
    Places places;

    @Autowired
    Secrets secrets;

    @Autowired
    Sealing sealing;

    @Autowired
    Overturned overturned;

    @Autowired
    Looking looking;

    @Autowired
    ReferencePhotos photos;

    @Autowired
    LinkProperties properties;

    @Autowired
    Providers installed;

    private final Sessions vendor = new Sessions();

    @SuppressWarnings("NullAway.Init") // before each test
    private Providers providers;

    @SuppressWarnings("NullAway.Init") // before each test
    private UUID dossier;

    @BeforeEach
    void aDossier() {
        providers = Offering.of(List.of(vendor));
        dossier = dossiers.open(null).id();
    }

    @Test
    void aSessionIsBegunAndReadUnderTheDossiersOwnId() {
        var check = ordered();

        assertThat(handOver().of(check, "token")).hasValue(vendor.page(1));
        assertThat(folders.of(dossier)).isEmpty();
        reconciler().look(check);

        assertThat(vendor.asked).containsExactly(new Reference(dossier.toString(), vendor.session(1)));
        assertThat(found(check).said().statusWord()).isEqualTo("word");
    }

    @Test
    void aPageThatIsTooOldIsBegunAnewAndNothingIsLeftBehind() {
        var check = ordered();
        handOver().of(check, "token");
        clock.advance(Duration.ofMinutes(14));
        assertThat(handOver().of(check, "token")).hasValue(vendor.page(1));

        clock.advance(Duration.ofMinutes(2));
        assertThat(handOver().of(check, "token")).hasValue(vendor.page(2));

        assertThat(vendor.erased).containsExactly(vendor.session(1));
        assertThat(found(check).process()).isEqualTo(vendor.session(2));
    }

    @Test
    void aSessionOfWhichSomethingHasComeIsNotThrownAway() {
        var check = ordered();
        handOver().of(check, "token");
        clock.advance(Duration.ofMinutes(16));
        vendor.outcomes.put(vendor.session(1), Outcome.PROCESSING);

        assertThat(handOver().of(check, "token")).isEmpty();

        assertThat(vendor.erased).isEmpty();
        assertThat(found(check).process()).isEqualTo(vendor.session(1));
        assertThat(found(check).steps().claimedAt()).isNull();
    }

    @Test
    void aSessionThatIsGoneIsBegunAnew() {
        var check = ordered();
        handOver().of(check, "token");
        clock.advance(Duration.ofMinutes(16));
        vendor.gone.add(vendor.session(1));

        assertThat(handOver().of(check, "token")).hasValue(vendor.page(2));
    }

    @Test
    void whoNeverComesBackIsGivenUpAndWhoIsLookedAtIsNot() {
        var left = ordered();
        var lookedAt = ordered();
        handOver().of(left, "token");
        handOver().of(lookedAt, "token");
        vendor.outcomes.put(vendor.session(2), Outcome.PROCESSING);
        clock.advance(Duration.ofHours(25));

        assertThat(reconciler().look(left)).isEmpty();
        assertThat(reconciler().look(lookedAt)).isPresent();

        assertThat(found(left).steps().givenUpAt()).isNotNull();
        assertThat(found(lookedAt).steps().givenUpAt()).isNull();
    }

    @Test
    void erasingADossierErasesEachOfItsSessions() {
        var one = ordered();
        var other = ordered();
        ordered(); // never begun
        handOver().of(one, "token");
        handOver().of(other, "token");

        assertThat(vendorSide(providers).eraseDossier(dossier)).isTrue();

        assertThat(vendor.erased).containsExactlyInAnyOrder(vendor.session(1), vendor.session(2));
    }

    @Test
    void erasingACheckErasesItsSessionAlone() {
        var one = ordered();
        var other = ordered();
        handOver().of(one, "token");
        handOver().of(other, "token");

        assertThat(vendorSide(providers).eraseCheck(one)).isTrue();

        assertThat(vendor.erased).containsExactly(vendor.session(1));
    }

    @Test
    void aVendorThatIsNotSetUpAnyMoreHasErasedNothing() {
        var check = ordered();
        handOver().of(check, "token");

        assertThatExceptionOfType(ProviderException.Unavailable.class)
                .isThrownBy(() -> vendorSide(installed).eraseCheck(check));
        assertThatExceptionOfType(ProviderException.Unavailable.class)
                .isThrownBy(() -> vendorSide(installed).eraseDossier(dossier));
    }

    @Test
    void aNotificationFindsItsSessionAloneAndOnlyWithAVendorWithoutFolders() {
        var check = ordered();
        handOver().of(check, "token");

        assertThat(notifications(providers).due(vendor.session(1))).hasValue(check);
        assertThat(notifications(providers).due(vendor.session(2))).isEmpty();
        assertThat(notifications(installed).due(vendor.session(1))).isEmpty();
    }

    @Test
    void whatIsTakenBackIsTakenOverAndWhatIsKeptNoLongerStays() {
        var check = ordered();
        handOver().of(check, "token");
        vendor.outcomes.put(vendor.session(1), Outcome.REJECTED);
        reconciler().look(check);
        assertThat(reconciler().lookBack(check)).isEmpty();
        assertThat(found(check).steps().overturnedAt()).isNull();

        vendor.outcomes.put(vendor.session(1), Outcome.ACCEPTED);
        assertThat(reconciler().lookBack(check)).isEmpty();
        assertThat(found(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(overturned.of(check)).extracting(Overturned.Word::outcome).containsExactly(Outcome.REJECTED);

        vendor.gone.add(vendor.session(1));
        assertThat(reconciler().lookBack(check)).isEmpty();
        assertThat(found(check))
                .returns(Outcome.ACCEPTED, Check::outcome)
                .satisfies(stays -> assertThat(stays.trouble().troubleKind()).isNull());
    }

    private UUID ordered() {
        var asked = new Check.Asked(vendor.id(), "session", Way.HOSTED, null, null, null, null, clock.instant(), "sam");
        return repository.save(Check.ordered(dossier, asked)).id();
    }

    private Check found(UUID id) {
        return checks.find(id).orElseThrow();
    }

    private HandOver handOver() {
        return new HandOver(
                checks,
                visits,
                folders,
                places,
                providers,
                secrets,
                sealing,
                looking,
                photos,
                properties,
                JsonMapper.shared(),
                clock);
    }

    private Reconciler reconciler() {
        return new Reconciler(checks, repository, places, providers, sealing, overturned, properties, clock);
    }

    private VendorSide vendorSide(Providers known) {
        return new VendorSide(repository, folders, places, known, clock);
    }

    private Notifications notifications(Providers known) {
        return new Notifications(checks, repository, visits, folders, known, looking);
    }

    /** In memory. */
    private static final class Sessions implements Provider {

        final Map<String, Outcome> outcomes = new HashMap<>();
        final List<Reference> asked = new ArrayList<>();
        final List<String> erased = new ArrayList<>();
        final List<String> gone = new ArrayList<>();
        private final String mark = UUID.randomUUID().toString(); // other tests' sessions are still in the database
        private int begun;

        String session(int number) {
            return mark + number;
        }

        URI page(int number) {
            return URI.create("https://vendor.example/" + session(number));
        }

        @Override
        public String id() {
            return "sessions";
        }

        @Override
        public String name() {
            return "Sessions";
        }

        @Override
        public String vendor() {
            return "sessions";
        }

        @Override
        public Offer offer() {
            return new Offer(
                    List.of(new Offer.ProcessType("session", Set.of(MediaKind.FRONT))), Optional.empty(), List.of());
        }

        @Override
        public List<DocumentType> documentTypes() {
            return List.of();
        }

        @Override
        public Optional<DirectCapture> directCapture() {
            return Optional.empty();
        }

        @Override
        public boolean hasFolders() {
            return false;
        }

        @Override
        public Optional<Duration> pageLifetime() {
            return Optional.of(Duration.ofMinutes(15));
        }

        @Override
        public Optional<Duration> patience(Outcome outcome) {
            return outcome == Outcome.PENDING ? Optional.of(Duration.ofHours(24)) : Optional.empty();
        }

        @Override
        public String openFolder(Optional<String> externalReference) {
            throw new AssertionError("There are no folders");
        }

        @Override
        public void eraseFolder(String folder) {
            throw new AssertionError("There are no folders");
        }

        @Override
        public Started start(Order order) {
            begun++;
            return new Started(page(begun), session(begun));
        }

        @Override
        public Optional<Reference> locate(Order order, Set<String> knownProcesses) {
            throw new AssertionError("Nothing is to be searched");
        }

        @Override
        public Report read(Reference reference) {
            if (gone.contains(reference.process())) {
                throw new ProviderException.Gone("gone", "1");
            }
            asked.add(reference);
            var outcome = outcomes.getOrDefault(reference.process(), Outcome.PENDING);
            return new Report("word", outcome, List.of(), JsonMapper.shared().createObjectNode());
        }

        @Override
        public Verdict interpret(Report report) {
            return new Verdict(report.outcome(), "", List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Optional<Media> media(Reference reference, MediaKind kind) {
            return Optional.empty();
        }

        @Override
        public ArchiveOffer archiveOffer(Report report) {
            return ArchiveOffer.NOT_OFFERED;
        }

        @Override
        public Media archive(Reference reference) {
            throw new ProviderException.Gone("none", "1");
        }

        @Override
        public void erase(Reference reference) {
            erased.add(reference.process());
        }
    }
}
