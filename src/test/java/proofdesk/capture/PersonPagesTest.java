package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.activity.Activities;
import proofdesk.flow.FlowTest;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.Step;

/** The person's pages as a phone gets them, in every state a link can be in. */
class PersonPagesTest extends FlowTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Activities activities;

    @Test
    void aNewLinkSaysWhatIsNeededAndCountsAsOpened() {
        var check = order("document");
        var answer = get(link(check));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page(answer).selectXpath("//h1").text()).isEqualTo("Show who you are");
        assertThat(page(answer).select("ul.tips li")).hasSize(5);
        assertThat(page(answer).select("form[method=post] button").text()).isEqualTo("Start");
        assertThat(found(check).step()).isEqualTo(Step.OPENED);
        assertThat(atTheVendor(check)).isZero();
    }

    @Test
    void openedAgainBeforeTheHandOverItIsTheSame() {
        var check = order("document");
        get(link(check));
        var first = found(check).openedAt();
        assertThat(heading(get(link(check)))).isEqualTo("Show who you are");
        assertThat(found(check).openedAt()).isEqualTo(first);
    }

    @Test
    void whoeverHasBegunGoesOnWithTheSameProcess() {
        var check = order("document");
        var vendor = location(post(link(check)));
        assertThat(heading(get(link(check)))).isEqualTo("Go on where you stopped");
        assertThat(location(post(link(check)))).isEqualTo(vendor);
        assertThat(atTheVendor(check)).isEqualTo(1);
    }

    @Test
    void twoTapsAtTheSameMomentBeginOneProcess() throws Exception {
        var check = order("document");
        var link = link(check);
        var barrier = new CyclicBarrier(2);
        Callable<String> tap = () -> {
            barrier.await();
            return location(post(link));
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(tap);
            var two = threads.submit(tap);
            assertThat(one.get()).isEqualTo(two.get());
        }
        assertThat(atTheVendor(check)).isEqualTo(1);
    }

    @Test
    void theVendorsAddressIsPassedOnByteForByte() {
        var check = order("document");
        var answer = post(link(check));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).matches(Pattern.quote(sandbox()) + "/capture/#/artifact=[a-z0-9]{50}");
        var session = phone.send(HttpRequest.newBuilder(URI.create(sandbox() + "/capture/api/session"))
                .header("X-Artifact", location(answer).replaceAll(".*artifact=", ""))
                .build());
        assertThat(session.statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsDoneIsToldSo() {
        var check = order("document");
        var link = link(check);
        phone.useSpecimen(link, "pictureid.accepted.all-passed");
        ended(check);
        for (var answer : new HttpResponse<?>[] {get(link), post(link)}) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(heading(answer)).isEqualTo("You are done");
            assertThat(page(answer).select("form")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictureid.canceled.by-person", "pictureid.failed.transaction-expired"})
    void whoWasInterruptedIsNotToldToBeDone(String scenario) {
        var check = order("document");
        var link = link(check);
        phone.useSpecimen(link, scenario);
        ended(check);
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(heading(get(link))).isEqualTo("This check has ended");
    }

    @Test
    void deadLinksSayWhyAndBeginNothing() {
        var check = order("document");
        var replaced = link(check);
        var revoked = verifications.replaceLink(check.id(), Duration.ofDays(9)).url();
        assertThat(heading(get(replaced))).isEqualTo("This link is no longer valid");
        clock.advance(Duration.ofDays(10));
        assertThat(heading(get(revoked))).isEqualTo("This link has expired");
        assertThat(post(revoked).statusCode()).isEqualTo(410);
        clock.reset();
        verifications.revokeLink(check.id());
        assertThat(heading(get(revoked))).isEqualTo("This link is no longer valid");
        for (var link : new URI[] {replaced, revoked}) {
            assertThat(get(link).statusCode()).isEqualTo(410);
            assertThat(post(link).statusCode()).isEqualTo(410);
            assertThat(page(get(link)).select("form")).isEmpty();
        }
        assertThat(atTheVendor(check)).isZero();
    }

    @Test
    void theLinkOfAnErasedCheckIsUnknown() {
        var check = order("document");
        var link = link(check);
        verifications.erase(check.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        assertThat(get(link).statusCode()).isEqualTo(404);
        assertThat(heading(get(link))).isEqualTo("We do not know this link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/nobodyknowsthis",
                "/c/AAAAAAAAAAAAAAAAAAAAAA",
                "/c/%3Cscript%3E",
                "/c/%F0%9F%92%A9",
                "/c/",
                "/c",
                "/c/a/b",
                "/return",
                "/return/",
                "/return/nobody/at/all",
                "/return/nobodyknowsthis",
                "/return/nobodyknowsthis?dossierId=a&processId=b&status=accepted",
                "/c/nobody?lang=%3Cscript%3E"
            })
    void anAddressThatIsNoneOfOursIsAnsweredKindly(String path) {
        var answer = phone.send(HttpRequest.newBuilder(URI.create(desk() + path))
                .header("Accept", "text/html")
                .build());
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(heading(answer)).isEqualTo("We do not know this link");
        assertThat(answer.body()).doesNotContain("script>");
        strict(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/%00", "/c/a%2Fb", "/c/..%2F..%2Fdossiers", "/c/%3Cb%3E%2F", "/c/a;b=c", "/c/%zz"})
    void whatNoBrowserSendsIsRefusedBeforeItReachesUs(String path) throws Exception {
        try (var socket = new java.net.Socket("localhost", URI.create(desk()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Set-Cookie", "Tomcat", "<b>", "Exception");
        }
    }

    @Test
    void aVendorThatIsDownCostsATry() {
        phone.arm("weather.capture.503");
        var check = order("document");
        for (var tries = 0; tries < 2; tries++) {
            var answer = post(link(check));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(heading(answer)).isEqualTo("It does not work right now");
            assertThat(page(answer).select("code").text()).isNotBlank();
            assertThat(page(answer).select("form button").text()).isEqualTo("Try again");
            strict(answer);
        }
        assertThat(post(link(check)).statusCode()).isEqualTo(303);
        assertThat(atTheVendor(check)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEAD| | ",
                "GET|Sec-Purpose|prefetch",
                "GET|Sec-Purpose|prefetch;prerender",
                "GET|Purpose|prefetch",
                "GET|X-Purpose|preview",
                "GET|X-Moz|prefetch",
                "GET|User-Agent|WhatsApp/2.24.6.77 A",
                "GET|User-Agent|facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "GET|User-Agent|Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "GET|User-Agent|TelegramBot (like TwitterBot)",
                "GET|User-Agent|Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5"
            })
    void machinesThatLookAheadOpenNothing(String method, @Nullable String header, @Nullable String value) {
        var check = order("document");
        var request = HttpRequest.newBuilder(link(check)).method(method, BodyPublishers.noBody());
        if (header != null) {
            request.setHeader(header, value);
        }
        assertThat(phone.send(request.build()).statusCode()).isEqualTo(200);
        assertThat(found(check).openedAt()).isNull();
        assertThat(atTheVendor(check)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|-|en|Show who you are",
                "nl-BE,nl;q=0.9,en;q=0.5|-|nl|Laat zien wie u bent",
                "fr-FR,es;q=0.8,en;q=0.1|-|es|Muestre quién es",
                "nn-NO|-|nb|Vis hvem du er",
                "no|-|nb|Vis hvem du er",
                "de-AT|-|de|Zeigen Sie, wer Sie sind",
                "en;q=0.2,de;q=0.8|-|de|Zeigen Sie, wer Sie sind",
                "fr|-|en|Show who you are",
                "*|-|en|Show who you are",
                "not a language|-|en|Show who you are",
                "de|nl|nl|Laat zien wie u bent",
                "de|xx|de|Zeigen Sie, wer Sie sind"
            })
    void thePersonIsAddressedInTheirLanguage(
            @Nullable String accepts, @Nullable String asked, String language, String heading) {
        var link = link(order("document"));
        var request = HttpRequest.newBuilder(asked == null ? link : URI.create(link + "?lang=" + asked));
        if (accepts != null) {
            request.header("Accept-Language", accepts);
        }
        var answer = phone.send(request.build());
        var page = page(answer);
        assertThat(heading(answer)).isEqualTo(heading);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(page.select("nav a[aria-current]").attr("lang")).isEqualTo(language);
    }

    @Test
    void anotherLanguageIsOneVisibleLinkAway() {
        var link = link(order("document"));
        var choices = page(get(link)).select("nav[aria-label] a[lang][hreflang]");
        assertThat(choices.eachText()).containsExactly("English", "Nederlands", "Norsk", "Deutsch", "Español");
        for (var choice : choices) {
            var answer = get(link.resolve(link.getPath() + choice.attr("href")));
            assertThat(page(answer).select("html").attr("lang")).isEqualTo(choice.attr("lang"));
        }
    }

    @Test
    void theTroublePageSpeaksTheChosenLanguageToo() {
        phone.arm("weather.capture.503");
        var answer = post(URI.create(link(order("document")) + "?lang=nl"));
        assertThat(heading(answer)).isEqualTo("Het lukt nu even niet");
    }

    @Test
    void everyPageIsStrictAndNeedsNeitherCookiesNorScripts() {
        var check = order("document");
        var link = link(check);
        var pages = Stream.of(
                        link.toString(),
                        link.toString().replace("/c/", "/return/") + "?ended=well",
                        desk() + "/c/nobody")
                .map(URI::create)
                .map(this::get);
        pages.forEach(answer -> {
            strict(answer);
            var page = page(answer);
            assertThat(page.select("script, style, [style], [onclick], iframe")).isEmpty();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.title()).startsWith(page.select("h1").text()).endsWith("Proofdesk");
            assertThat(page.select("[href^=http], [src^=http]")).isEmpty();
            assertThat(answer.body()).doesNotContain(link.getPath().substring(3)); // the token
        });
        assertThat(get(URI.create(desk() + "/desk/styles/person.css")).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Thank you",
                "?dossierId=d&processId=p&status=processing|Thank you",
                "?dossierId=d&processId=p&status=accepted|Thank you",
                "?dossierId=d|Thank you",
                "?status=%3Cscript%3E|Thank you",
                "?status=|Thank you",
                "?unknown=1|Thank you",
                "?dossierId=d&dossierId=e&status=accepted&status=canceled|Thank you",
                "?dossierId=d&processId=p&status=canceled|You have stopped",
                "?dossierId=d&processId=p&status=failed|It did not work this time",
                "?lang=de&status=accepted|Vielen Dank",
                "?lang=%3Cscript%3E&status=accepted|Thank you"
            })
    void comingBackIsThankedForAndBelievedNothing(@Nullable String query, String heading) {
        var check = order("document");
        var link = link(check);
        post(link);
        var answer = get(URI.create(link.toString().replace("/c/", "/return/") + (query == null ? "" : query)));
        if (answer.statusCode() == 303) {
            var tidy = location(answer);
            assertThat(tidy).doesNotContain("dossierId", "processId", "status=");
            answer = get(URI.create(desk() + tidy));
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(heading(answer)).isEqualTo(heading);
        strict(answer);
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void comingBackIsNotedOnceHoweverOftenThePageIsLookedAt() {
        var check = order("document");
        post(link(check));
        var back = link(check).toString().replace("/c/", "/return/");
        var tidy = URI.create(desk() + location(get(URI.create(back + "?dossierId=d&processId=p&status=processing"))));
        for (var address : List.of(tidy.toString(), tidy.toString(), tidy + "&lang=de")) {
            assertThat(get(URI.create(address)).statusCode()).isEqualTo(200);
        }
        assertThat(page(get(tidy)).select("nav a").eachAttr("href")).allMatch(href -> href.contains("ended=well"));
        assertThat(activities.ofDossier(check.dossierId()))
                .filteredOn(activity -> activity.kind().equals("person.returned"))
                .hasSize(1);
    }

    @Test
    void comingBackWithoutHavingBegunChangesNothing() {
        var check = order("document");
        assertThat(get(URI.create(link(check).toString().replace("/c/", "/return/") + "?status=accepted"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(found(check).step()).isEqualTo(Step.LINK_MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreNotTaken(String method) {
        var answer = phone.send(HttpRequest.newBuilder(link(order("document")))
                .header("Accept", "text/html")
                .method(method, BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        strict(answer);
    }

    private static void strict(HttpResponse<?> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
                .isEqualTo("text/html;charset=utf-8");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> get(URI url) {
        return phone.send(
                HttpRequest.newBuilder(url).header("Accept", "text/html").build());
    }

    private HttpResponse<String> post(URI url) {
        return phone.send(
                HttpRequest.newBuilder(url).POST(BodyPublishers.noBody()).build());
    }

    private static Document page(HttpResponse<?> answer) {
        return Jsoup.parse(String.valueOf(answer.body()));
    }

    private static String heading(HttpResponse<?> answer) {
        return page(answer).select("h1").text();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** How many processes the vendor has for the check's dossier. */
    private long atTheVendor(Verification check) {
        return phone.processesAtTheVendor(jdbc.sql("select folder from vendor_dossier where dossier_id = ?")
                .param(check.dossierId())
                .query(String.class)
                .optional());
    }
}
