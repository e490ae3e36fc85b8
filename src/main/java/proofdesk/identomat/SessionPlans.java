package proofdesk.identomat;

import java.util.Optional;

/** What sessions are begun with, by the name an order has for it. */
interface SessionPlans {

    /**
     * The same for ever, so that an old session's answers are shown beside the questions as they were asked. Never
     * reaches Identomat.
     *
     * @param configuration as in {@link proofdesk.provider.Order#configuration()}
     * @return empty when there is none of that name
     */
    Optional<Draft> plan(String configuration);
}
