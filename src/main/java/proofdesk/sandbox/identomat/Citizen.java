package proofdesk.sandbox.identomat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import proofdesk.sandbox.Persona;
import proofdesk.sandbox.identomat.Outcome.Oddity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A citizen who does not exist, as Identomat reads their document (contract identomat 5.3). */
final class Citizen {

    static final String LOCAL_FIRST = "ნინო";
    static final String LOCAL_LAST = "სპეციმენიძე";
    static final String ADDRESS = "12 Specimen Street, 0105 Tbilisi";

    /** Not padded, and the month first. */
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

    private Citizen() {}

    static Persona on(LocalDate today) {
        return new Persona(
                "NINO",
                "SPECIMENIDZE",
                LocalDate.of(1979, 11, 5),
                "F",
                "GEO",
                "01001000007",
                "00SP12345",
                today.plusYears(4).withDayOfMonth(2));
    }

    /** The member person. */
    static ObjectNode read(Session session, Clock clock) {
        var person = JsonMapper.shared().createObjectNode();
        if (!session.document().isEmpty()) {
            document(person, session, today(clock));
        }
        if (!session.email.isEmpty()) {
            person.put("email", session.email);
        }
        if (!session.phone.isEmpty()) {
            person.put("phone", session.phone);
        }
        return person;
    }

    private static void document(ObjectNode person, Session session, LocalDate today) {
        var citizen = on(today);
        person.put("first_name", citizen.firstName()).put("last_name", citizen.lastName());
        if (session.outcome.has(Oddity.SPARSE)) {
            return;
        }
        person.put("local_first_name", LOCAL_FIRST).put("local_last_name", LOCAL_LAST);
        date(person, "birthday", citizen.dateOfBirth());
        person.put("birthday_time", instant(citizen.dateOfBirth()))
                .put("age", Period.between(citizen.dateOfBirth(), today).getYears())
                .put("birth_place", "თბილისი")
                .put("citizenship", citizen.nationality())
                .put("nationality", citizen.nationality())
                .put("document_number", citizen.documentNumber());
        date(person, "document_issued", citizen.dateOfExpiry().minusYears(10));
        date(person, "document_expires", citizen.dateOfExpiry());
        person.put("document_expires_time", instant(citizen.dateOfExpiry()))
                .put("personal_number", citizen.personalIdentificationNumber())
                .put("authority", "MINISTRY OF SPECIMENS")
                .put("issuing_state", session.country)
                .put("sex", citizen.gender())
                .put("local_authority", "ნიმუშების სამინისტრო")
                .put("mrz", "IDGEO00SP12345<<<<<<<<<<<<<<<<\nSPECIMENIDZE<<NINO<<<<<<<<<<<<");
        if (session.outcome.has(Oddity.FIELDS_MISMATCH)) {
            person.put("status", "FIELDS_MISMATCH");
        }
    }

    private static void date(ObjectNode person, String name, LocalDate date) {
        person.put(name, AMERICAN.format(date));
    }

    /** Midnight in Greenwich. */
    static String instant(LocalDate date) {
        return date + "T00:00:00.000Z";
    }

    /** Alpha-2 for alpha-3; empty where there is none. */
    static String shortCode(String country) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> Locale.of("", code).getISO3Country().equals(country))
                .findFirst()
                .orElse("");
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
