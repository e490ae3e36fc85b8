package proofdesk.desk;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import proofdesk.verification.Wish;

/** What was ordered last in this session: who orders one check after the other mostly orders the same. */
final class LastWish {

    private LastWish() {}

    static Optional<Wish> get() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Wish.class));
    }

    static void set(Wish wish) {
        VaadinSession.getCurrent().setAttribute(Wish.class, wish);
    }
}
