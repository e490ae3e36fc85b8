package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.DeskTest;
import proofdesk.security.Role;

/** What staff can begin with beside the sandbox before any administrator has come by. */
class ExampleConfigurationTest extends DeskTest {

    @Autowired
    private ExampleConfiguration example;

    @Autowired
    private IdentomatConfigurations configurations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("delete from identomat_version").update();
        jdbc.sql("delete from identomat_configuration").update();
        signIn("ada", Role.ADMIN);
    }

    @Test
    void theFirstStartPublishesOneThatIsInOrder() {
        example.publish();

        assertThat(configurations.published()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(ExampleConfiguration.NAME);
            assertThat(Judge.mayBePublished(
                            configurations.plan(one.configuration()).orElseThrow()))
                    .isTrue();
        });
    }

    @Test
    void itIsNeverPublishedBesideAnotherOneAndStaysAwayOnceArchived() {
        example.publish();
        example.publish();
        assertThat(configurations.all()).hasSize(1);

        configurations.archive(configurations.all().getFirst());
        example.publish();

        assertThat(configurations.published()).isEmpty();
    }
}
