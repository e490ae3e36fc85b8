package proofdesk.comparison;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.Role;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What does not agree about a person. Does not reach a vendor. */
@Service
public class Disagreements {

    private final Verifications verifications;
    private final Expectations expectations;

    Disagreements(Verifications verifications, Expectations expectations) {
        this.verifications = verifications;
        this.expectations = expectations;
    }

    /**
     * What a check says that does not agree with itself, with another check of its dossier, or with what staff expect.
     *
     * @param result what it says, as the screen shows it
     */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Disagreement> of(Verification check, Result result) {
        var others = verifications.ofDossier(check.dossierId()).stream()
                .filter(other -> !other.id().equals(check.id()) && other.erasing() == null)
                .flatMap(other -> told(other, verifications.result(other.id())).stream())
                .toList();
        return told(check, Optional.of(result))
                .map(told -> new Comparison(told, others, expectations.of(check.dossierId())).disagreements())
                .orElse(List.of());
    }

    /** Empty where nothing was read of anybody. */
    private static Optional<Told> told(Verification check, Optional<Result> result) {
        return result.filter(said -> !said.verdict().person().isEmpty()
                        || !said.verdict().document().isEmpty())
                .map(said -> new Told(check.id(), check.provider(), said.readAt(), said.verdict(), said.raw()));
    }
}
