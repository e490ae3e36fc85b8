package proofdesk.sandbox.identomat;

import java.security.SecureRandom;

/** Lower-case letters and digits, as in every sample (contract identomat 2.1). */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String random(int length) {
        return RANDOM.ints(length, 0, 36)
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append(Character.forDigit(digit, 36)),
                        StringBuilder::append)
                .toString();
    }

    static String digits(int length) {
        return RANDOM.ints(length, 0, 10)
                .collect(StringBuilder::new, (text, digit) -> text.append(digit), StringBuilder::append)
                .toString();
    }
}
