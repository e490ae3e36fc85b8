package proofdesk.notes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be kept.
 *
 * @param largest a single file
 * @param most files in a dossier
 */
@ConfigurationProperties("proofdesk.files")
record FileProperties(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("50") int most) {}
