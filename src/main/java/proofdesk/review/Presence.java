package proofdesk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * Who has which check open at this moment. Kept in memory only. Whoever leaves with their last window lets go of what
 * they hold.
 */
@Service
public class Presence {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);

    private final Map<UUID, Set<Window>> windows = new ConcurrentHashMap<>();
    private final LettingGo lettingGo;
    private final CurrentUser user;

    Presence(LettingGo lettingGo, CurrentUser user) {
        this.lettingGo = lettingGo;
        this.user = user;
    }

    /**
     * Opens a check in a window of the user's.
     *
     * @param changed called when others come or go, on their thread: return at once
     */
    @PreAuthorize(Role.MAY_LOOK)
    public Window enter(UUID verificationId, Runnable changed) {
        var window = new Window(verificationId, user.name(), changed);
        windows.compute(verificationId, (id, before) -> {
            var all = before == null ? ConcurrentHashMap.<Window>newKeySet() : before;
            all.add(window);
            return all;
        });
        tellOthers(window);
        return window;
    }

    /** How many windows are open; for tests of leaks. */
    @PreAuthorize(Role.MAY_LOOK)
    public int windowCount() {
        return windows.values().stream().mapToInt(Set::size).sum();
    }

    /** The checks that somebody has open. */
    Set<UUID> openTo(String name) {
        return windows.values().stream()
                .flatMap(Set::stream)
                .filter(window -> window.name.equals(name))
                .map(window -> window.verificationId)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Set<Window> at(UUID verificationId) {
        return windows.getOrDefault(verificationId, Set.of());
    }

    private void tellOthers(Window about) {
        for (var window : new ArrayList<>(at(about.verificationId))) {
            if (window != about) {
                try {
                    window.changed.run();
                } catch (RuntimeException e) {
                    log.warn("A screen could not be told who else is there", e);
                }
            }
        }
    }

    /** A check open in a window. */
    public final class Window {

        private final UUID verificationId;
        private final String name;
        private final Runnable changed;

        private Window(UUID verificationId, String name, Runnable changed) {
            this.verificationId = verificationId;
            this.name = name;
            this.changed = changed;
        }

        /** The names of the others who have it open, each once. */
        public List<String> others() {
            return at(verificationId).stream()
                    .map(window -> window.name)
                    .filter(other -> !other.equals(name))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** To be called when the window goes, by whomever; a second time changes nothing. */
        public void leave() {
            windows.computeIfPresent(verificationId, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            tellOthers(this);
            if (at(verificationId).stream().noneMatch(window -> window.name.equals(name))) {
                lettingGo.of(verificationId, name);
            }
        }
    }
}
