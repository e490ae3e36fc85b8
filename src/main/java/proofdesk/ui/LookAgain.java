package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Live;

/**
 * Lets a component look again, under its own viewer's rights, whenever a dossier has changed: the first time at once,
 * then at most four times a second. Listens only while the component is attached, also when it is attached again.
 */
public final class LookAgain {

    static final Duration GAP = Duration.ofMillis(250);

    private final Component owner;
    private final Live live;
    private final Runnable look;
    private @Nullable UUID topic;
    private @Nullable Runnable leave;

    public LookAgain(Component owner, Live live, Runnable look) {
        this.owner = owner;
        this.live = live;
        this.look = look;
        owner.addAttachListener(event -> listen(event.getUI()));
        owner.addDetachListener(event -> leave());
    }

    /** Listens to this dossier from now on, or to {@link Live#EVERY_DOSSIER}, and no more to the one before. */
    public void watch(UUID dossierId) {
        if (dossierId.equals(topic)) {
            return;
        }
        topic = dossierId;
        owner.getUI().ifPresent(this::listen);
    }

    private void listen(UI ui) {
        leave();
        if (topic != null) {
            var turns = new Turns(
                    () -> turn(ui),
                    (gap, turn) -> CompletableFuture.delayedExecutor(gap.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(turn));
            leave = live.listen(topic, turns::ask);
        }
    }

    private void leave() {
        if (leave != null) {
            leave.run();
            leave = null;
        }
    }

    /** Not on the thread of the change, which has a vendor to answer or other screens to tell, unless it is ours anyway. */
    private void turn(UI ui) {
        if (ui == UI.getCurrent()) {
            access(ui);
        } else {
            Thread.startVirtualThread(() -> access(ui));
        }
    }

    private void access(UI ui) {
        // the window may be closed by now; its detach listener takes us off the list
        OnScreen.show(ui, () -> {
            // a turn that was waiting may come after the owner went
            if (owner.isAttached()) {
                look.run();
            }
        });
    }
}
