@NullMarked
package proofdesk.provider;

import org.jspecify.annotations.NullMarked;
