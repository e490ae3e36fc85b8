package proofdesk.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * What every page of the desk has: the theme, following the system's light or dark, push, and all our styles. A style that
 * came with the one component that names it would be missing where another needs it too, or come after the page.
 */
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.UTILITY_STYLESHEET)
@StyleSheet("context://desk/styles/desk.css")
@StyleSheet("context://desk/styles/kit.css")
@StyleSheet("context://desk/styles/result.css")
@StyleSheet("context://desk/styles/review.css")
@StyleSheet("context://desk/styles/flow.css")
@StyleSheet("context://desk/styles/facts.css")
@StyleSheet("context://desk/styles/findings.css")
@StyleSheet("context://desk/styles/kept.css")
@StyleSheet("context://desk/styles/folder.css")
@StyleSheet("context://desk/styles/privacy.css")
@StyleSheet("context://desk/styles/viewer.css")
@StyleSheet("context://desk/styles/palette.css")
@StyleSheet("context://desk/styles/figures.css")
@StyleSheet("context://desk/styles/administration.css")
@StyleSheet("context://desk/styles/identomat.css")
public class DeskShell implements AppShellConfigurator {}
