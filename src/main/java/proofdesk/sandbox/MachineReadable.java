package proofdesk.sandbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The three lines on the back of a card, with check digits as ICAO 9303 part 5 has them. */
final class MachineReadable {

    private static final int LENGTH = 30;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private MachineReadable() {}

    static List<String> lines(Persona persona) {
        var number = checked(padded(persona.documentNumber(), 9));
        var personal = padded(persona.personalIdentificationNumber(), 15);
        var birth = checked(date(persona.dateOfBirth()));
        var expiry = checked(date(persona.dateOfExpiry()));
        var second = birth + persona.gender() + expiry + persona.nationality() + "<".repeat(11);
        var names = persona.lastName() + "<<" + persona.firstName();
        return List.of(
                "I<" + persona.nationality() + number + personal,
                second + digit(number + personal + birth + expiry + "<".repeat(11)),
                padded(names.replace(' ', '<'), LENGTH));
    }

    private static String date(LocalDate date) {
        return SHORT.format(date);
    }

    private static String padded(String text, int length) {
        return (text + "<".repeat(length)).substring(0, length);
    }

    private static String checked(String text) {
        return text + digit(text);
    }

    /** The sum of all places weighed 7, 3, 1, modulo 10; letters count from 10, the filler 0. */
    static int digit(String text) {
        var weights = new int[] {7, 3, 1};
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += Math.max(0, Character.digit(text.charAt(i), 36)) * weights[i % 3];
        }
        return sum % 10;
    }
}
