package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssureAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.signicat.com,https://api.signicat.com",
        "https://api.signicat.com/,https://api.signicat.com",
        "https://api.signicat.com/assure,https://api.signicat.com",
        "https://api.signicat.com/assure//,https://api.signicat.com",
        "' http://localhost:8081 ',http://localhost:8081",
        "https://gateway.example/kyc/assure/,https://gateway.example/kyc",
        "https://assure,https://assure"
    })
    void everyWayToWriteTheAddressLeadsToTheSamePlace(String configured, String base) {
        assertThat(AssureAddress.base(configured)).isEqualTo(base);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "api.signicat.com", "ftp://x", "https://"})
    void whatIsNoAddressIsSaidSo(String configured) {
        assertThatIllegalStateException()
                .isThrownBy(() -> AssureAddress.base(configured))
                .withMessageContaining("spring.http.serviceclient.assure.base-url");
    }
}
