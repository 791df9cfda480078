@NullMarked
package health.consulta.portal.day;

import org.jspecify.annotations.NullMarked;
