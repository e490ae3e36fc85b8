package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.security.Role;

/** Drafts become versions, versions stay, and nobody overwrites what they have not seen. */
class IdentomatConfigurationsTest extends DeskTest {

    private static final Draft LIVELY = Draft.EMPTY.with(Flags.NONE.with(Flag.LIVENESS, true));
    private static final Draft SKIPS = Draft.EMPTY.with(Flags.NONE.with(Flag.SKIP_FACE, true));

    @Autowired
    private IdentomatConfigurations configurations;

    private final String name = "Configuration " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        signIn("ada", Role.ADMIN, Role.STAFF);
    }

    @Test
    void aDraftIsOfferedOnceItIsPublished() {
        var fresh = configurations.create(name, "For new customers");
        assertThat(fresh.owner()).isEqualTo("ada");
        var edited = configurations.edit(fresh, LIVELY);
        assertThat(published()).isEmpty();

        var version = configurations.publish(edited, "the first");
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.publishedBy()).isEqualTo("ada");
        assertThat(configurations.published())
                .filteredOn(one -> one.name().equals(name))
                .singleElement()
                .satisfies(one ->
                        assertThat(configurations.plan(one.configuration())).hasValue(LIVELY));
    }

    @Test
    void aDraftThatLeavesAllToItsDefaultsIsKeptAndPublishedToo() {
        var emptied = configurations.edit(configurations.edit(configurations.create(name, ""), LIVELY), Draft.EMPTY);
        assertThat(configurations.working(emptied)).isEqualTo(Draft.EMPTY);
        configurations.publish(emptied, "");
        assertThat(configurations.plan(published())).hasValue(Draft.EMPTY);
    }

    @Test
    void aCheckKeepsTheVersionItWasOrderedWith() {
        var first = configurations.edit(configurations.create(name, ""), LIVELY);
        configurations.publish(first, "");
        var reference = published();
        var second = configurations.edit(again(first), SKIPS);
        assertThat(configurations.plan(reference)).hasValue(LIVELY);
        configurations.publish(second, "");
        assertThat(configurations.plan(reference)).hasValue(LIVELY);
        assertThat(configurations.plan(published())).hasValue(SKIPS);
        configurations.archive(again(first));
        assertThat(published()).isEmpty();
        assertThat(configurations.plan(reference)).hasValue(LIVELY);
    }

    @Test
    void anEarlierVersionComesBackAsADraftAndIsPublishedUnderANumberOfItsOwn() {
        var one = configurations.edit(configurations.create(name, ""), LIVELY);
        configurations.publish(one, "");
        configurations.publish(configurations.edit(again(one), SKIPS), "");
        var back = configurations.rollBack(again(one), 1);
        assertThat(configurations.working(back)).isEqualTo(LIVELY);
        assertThat(configurations.latest(one.id()).map(ConfigurationVersion::draft))
                .hasValue(SKIPS);
        configurations.publish(back, "back");
        assertThat(configurations.versions(one.id()))
                .extracting(ConfigurationVersion::number)
                .containsExactly(3, 2, 1);
        assertThat(configurations.latest(one.id()).map(ConfigurationVersion::draft))
                .hasValue(LIVELY);
    }

    @Test
    void whatARuleForbidsIsKeptAsADraftAndNotPublished() {
        var broken = Draft.EMPTY.with(Flags.NONE.with(Flag.DISABLE_DOCUMENT_CAPTURE, true));
        var edited = configurations.edit(configurations.create(name, ""), broken);
        assertThatExceptionOfType(IdentomatConfigurations.NotInOrder.class)
                .isThrownBy(() -> configurations.publish(edited, ""))
                .satisfies(e -> assertThat(e.faults()).contains(Judgement.of(Rule.NO_WAY_FOR_THE_DOCUMENT)));
        assertThat(published()).isEmpty();
        assertThat(configurations.working(again(edited))).isEqualTo(broken);
    }

    @Test
    void whoeverWasSlowerIsToldAndOverwritesNothing() {
        var seen = configurations.create(name, "");
        configurations.edit(seen, LIVELY);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> configurations.edit(seen, SKIPS));
        assertThat(configurations.working(again(seen))).isEqualTo(LIVELY);
    }

    @Test
    void discardingADraftLeavesWhatWasPublished() {
        var one = configurations.edit(configurations.create(name, ""), LIVELY);
        configurations.publish(one, "");
        clock.advance(Duration.ofMinutes(1));
        var changed = configurations.edit(again(one), SKIPS);
        assertThat(configurations.working(configurations.discard(changed))).isEqualTo(LIVELY);
    }

    @Test
    void aNameIsTakenOnceAndACopyNeedsAnother() {
        var one = configurations.edit(configurations.create(name, "For all"), LIVELY);
        assertThatExceptionOfType(IdentomatConfigurations.NameTaken.class)
                .isThrownBy(() -> configurations.create(name.toUpperCase(java.util.Locale.ROOT), ""));
        assertThatExceptionOfType(IdentomatConfigurations.NameTaken.class)
                .isThrownBy(() -> configurations.copy(one.id(), name));
        var copy = configurations.copy(one.id(), name + " 2");
        assertThat(configurations.working(copy)).isEqualTo(LIVELY);
        assertThat(copy.description()).isEqualTo("For all");
    }

    @Test
    void onlyAdministratorsChangeAnything() {
        var one = configurations.create(name, "");
        signIn("sam", Role.STAFF);
        assertThat(configurations.find(one.id())).isPresent();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> configurations.edit(one, LIVELY));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> configurations.publish(one, ""));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> configurations.create("x", ""));
    }

    private Configuration again(Configuration one) {
        return configurations.find(one.id()).orElseThrow();
    }

    /** The reference of mine, empty when it is not offered. */
    private String published() {
        return configurations.published().stream()
                .filter(one -> one.name().equals(name))
                .map(IdentomatConfigurations.Published::configuration)
                .findFirst()
                .orElse("");
    }
}
