package proofdesk.sandbox;

import java.time.LocalDate;
import java.util.Map;

/** A person who does not exist, and the document they do not have. */
public record Persona(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        String gender,
        String nationality,
        String personalIdentificationNumber,
        String documentNumber,
        LocalDate dateOfExpiry) {

    /** The person of a scenario: of age and with a valid document, unless that is the point. */
    static Persona of(Scenario scenario, LocalDate today) {
        var birth = scenario.has(Trait.UNDERAGE) ? today.minusYears(15) : LocalDate.of(1965, 3, 10);
        var expiry = scenario.has(Trait.EXPIRED) ? today.minusMonths(7) : today.plusYears(5);
        return new Persona("WILLEKE LISELOTTE", "DE BRUIJN", birth, "F", "NLD", "999999990", "SPECI2021", expiry);
    }

    /** What a final result says of them (contract assure 12). */
    Map<String, Object> data() {
        return Provider.members(
                "firstName", firstName,
                "lastName", lastName,
                "dateOfExpiry", dateOfExpiry.toString(),
                "dateOfBirth", dateOfBirth.toString(),
                "gender", gender,
                "nationality", nationality,
                "documentNumber", documentNumber,
                "issuingCountry", nationality,
                "personalIdentificationNumber", personalIdentificationNumber);
    }
}
