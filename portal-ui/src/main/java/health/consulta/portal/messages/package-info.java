@NullMarked
package health.consulta.portal.messages;

import org.jspecify.annotations.NullMarked;
