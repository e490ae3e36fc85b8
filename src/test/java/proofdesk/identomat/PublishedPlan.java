package proofdesk.identomat;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What an administrator does before staff can order anything from Identomat, for tests of what comes of it. */
public final class PublishedPlan {

    private final IdentomatConfigurations configurations;
    private final UsualConfiguration usual;
    private final String name;

    /** @param name that no other test has */
    public PublishedPlan(ApplicationContext desk, String name) {
        this.configurations = desk.getBean(IdentomatConfigurations.class);
        this.usual = desk.getBean(UsualConfiguration.class);
        this.name = name;
    }

    /** Publishes this as the next version. */
    public String publish(String plan) {
        return publish(plan, false);
    }

    /** @return what a check is ordered with */
    public String publish(String plan, boolean embedded) {
        return asAdministrator(() -> {
            var draft = Plan.stored(plan, embedded);
            var version = configurations.publish(configurations.edit(one(), draft), "");
            return new IdentomatConfigurations.Reference(version.configurationId(), version.number()).text();
        });
    }

    /** Makes it without publishing anything. */
    public void draft() {
        asAdministrator(this::one);
    }

    /** Has it preselected for staff. */
    public void preselect() {
        asAdministrator(() -> {
            usual.set(Optional.of(one().id()));
            return true;
        });
    }

    public void archive() {
        asAdministrator(() -> configurations.archive(one()));
    }

    private Configuration one() {
        return configurations.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> configurations.create(name, "About " + name));
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken("ada", "", "ROLE_ADMIN")));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
