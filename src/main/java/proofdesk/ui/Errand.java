package proofdesk.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Something that takes time, done off the screen's own thread as the one who asked, and then shown on the screen. */
public final class Errand {

    private Errand() {}

    /**
     * Returns at once; to be called from a screen.
     *
     * @param errand gives what to do on the screen then; what it throws reaches the screen's own handler of errors
     */
    public static void run(Supplier<Runnable> errand) {
        var ui = UI.getCurrent();
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> {
            var turn = turn(errand);
            OnScreen.show(ui, turn::run);
        }));
    }

    private static Runnable turn(Supplier<Runnable> errand) {
        try {
            return errand.get();
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }
}
