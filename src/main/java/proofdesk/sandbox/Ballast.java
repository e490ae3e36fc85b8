package proofdesk.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Makes videos as large as they are in real life, to see how a client takes them; they play as before.
 *
 * @param video how much is put behind the video
 * @param archive how much is put behind the video in an archive
 * @param pace how much of it goes out in a second, as over a line; as much as can when it is 0
 */
@ConfigurationProperties("sandbox.ballast")
record Ballast(
        @DefaultValue("0") DataSize video,
        @DefaultValue("0") DataSize archive,
        @DefaultValue("0") DataSize pace) {}
