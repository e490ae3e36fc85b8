package proofdesk.sandbox.identomat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A call about a session: by whom, and about which. */
record Call(Company company, String token, Arguments arguments) {

    /** The newer parameter list has names of its own, which its samples contradict: both are taken. */
    static Call of(HttpServletRequest request, IdentomatProperties settings) throws IOException, ServletException {
        var arguments = Arguments.of(request);
        var company = Company.of(arguments, request, settings);
        return new Call(company, arguments.text("session_token", "sessionId"), arguments);
    }
}
