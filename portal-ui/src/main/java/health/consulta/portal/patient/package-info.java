@NullMarked
package health.consulta.portal.patient;

import org.jspecify.annotations.NullMarked;
