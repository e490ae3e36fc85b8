package proofdesk.assure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;
import proofdesk.provider.ProviderException;

/**
 * A call that only reads, and so may be made again while Assure is unavailable: twice, after 200 ms each time with up to
 * 100 ms more or less, and no longer than 20 s in all; not where it says when it wants to be asked again. What changes something at Assure is never repeated by itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = ProviderException.Unavailable.class,
        excludes = ProviderException.Busy.class,
        maxRetries = 2,
        delay = 200,
        jitter = 100,
        timeout = 20_000)
@interface ReadAgain {}
