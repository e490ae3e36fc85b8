package proofdesk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** All views of the desk with their frame and error views, without a browser. */
public abstract class ViewTest extends DeskTest {

    private static final Routes ROUTES = new Routes(classes(new AnnotationTypeFilter(Route.class)), errors(), true);

    private static final Set<Class<? extends RouterLayout>> LAYOUTS = classes(new AnnotationTypeFilter(Layout.class));

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected JdbcClient jdbc;

    /** A window of somebody with these roles; whoever was there before has gone. */
    protected void enter(String name, String... roles) {
        if (VaadinSession.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        signIn(name, roles);
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        var registry = UI.getCurrent().getInternals().getRouter().getRegistry();
        LAYOUTS.forEach(registry::setLayout);
        load("-"); // off the view that has come without its frame
    }

    @AfterEach
    void leave() {
        if (VaadinSession.getCurrent() != null) {
            MockVaadin.tearDown();
        }
    }

    protected static void go(String path) {
        var parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
        MockVaadin.clientRoundtrip(true);
    }

    /** As when a browser loads the path, which also takes in paths that lead nowhere. */
    protected static void load(String path) {
        var ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(path), NavigationTrigger.PAGE_LOAD);
        MockVaadin.clientRoundtrip(true);
    }

    /** All that can be read on the screen, dialogs included; nothing that is hidden. */
    protected static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link Routes} cannot find by itself, since our views are no public classes. */
    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("proofdesk").stream()
                .map(found -> (Class<? extends T>)
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(Collectors.toSet());
    }

    private static Set<Class<? extends HasErrorParameter<?>>> errors() {
        return ViewTest.<HasErrorParameter<?>>classes(new AssignableTypeFilter(HasErrorParameter.class));
    }

    protected static List<String> links(List<Anchor> anchors) {
        return anchors.stream().map(Anchor::getHref).toList();
    }

    /** Runs something while a table cannot be had, as when the database fails. */
    protected void without(String table, Runnable something) {
        jdbc.sql("rename table " + table + " to " + table + "_away").update();
        try {
            something.run();
        } finally {
            jdbc.sql("rename table " + table + "_away to " + table).update();
        }
    }

    /** Runs something while a table is empty. */
    protected void withEmpty(String table, Runnable something) {
        without(table, () -> {
            jdbc.sql("create table " + table + " like " + table + "_away").update();
            try {
                something.run();
            } finally {
                jdbc.sql("drop table " + table).update();
            }
        });
    }
}
