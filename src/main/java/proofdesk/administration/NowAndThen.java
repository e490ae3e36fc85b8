package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import proofdesk.ui.OnScreen;

/** Lets a component look again every so often, under its own viewer's rights, for as long as it is on the screen. */
final class NowAndThen {

    private final Runnable look;
    private final Executor later;
    private int stay;

    NowAndThen(Component owner, Duration gap, Runnable look) {
        this.look = look;
        later = CompletableFuture.delayedExecutor(gap.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        owner.addAttachListener(event -> next(event.getUI(), ++stay));
        owner.addDetachListener(event -> stay++);
    }

    private void next(UI ui, int of) {
        later.execute(() -> OnScreen.show(ui, () -> {
            if (of == stay) {
                next(ui, of);
                look.run();
            }
        }));
    }
}
