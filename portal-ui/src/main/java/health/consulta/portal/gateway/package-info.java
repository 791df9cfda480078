@NullMarked
package health.consulta.portal.gateway;

import org.jspecify.annotations.NullMarked;
