package proofdesk.sandbox.identomat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import proofdesk.sandbox.SandboxProperties;

/** All sessions, in memory. One lock guards them: a session is lent for the length of a call only. */
@Component
class Sessions {

    private final Map<String, Session> all = new LinkedHashMap<>();
    private final int most;
    private final long mostBytes;

    Sessions(IdentomatProperties properties, SandboxProperties limits) {
        most = properties.sessions();
        mostBytes = limits.pictures().toBytes();
    }

    synchronized void add(Session session) {
        all.put(session.token, session);
        while (all.size() > most) {
            all.remove(all.keySet().iterator().next());
        }
    }

    /** For a company: a word of refusal says what is wrong with the token (contract identomat 1.3). */
    synchronized <T> T of(Company company, String token, Function<Session, T> work) {
        if (!token.matches("[a-z0-9]{40}")) {
            throw Refusal.invalid();
        }
        var session = all.get(token);
        if (session == null) {
            throw Refusal.notFound();
        }
        if (!session.company.equals(company)) {
            throw Refusal.invalid();
        }
        return work.apply(session);
    }

    synchronized void delete(String token) {
        all.remove(token);
    }

    /** For whoever holds the token. */
    synchronized <T> Optional<T> held(String token, Function<Session, T> work) {
        return Optional.ofNullable(all.get(token)).map(session -> {
            var done = work.apply(session);
            makeRoom(session);
            return done;
        });
    }

    /** For the operator, who knows the id alone. */
    synchronized <T> Optional<T> known(String id, Function<Session, T> work) {
        return all.values().stream()
                .filter(session -> session.id.equals(id))
                .findFirst()
                .map(work);
    }

    /** The newest first. */
    synchronized <T> List<T> each(Predicate<Session> which, Function<Session, T> work) {
        return List.copyOf(all.values()).reversed().stream()
                .filter(which)
                .map(work)
                .toList();
    }

    synchronized void reset() {
        all.clear();
    }

    private void makeRoom(Session keep) {
        var total = all.values().stream().mapToLong(Session::size).sum();
        var oldest = all.values().iterator();
        while (total > mostBytes && oldest.hasNext()) {
            var session = oldest.next();
            if (session != keep && session.size() > 0) {
                total -= session.size();
                oldest.remove();
            }
        }
    }
}
