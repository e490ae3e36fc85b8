package proofdesk.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;

/**
 * A rule: such decisions need a second pair of eyes. What is null matches all.
 *
 * @param outcome what the provider said
 * @param share of a hundred such decisions, 1 to 100; drawn for each
 */
@Table("second_look")
public record SecondLook(
        @Id UUID id,
        @Version int version,
        @Nullable Kind decision,
        @Nullable Outcome outcome,
        @Nullable String provider,
        @Nullable String reason,
        int share) {

    public SecondLook {
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("A share is 1 to 100 of a hundred");
        }
    }

    boolean matches(Kind kind, Outcome said, String by, String because) {
        return (decision == null || decision == kind)
                && (outcome == null || outcome == said)
                && (provider == null || provider.equals(by))
                && (reason == null || reason.equals(because));
    }
}
