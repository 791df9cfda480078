@NullMarked
package health.consulta.portal.frame;

import org.jspecify.annotations.NullMarked;
