@NullMarked
package health.consulta.portal.agenda;

import org.jspecify.annotations.NullMarked;
