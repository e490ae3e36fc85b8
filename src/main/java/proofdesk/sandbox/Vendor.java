package proofdesk.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vendor the sandbox plays beside Assure, as far as the controls for all of them are concerned. */
public interface Vendor {

    /** Its cases and its bad weather, as {@code GET /scenarios} shows them. */
    List<Map<String, Object>> scenarios();

    /**
     * Arms one of them.
     *
     * @param times how often; once unless said
     * @return whether it is this vendor's
     */
    boolean arm(String name, @Nullable Integer times);

    /** Forgets everything. */
    void reset();
}
