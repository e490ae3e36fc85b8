package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at the OpenID provider by authorization code, as a browser and the desk do it together. */
class OidcTest extends SandboxTest {

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/desk";

    /** One browser, with its cookies. */
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @CsvSource({"sam, staff, Sam", "ada, admin staff, Ada", "audrey, auditor, Audrey"})
    void everyReadyUserSignsInWithTheirRoles(String user, String roles, String name) throws Exception {
        var tokens = tokens(code(signedIn(user, user)));
        var claims = claims(tokens.path("id_token").asString());

        assertThat(claims.path("iss").asString()).isEqualTo(wire.address());
        assertThat(claims.path("sub").asString()).isEqualTo(user);
        assertThat(claims.path("nonce").asString()).isEqualTo("n-1");
        assertThat(claims.path("preferred_username").asString()).isEqualTo(user);
        assertThat(claims.path("name").asString()).isEqualTo(name);
        assertThat(claims.path("email").asString()).isEqualTo(user + "@example.org");
        assertThat(claims.path("roles").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(roles.split(" ", -1));

        var info = get(wire.address() + "/userinfo", tokens.path("access_token").asString());
        assertThat(info.statusCode()).isEqualTo(200);
        var shown = JsonMapper.shared().readTree(info.body());
        assertThat(shown.path("sub").asString()).isEqualTo(user);
        assertThat(shown.path("name").asString()).isEqualTo(name);
        assertThat(shown.path("email").asString()).isEqualTo(user + "@example.org");
    }

    @Test
    void aStaffTokenOpensNoDoorOfAssure() throws Exception {
        var token = tokens(code(signedIn("ada", "ada"))).path("access_token").asString();

        assertThat(get(wire.address() + "/assure/dossiers", token).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAndLeadsBack() throws Exception {
        var idToken = tokens(code(signedIn("sam", "sam"))).path("id_token").asString();
        var out = get(
                wire.address() + "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                        + encoded("http://localhost:8080/signed-out"),
                "");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(location(out)).isEqualTo("http://localhost:8080/signed-out");
        assertThat(location(authorize("proofdesk-desk", CALLBACK))).endsWith("/login");
    }

    @Test
    void signingOutToAForeignAddressIsRefused() throws Exception {
        var idToken = tokens(code(signedIn("sam", "sam"))).path("id_token").asString();

        var out = get(
                wire.address() + "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                        + encoded("https://elsewhere.example/"),
                "");
        assertThat(out.statusCode()).isEqualTo(400);
        assertThat(out.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sam, ada", "nobody, nobody", "sam, ''"})
    void aWrongPasswordOrNameIsSaidKindlyAndSignsNobodyIn(String user, String password) throws Exception {
        var back = signedIn(user, password);

        assertThat(location(back)).endsWith("/login?error");
        var page = get(wire.address() + "/login?error", "");
        assertThat(page.body()).contains("role=\"alert\"", "Nobody of this name and password");
        assertThat(location(authorize("proofdesk-desk", CALLBACK))).endsWith("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, http://localhost:8080/login/oauth2/code/desk",
        "proofdesk-desk, https://elsewhere.example/login/oauth2/code/desk",
        "proofdesk-desk, http://localhost:8080/login/oauth2/code/other",
        "proofdesk-sandbox, http://localhost:8080/login/oauth2/code/desk"
    })
    void anUnknownClientOrAForeignRedirectIsRefusedWhereItIs(String client, String redirect) throws Exception {
        signedIn("sam", "sam");
        var answer = authorize(client, redirect);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).as("sent on").isEmpty();
    }

    @Test
    void aCodeServesOnceAndOnlyTheClientWithItsSecret() throws Exception {
        var code = code(signedIn("sam", "sam"));

        assertThat(exchange(code, "wrong").statusCode()).isEqualTo(401);
        assertThat(exchange(code, "sandbox-desk-secret").statusCode()).isEqualTo(200);
        var again = exchange(code, "sandbox-desk-secret");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
    }

    @Test
    void theConfigurationNamesEveryEndpoint() {
        var configuration = wire.get("/.well-known/openid-configuration").json();

        assertThat(configuration.path("issuer").asString()).isEqualTo(wire.address());
        assertThat(configuration.path("token_endpoint").asString())
                .isEqualTo(wire.address() + "/auth/open/connect/token");
        assertThat(configuration.propertyNames())
                .contains("authorization_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint");
    }

    /** Through the sign-in page, to where it sends the browser afterwards. */
    private HttpResponse<String> signedIn(String user, String password) throws Exception {
        assertThat(location(authorize("proofdesk-desk", CALLBACK))).endsWith("/login");
        var page = get(wire.address() + "/login", "").body();
        assertThat(page).contains("Sandbox: no real person, no real vendor");
        var csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return browser.send(
                HttpRequest.newBuilder(URI.create(wire.address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=%s&password=%s&_csrf=%s".formatted(user, password, encoded(csrf))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> authorize(String client, String redirect) throws Exception {
        var parameters = Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", redirect,
                "scope", "openid profile email",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return get(wire.address() + "/oauth2/authorize?" + query, "");
    }

    /** Follows the browser from the sign-in page to the desk's door, and takes the code there. */
    private String code(HttpResponse<String> signedIn) throws Exception {
        assertThat(location(signedIn)).contains("/oauth2/authorize?");
        var back = location(get(location(signedIn), ""));
        assertThat(back).startsWith(CALLBACK + "?").contains("state=s-1");
        return Arrays.stream(URI.create(back).getRawQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    private JsonNode tokens(String code) throws Exception {
        var answer = exchange(code, "sandbox-desk-secret");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> exchange(String code, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("proofdesk-desk:" + secret).getBytes(StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(URI.create(wire.address() + "/auth/open/connect/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code + "&code_verifier="
                                + VERIFIER + "&redirect_uri=" + encoded(CALLBACK)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", token.isEmpty() ? "text/html" : "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static JsonNode claims(String token) {
        var payload = token.split("\\.", -1)[1];
        return JsonMapper.shared().readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
