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
        var rule = Arrays.stream(Rule.values())
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
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
    void anEmptyDraftIsFaultless() {
        assertThat(Judge.judge(Draft.EMPTY)).isEmpty();
        assertThat(Judge.mayBePublished(Draft.EMPTY)).isTrue();
    }

    @Test
    void everyFlagOfTheManualIsThere() {
        assertThat(EnumSet.allOf(Flag.class)).hasSize(27);
    }
}
