package proofdesk.identomat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the contract's own vectors (contract identomat 1.2). */
class SignatureTest {

    private static final byte[] SECRET = "sim-secret-key".getBytes(UTF_8);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"company_key\":\"abcd\",\"session_token\":\"defg\"}|VIvanDKAW6kZPAzeH3LW4MlJk8UPIuZqhF1v62d/yTg=",
                "company_key=abcd&session_token=defg|VkJcQMQuxS4is3xKtTrIRtykxYuomrG4NeyaP14Qkqk=",
                "``|KxCSP7UQoTu/tX6z/L1kobLUHnZnA8MRHk9vgaxJM/4="
            })
    void aBodyHasTheCodeOfTheContract(String body, String code) {
        assertThat(Signature.of(SECRET, body.getBytes(UTF_8))).isEqualTo(code);
    }

    @Test
    void trap17PartsAreChainedByTheirBinaryCodes() {
        assertThat(Signature.ofParts(SECRET, List.of("abcd".getBytes(UTF_8), "defg".getBytes(UTF_8))))
                .isEqualTo("nf8YqqJIYm/EJLb0KFvQu978iqoJQrhOrL/A8zQBzOI=");
    }

    @Test
    void anotherOrderOfPartsIsAnotherCode() {
        assertThat(Signature.ofParts(SECRET, List.of("defg".getBytes(UTF_8), "abcd".getBytes(UTF_8))))
                .isNotEqualTo("nf8YqqJIYm/EJLb0KFvQu978iqoJQrhOrL/A8zQBzOI=");
    }
}
