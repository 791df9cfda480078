@NullMarked
package health.consulta.portal;

import org.jspecify.annotations.NullMarked;
