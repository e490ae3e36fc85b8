package proofdesk.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Fact.Field;

/**
 * A machine-readable zone: two lines of 44 or 36 characters, or three of 30 (ICAO 9303 parts 4 to 7).
 *
 * @param birth two digits each of year, month and day; empty where a part is not known
 * @param expiry likewise
 * @param wrong the check digits that are not the ones computed
 */
record Mrz(
        String documentType,
        String issuer,
        String lastName,
        String firstName,
        String number,
        String nationality,
        String birth,
        String sex,
        String expiry,
        List<Digit> wrong) {

    private static final Pattern LINE = Pattern.compile("[A-Z0-9<]+");
    private static final Pattern DATES = Pattern.compile("[0-9<]{6}[0-9<][MFX<][0-9<]{6}[0-9<]");
    private static final int[] WEIGHTS = {7, 3, 1};

    /** A check digit; of the whole zone where it has no field. */
    record Digit(@Nullable Field of, char stands, char computed) {}

    /** Empty for anything that is no such zone. */
    static Optional<Mrz> of(String text) {
        var lines = lines(text.strip().toUpperCase(Locale.ROOT));
        if (lines.isEmpty()
                || !lines.stream().allMatch(line -> LINE.matcher(line).matches())) {
            return Optional.empty();
        }
        return switch (lines.size() * 100 + lines.getLast().length()) {
            case 244 -> wide(lines, 44);
            case 236 -> wide(lines, 36);
            case 330 -> narrow(lines);
            default -> Optional.empty();
        };
    }

    /** As written, or cut where they came without breaks; fillers at the end of the first line may have been lost. */
    private static List<String> lines(String text) {
        var written =
                Stream.of(text.split("\\s+")).filter(line -> !line.isEmpty()).toList();
        if (written.size() > 1) {
            var length = written.getLast().length();
            return written.stream()
                    .map(line -> line.length() < length ? line + "<".repeat(length - line.length()) : line)
                    .toList();
        }
        return switch (text.length()) {
            case 88 -> List.of(text.substring(0, 44), text.substring(44));
            case 72 -> List.of(text.substring(0, 36), text.substring(36));
            case 90 -> List.of(text.substring(0, 30), text.substring(30, 60), text.substring(60));
            default -> List.of();
        };
    }

    private static Optional<Mrz> wide(List<String> lines, int length) {
        var one = lines.getFirst();
        var two = lines.getLast();
        if (one.length() != length || !DATES.matcher(two.substring(13, 28)).matches()) {
            return Optional.empty();
        }
        var digits = new ArrayList<Digit>();
        var visa = one.startsWith("V");
        var more = number(two.substring(0, 9), two.charAt(9), visa ? "" : two.substring(28, length - 1), digits);
        dates(two.substring(13, 28), digits);
        if (!visa && length == 44) {
            check(Field.PERSONAL_IDENTIFICATION_NUMBER, two.substring(28, 42), two.charAt(42), digits);
        }
        if (!visa) {
            var whole = two.substring(0, 10) + two.substring(13, 20) + two.substring(21, length - 1);
            check(null, whole, two.charAt(length - 1), digits);
        }
        return Optional.of(read(one, one.substring(5), more, two.substring(10, 13), two.substring(13, 28), digits));
    }

    private static Optional<Mrz> narrow(List<String> lines) {
        var one = lines.getFirst();
        var two = lines.get(1);
        if (lines.stream().anyMatch(line -> line.length() != 30)
                || !DATES.matcher(two.substring(0, 15)).matches()) {
            return Optional.empty();
        }
        var digits = new ArrayList<Digit>();
        var number = number(one.substring(5, 14), one.charAt(14), one.substring(15), digits);
        dates(two.substring(0, 15), digits);
        var whole = one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18, 29);
        check(null, whole, two.charAt(29), digits);
        return Optional.of(read(one, lines.get(2), number, two.substring(15, 18), two.substring(0, 15), digits));
    }

    /** A number that is too long goes on in the optional data, its check digit after it, up to the first filler. */
    private static String number(String nine, char digit, String optional, List<Digit> digits) {
        var rest = optional.split("<", 2)[0];
        if (digit != '<' || rest.isEmpty()) {
            check(Field.DOCUMENT_NUMBER, nine, digit, digits);
            return nine;
        }
        var number = nine + rest.substring(0, rest.length() - 1);
        check(Field.DOCUMENT_NUMBER, number, rest.charAt(rest.length() - 1), digits);
        return number;
    }

    private static void dates(String text, List<Digit> digits) {
        check(Field.DATE_OF_BIRTH, text.substring(0, 6), text.charAt(6), digits);
        check(Field.DATE_OF_EXPIRY, text.substring(8, 14), text.charAt(14), digits);
    }

    /** A filler guards nothing but fillers. */
    private static void check(@Nullable Field of, String text, char stands, List<Digit> digits) {
        var computed = digit(text);
        var none = stands == '<' && computed == '0';
        if (stands != computed && !none) {
            digits.add(new Digit(of, stands, computed));
        }
    }

    /** The check digit of some characters (ICAO 9303-3, 4.9). */
    static char digit(String text) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            sum += WEIGHTS[i % 3] * (letter == '<' ? 0 : Character.digit(letter, 36));
        }
        return (char) ('0' + sum % 10);
    }

    private static Mrz read(
            String one, String names, String number, String nationality, String dates, List<Digit> digits) {
        var both = names.split("<<", 2);
        return new Mrz(
                bare(one.substring(0, 2)),
                bare(one.substring(2, 5)),
                bare(both[0]),
                both.length > 1 ? bare(both[1]) : "",
                bare(number),
                bare(nationality),
                dates.substring(0, 6).contains("<") ? "" : dates.substring(0, 6),
                bare(dates.substring(7, 8)),
                dates.substring(8, 14).contains("<") ? "" : dates.substring(8, 14),
                List.copyOf(digits));
    }

    private static String bare(String text) {
        return text.replaceAll("<+", " ").strip();
    }

    @Override
    public String toString() {
        return "Mrz"; // all of it is personal data
    }
}
