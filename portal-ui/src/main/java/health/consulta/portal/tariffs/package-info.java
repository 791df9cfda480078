@NullMarked
package health.consulta.portal.tariffs;

import org.jspecify.annotations.NullMarked;
