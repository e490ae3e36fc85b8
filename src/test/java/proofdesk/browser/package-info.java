/** The whole way in a real browser: desk and phone side by side. */
@NullMarked
package proofdesk.browser;

import org.jspecify.annotations.NullMarked;
