package proofdesk.identomat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each of the contract's 24 rules between flags, with drafts that break it and drafts that do not. */
class RulesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvFileSource(resources = "rules.csv", delimiter = '|', quoteCharacter = '`')
    void aRuleSpeaksWhereItShouldAndIsSilentElse(
            String number, String speaks, String flags, @Nullable String steps, @Nullable String context) {
        var rule = rule(number);
        var draft = new Draft(
                Flags.of((ObjectNode) JSON.readTree(flags.replace('\'', '"'))),
                steps == null ? Steps.NONE : Steps.of(JSON.readTree(steps.replace('\'', '"'))),
                "configuration".equals(context) ? Optional.of("5f3c0a9be1d24c7a8b6e0f12") : Optional.empty(),
                "embedded".equals(context));
        assertThat(rule.applies(draft)).isEqualTo(speaks.equals("speaks"));
        assertThat(Judge.judge(draft).contains(Judgement.of(rule))).isEqualTo(speaks.equals("speaks"));
    }

    @Test
    void theTableHasBothForEveryRule() throws IOException {
        try (var table = Objects.requireNonNull(RulesTest.class.getResourceAsStream("rules.csv"))) {
            var said = new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .collect(groupingBy(line -> line[0].strip(), mapping(line -> line[1].strip(), toSet())));
            assertThat(said)
                    .containsOnlyKeys(
                            Arrays.stream(Rule.values()).map(Rule::number).toArray(String[]::new));
            assertThat(said.values()).allMatch(Set.of("speaks", "silent")::equals);
        }
    }

    @Test
    void trap18AStepThatIsNotSkippedToBeListedIsDoneTwice() {
        var listed = Steps.of(JSON.readTree("[{\"type\":\"liveness\"},{\"type\":\"identity-document\"}]"));
        var draft = Draft.EMPTY.with(listed);
        var halfSkipped = draft.with(Flags.NONE.with(Flag.SKIP_FACE, true));

        assertThat(Judge.judge(draft)).contains(Judgement.of(rule("R18")));
        assertThat(Judge.judge(halfSkipped)).contains(Judgement.of(rule("R18")));
        assertThat(Judge.judge(halfSkipped.with(halfSkipped.flags().with(Flag.SKIP_DOCUMENT, true))))
                .doesNotContain(Judgement.of(rule("R18")));
    }

    @Test
    void trap19NoOtherDeviceIsLeftWithoutAnAddressForIt() {
        var restricted = Flags.NONE.with(Flag.RESTRICT_URL_SHARING, true);
        var elsewhere = restricted.with(Flag.SWITCH_DEVICE_URL, "https://bank.example/go");

        assertThat(Judge.judge(Draft.EMPTY.with(restricted))).containsOnly(Judgement.of(rule("R2")));
        assertThat(Judge.judge(Draft.EMPTY.with(restricted.with(Flag.SKIP_DESKTOP, true))))
                .contains(Judgement.of(rule("R2")), Judgement.of(rule("R4")));
        assertThat(Judge.judge(Draft.EMPTY.with(elsewhere.with(Flag.SKIP_DESKTOP, true))))
                .doesNotContain(Judgement.of(rule("R2")), Judgement.of(rule("R3")), Judgement.of(rule("R4")));
    }

    private static Rule rule(String number) {
        return Arrays.stream(Rule.values())
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyDraftIsFaultless() {
        assertThat(Judge.judge(Draft.EMPTY)).isEmpty();
        assertThat(Judge.mayBePublished(Draft.EMPTY)).isTrue();
    }

    @Test
    void everyFlagOfTheManualIsThere() {
        assertThat(EnumSet.allOf(Flag.class)).hasSize(27);
    }
}
