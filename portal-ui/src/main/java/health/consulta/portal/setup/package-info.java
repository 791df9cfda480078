@NullMarked
package health.consulta.portal.setup;

import org.jspecify.annotations.NullMarked;
