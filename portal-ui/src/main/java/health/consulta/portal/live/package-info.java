@NullMarked
package health.consulta.portal.live;

import org.jspecify.annotations.NullMarked;
