package proofdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroundTest extends DeskTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseIsARealMariaDb() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("11.4");
    }
}
