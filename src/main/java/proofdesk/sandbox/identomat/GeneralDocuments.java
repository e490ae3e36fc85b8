package proofdesk.sandbox.identomat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import proofdesk.sandbox.identomat.Outcome.Oddity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proofs of address and the like: one word in three spellings (contract identomat 5.4, trap 7). */
final class GeneralDocuments {

    static final List<String> TYPES = List.of("bank_statement", "utility_bill", "drivers_license");

    private GeneralDocuments() {}

    /** Those the session took; both proofs of address where the outcome wants to show them. */
    static ArrayNode of(Session session, LocalDate today) {
        var types = new LinkedHashSet<>(session.generalDocuments);
        if (session.outcome.has(Oddity.ADDRESS_DOCUMENTS) && session.finished) {
            types.addAll(List.of("utility_bill", "bank_statement"));
        }
        var all = JsonMapper.shared().createArrayNode();
        types.forEach(type -> describe(all.addObject(), type, today));
        return all;
    }

    private static void describe(ObjectNode document, String type, LocalDate today) {
        document.put("documentType", type.toUpperCase(Locale.ROOT))
                .put("typeId", type)
                .putNull("permanent");
        var page = document.putArray("pages").addObject().put("typeId", type.replace('_', '-'));
        var read = page.putObject("final");
        read.put("fullName", "NINO SPECIMENIDZE")
                .put("firstName", "NINO")
                .put("lastName", "SPECIMENIDZE")
                .put("address", Citizen.ADDRESS)
                .put("formattedAddress", Citizen.ADDRESS + ", Georgia")
                .put("street", "Specimen Street")
                .put("streetNumber", "12")
                .put("city", "Tbilisi")
                .put("country", "Georgia")
                .put("countryCode", "GEO")
                .put("postalCode", "0105")
                .put("state", "")
                .putNull("county")
                .put("latitude", 41.6938)
                .put("longitude", 44.8015)
                .put("localType", "ROOFTOP");
        page.putArray("documentPages").addObject().put("pageNumber", 1);
        page.put("pageNumber", 1);
        var statuses = page.putArray("statuses");
        if (type.equals("utility_bill")) {
            statuses.add("issued-date-was-not-found");
            return;
        }
        var issued = today.minusMonths(1);
        read.put("documentIssued", issued.getMonthValue() + "/" + issued.getDayOfMonth() + "/" + issued.getYear())
                .put("documentIssuedTime", Citizen.instant(issued));
    }
}
