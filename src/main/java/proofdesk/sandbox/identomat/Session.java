package proofdesk.sandbox.identomat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A session as Identomat has it, and what the sandbox means to do with it. Only touched within {@link Sessions}. */
final class Session {

    static final String PASSPORT = "passport";

    final String id = Tokens.random(16);
    final String token = Tokens.random(40);
    final Company company;
    final Instant begunAt;
    final Flags flags;
    final List<Step> steps;
    final String configId;
    final String parent;

    /** Pictures by the name of the page that gives them out. */
    final Map<String, Photo> pictures = new LinkedHashMap<>();

    final Set<Screen> passed = new HashSet<>();
    /** Document types by the number of their page. */
    final Map<Integer, String> documents = new HashMap<>();

    final List<String> generalDocuments = new ArrayList<>();
    /** Answers by the number of the step and the key of the question. */
    final Map<Integer, Map<String, JsonNode>> answers = new HashMap<>();

    Outcome outcome;
    String result = Outcome.IN_PROGRESS;
    String comment = "";
    String country = "";
    String email = "";
    String phone = "";
    String code = "";
    String userAgent = "";
    String remoteAddress = "";
    boolean live;
    boolean finished;
    /** Of the cookie that came first, where the address may not be shared. */
    @Nullable
    String browser;

    Session(Company company, Instant begunAt, Configurations.Run run, String configId, String parent, Outcome outcome) {
        this.company = company;
        this.begunAt = begunAt;
        flags = new Flags(run.flags());
        steps = run.steps().valueStream().map(Step::new).toList();
        this.configId = configId;
        this.parent = parent;
        this.outcome = outcome;
    }

    /** The document of a page; empty before it is chosen. */
    String document(int number) {
        return documents.getOrDefault(number, "");
    }

    /** The document the result tells: the last that was chosen. */
    String document() {
        return documents.keySet().stream()
                .max(Integer::compare)
                .map(documents::get)
                .orElse("");
    }

    /** The step a page belongs to. */
    Step step(Screen screen) {
        return steps.get(screen.number() - 1);
    }

    /** What was answered, or typed so far, in a step. */
    Map<String, JsonNode> answers(int number) {
        return answers.computeIfAbsent(number, any -> new LinkedHashMap<>());
    }

    long size() {
        return pictures.values().stream()
                .mapToLong(photo -> photo.bytes().length)
                .sum();
    }
}
