package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Check;
import proofdesk.result.Finding.Match;
import proofdesk.result.Finding.Missing;
import proofdesk.result.Finding.Remark;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.ui.Times;

/** What a provider said, in plain words; what we have no words for is shown as it came. */
record Words(Component speaker, Clock clock) {

    /** What people at a provider write, in words of their own. */
    private static final Set<String> WRITTEN =
            Set.of("manualApproval", "rejectReason", "resultComment", "personStatus");

    /** Judgements in a word. */
    private static final Set<String> JUDGED = Set.of("accepted", "approved", "declined", "rejected");

    /** What was found, as a sentence where we know the check. */
    String of(Finding finding) {
        return switch (finding) {
            case Check check -> check(check.key(), check.label(), check.state());
            case Missing missing -> check(missing.key(), missing.label(), State.NOT_REPORTED);
            case Match match ->
                match.level() == Similarity.UNKNOWN
                        ? match.label() + ": " + match.word()
                        : speaker.getTranslation("result.faces." + match.level().name(), match.word());
            case Remark remark -> remark(remark);
        };
    }

    private String check(String key, String label, State state) {
        var sentence = "result.check." + key + "." + state.name();
        return known(sentence) ? speaker.getTranslation(sentence, label) : label;
    }

    private String remark(Remark remark) {
        var sentence = sentence(remark);
        var ofText = sentence + "." + remark.text(); // a code we know
        if (known(ofText)) {
            return speaker.getTranslation(ofText, remark.text());
        }
        return known(sentence)
                ? speaker.getTranslation(sentence, remark.text())
                : remark.label() + ": " + remark.text();
    }

    /** Whether it may tell anything of a person: somebody wrote it, or nobody has told us what it is. */
    boolean tellsAnything(Finding finding) {
        return finding instanceof Remark remark
                && !known(sentence(remark) + "." + remark.text())
                && !JUDGED.contains(remark.text())
                && (WRITTEN.contains(remark.key()) || !known(sentence(remark)));
    }

    /** A remark without what it tells. */
    String withoutWhatIsTold(Finding finding) {
        return finding instanceof Remark remark
                ? remark(new Remark(
                        remark.key(), remark.label(), speaker.getTranslation("masked.said"), remark.pointer()))
                : of(finding);
    }

    private static String sentence(Remark remark) {
        return "result.remark." + remark.key();
    }

    String of(Fact.Field field) {
        return speaker.getTranslation("result.field." + field.name());
    }

    /** The value for reading: dates with what follows from them, countries by name. */
    String of(Fact fact) {
        return age(fact).map(age -> plain(fact) + ", " + age).orElse(plain(fact));
    }

    /** The value alone: dates written out, countries by name, what we have no words for as it came. */
    String plain(Fact fact) {
        return switch (fact.field()) {
            case DATE_OF_BIRTH, DATE_OF_ISSUE, DATE_OF_EXPIRY ->
                Times.date(fact.value()).map(date -> Times.day(date, Locale.UK)).orElse(fact.value());
            case DOCUMENT_TYPE -> {
                var name = "result.documentType." + fact.value();
                yield known(name) ? speaker.getTranslation(name, fact.value()) : fact.value();
            }
            case NATIONALITY, CITIZENSHIP, ISSUING_COUNTRY -> country(fact.value());
            case FIRST_NAME,
                    LAST_NAME,
                    LOCAL_FIRST_NAME,
                    LOCAL_MIDDLE_NAME,
                    LOCAL_LAST_NAME,
                    AGE,
                    PLACE_OF_BIRTH,
                    ADDRESS,
                    EMAIL,
                    PHONE,
                    GENDER,
                    PERSONAL_IDENTIFICATION_NUMBER,
                    SOCIAL_SECURITY_NUMBER,
                    HEALTH_NUMBER,
                    TAX_NUMBER,
                    DOCUMENT_NUMBER,
                    ISSUING_AUTHORITY -> fact.value();
        };
    }

    /** What a date means today: how old somebody is, since when or for how long something is valid. */
    Optional<String> age(Fact fact) {
        return Times.date(fact.value()).flatMap(date -> switch (fact.field()) {
            case DATE_OF_BIRTH ->
                Optional.of(date)
                        .filter(born -> !born.isAfter(today()))
                        .map(born -> speaker.getTranslation("result.age", Times.age(born, today())));
            case DATE_OF_ISSUE ->
                Optional.of(date)
                        .filter(issued -> issued.isBefore(today()))
                        .map(issued -> speaker.getTranslation("result.ago", span("span", issued, today())));
            case DATE_OF_EXPIRY -> Optional.of(validity(date));
            default -> Optional.empty();
        });
    }

    /** Whether it tells that the document is no longer valid. */
    boolean hasExpired(Fact fact) {
        return fact.field() == Fact.Field.DATE_OF_EXPIRY
                && Times.date(fact.value()).filter(day -> day.isBefore(today())).isPresent();
    }

    private String validity(LocalDate until) {
        if (until.equals(today())) {
            return speaker.getTranslation("result.expires");
        }
        return until.isBefore(today())
                ? speaker.getTranslation("result.expired", span("span", until, today()))
                : speaker.getTranslation("result.valid", span("more", today(), until));
    }

    /** In the largest unit of which there are two at least, else in days. */
    private String span(String words, LocalDate from, LocalDate to) {
        for (var unit : List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS)) {
            var count = unit.between(from, to);
            if (count > 1) {
                return speaker.getTranslation(words + "." + unit.name(), count);
            }
        }
        return speaker.getTranslation(words + "." + ChronoUnit.DAYS.name(), ChronoUnit.DAYS.between(from, to));
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.zone()).toLocalDate();
    }

    static boolean known(String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT).containsKey(key);
    }

    static String country(String alpha3) {
        return Arrays.stream(Locale.getISOCountries())
                .map(alpha2 -> Locale.of("", alpha2))
                .filter(country -> country.getISO3Country().equals(alpha3))
                .findFirst()
                .map(country -> country.getDisplayCountry(Locale.ENGLISH) + " (" + alpha3 + ")")
                .orElse(alpha3);
    }
}
