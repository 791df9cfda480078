@NullMarked
package health.consulta.portal.waiting;

import org.jspecify.annotations.NullMarked;
